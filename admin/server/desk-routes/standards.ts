/** Standard catalogues as a clerk sees them, and the rows that become drafts of 公开目录. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { EntryToImport } from '#admin/desk/importing.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { StandardOnOffer } from '#admin/rules/standards-on-offer.ts';
import { type Law, lawsFile } from '#domain/laws.ts';
import { doubtOf, draftRow, rowId } from '#domain/standards/draft-row.ts';
import type { StandardField, StandardRow, Standards } from '#domain/standards/standard-field.ts';
import { typedLimits } from '#domain/standards/typed-limit.ts';
import { readRecord } from '#store/read-record.ts';
import { readStandards, standardsFolder } from '#store/read-standards.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';

export function standardRoutes(server: FastifyInstance, { desk, content }: NewsroomOptions): void {
  const standards = () => readStandards([standardsFolder(), join(content, 'standards')]).standards;
  server.get(addresses.standards, async (request) => {
    const { agency } = readBody(bodies.standards, request.query);
    await desk.imports.begin(signedInPerson(request).person, agency);
    const laws = lawsIn(content);
    return Promise.all(standards().fields.map((field) => onOffer(field, agency, laws)));
  });
  server.post(addresses.standardsAccept, async (request) => {
    const { person } = signedInPerson(request);
    const choice = readBody(bodies.standardsAccept, request.body);
    const asOf = await desk.imports.begin(person, choice.agency);
    const known = standards();
    const { agency, office, levels } = choice;
    const field = known.fields.find(({ id }) => id === choice.field);
    if (!field) throw new Refusal(422, `没有“${choice.field}”这个领域。请刷新页面，从列表里选`);
    const options = { agency, levels, asOf, ...(office !== undefined && { office }) };
    const entries = chosenRows(field, agency, choice.rows).map((row) => entryOf(row, field, known, options));
    const taken = await desk.imports.taken(entries);
    const there = entries.filter((_, index) => taken[index] !== undefined).map(({ title }) => title);
    if (there.length > 0) {
      throw new Refusal(409, `有 ${there.length} 项已经在目录里，不会覆盖，什么都没有添加：${there.join('、')}`);
    }
    return desk.imports.take(person, { agency, source: `${field.name}领域参考目录 ${field.version}`, entries });
  });

  async function onOffer(field: StandardField, agency: string, laws: readonly Law[]): Promise<StandardOnOffer> {
    const ids = field.rows.map((row) => ({ kind: 'catalogue' as const, id: rowId(row, field, agency) }));
    const taken = await desk.imports.taken(ids);
    const { id, name, version, whole, seen } = field;
    const rows = field.rows.map((row, index) => {
      const doubt = doubtOf(row, laws);
      const state = taken[index];
      const { no, item, subitem, elements, limitText, publisher, level: levels } = row;
      const variants = (row.variants ?? []).flatMap(({ place, limitText: words }) =>
        words ? [`${place}：${words}`] : [],
      );
      return {
        ...{ id: ids[index]?.id ?? '', no, item, subitem, elements, limitText, publisher, levels, variants },
        limits: typedLimits(row.limit),
        ...(doubt && { doubt }),
        ...(state && { taken: state }),
      };
    });
    return { id, name, version, whole, seen, rows };
  }

  function chosenRows(field: StandardField, agency: string, ids: readonly string[]): StandardRow[] {
    if (ids.length === 0) throw new Refusal(422, '没有选要添加的事项。请至少勾选一项');
    return ids.map((name) => {
      const row = field.rows.find((each) => rowId(each, field, agency) === name);
      if (!row)
        throw new Refusal(422, `${field.name}领域里没有所选的 ${name.slice(0, 80)}，什么都没有添加。请刷新页面再选`);
      return row;
    });
  }
}

type Options = Parameters<typeof draftRow>[3];

function entryOf(row: StandardRow, field: StandardField, standards: Standards, options: Options): EntryToImport {
  const title = `${row.item}：${row.subitem}`;
  const data = draftRow(row, field, standards, options);
  return { kind: 'catalogue', id: rowId(row, field, options.agency), title, data, body: '' };
}

/** A board without `laws.yaml` marks no basis. */
function lawsIn(content: string): readonly Law[] {
  try {
    const path = join(content, 'laws.yaml');
    return readRecord(basename(path), readFileSync(path), lawsFile).value?.laws ?? [];
  } catch {
    return [];
  }
}
