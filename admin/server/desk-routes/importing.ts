/** A compilation as multipart: taken apart by the importer, shown, and sent once more with the rules that become drafts. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Desk } from '#admin/desk/desk.ts';
import type { EntryToImport } from '#admin/desk/importing.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { FoundInFile } from '#admin/rules/import-protocol.ts';
import { type KeptRecipe, type Recipe, type Settled, settledFault } from '#admin/rules/import-recipe.ts';
import type { Draft } from '#importer/draft/make-drafts.ts';
import { COMES_WITH_REVIEW } from '#importer/draft/to-review.ts';
import type { ImportResult } from '#importer/import-document.ts';
import { ImportRefused } from '#importer/refused.ts';
import { reportPage } from '#importer/report/report-page.ts';
import { sourceLines } from '#importer/report/source-lines.ts';
import { readApart } from '../importing/read-apart.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';
import { readUpload } from './multipart.ts';

/** Boundaries, headers and the fields beside the file: corrections quote lines. */
const FRAME = 2 << 20;

export async function importRoutes(server: FastifyInstance, { desk, uploadLimit }: NewsroomOptions): Promise<void> {
  server.removeAllContentTypeParsers();
  await server.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 4, parts: 5, fieldSize: FRAME / 2, headerPairs: 20 },
  });
  const limit = { bodyLimit: uploadLimit + FRAME };
  server.get(addresses.importRecipes, (request) => desk.imports.recipes(signedInPerson(request).person));
  server.post(addresses.importing, limit, async (request) => foundIn(await readApartFor(request, desk), desk));
  server.post(addresses.importAccept, limit, async (request) => {
    const { result, agency, ids, recipe, settled } = await readApartFor(request, desk);
    const { person } = signedInPerson(request);
    const entries = chosen(result.drafts, ids);
    const left = settledIn(result, settled);
    return desk.imports.take(person, { agency, source: result.source, entries, recipe, settled: left });
  });
}

interface Upload {
  readonly result: ImportResult;
  readonly agency: string;
  readonly ids: readonly string[];
  readonly recipe: Recipe;
  /** Where the recipe comes from, when the clerk gave none. */
  readonly kept?: KeptRecipe;
  readonly settled: readonly Settled[];
}

/** @throws Refusal 422 with the importer's sentence when the file cannot be read or holds no rule */
async function readApartFor(request: FastifyRequest, desk: Desk): Promise<Upload> {
  const { file, ...fields } = await readUpload(request);
  const { agency, ids = '', recipe: given, settled } = readBody(bodies.importing, fields);
  const asOf = await desk.imports.begin(signedInPerson(request).person, agency);
  if (!file) throw new Refusal(422, '没有收到文件。请先选择文件');
  const kept = given === undefined ? await desk.imports.recipe(agency, file.name) : undefined;
  const recipe = given === undefined ? bare(kept) : readBody(bodies.recipe, parsed(given));
  try {
    const result = await readApart({ bytes: file.bytes, name: file.name, options: { asOf, agency, ...recipe } });
    const left = readBody(bodies.settled, parsed(settled ?? '[]'));
    return { result, agency, ids: ids.split(',').filter(Boolean), recipe, settled: left, ...(kept && { kept }) };
  } catch (error) {
    if (error instanceof ImportRefused) throw new Refusal(422, error.message);
    throw error;
  }
}

const bare = (kept: KeptRecipe | undefined): Recipe => ({
  corrections: kept?.corrections ?? [],
  ...(kept?.reading !== undefined && { reading: kept.reading }),
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** @throws Refusal 422 naming what is still open */
function settledIn({ losses }: ImportResult, settled: readonly Settled[]): KeptRecipe['settled'] {
  const reasons = new Map(settled.filter(({ reason }) => !settledFault(reason)).map(({ id, reason }) => [id, reason]));
  const open = losses.filter(({ id }) => !reasons.has(id));
  if (open.length > 0) {
    const first = open.slice(0, 3).map(({ message }) => message);
    throw new Refusal(
      422,
      `有 ${open.length} 处没有导入的内容还没有处理，什么都没有导入。请逐处更正，或写明为什么可以不导入：${first.join('；')}`,
    );
  }
  return losses.map(({ id, message }) => ({ what: message, reason: (reasons.get(id) ?? '').trim() }));
}

async function foundIn({ result, recipe, kept }: Upload, desk: Desk): Promise<FoundInFile> {
  const found = result.drafts.map(asEntry);
  const taken = await desk.imports.taken(found);
  const rules = found.map(({ kind, id, title }, index) => {
    const state = taken[index];
    const missing = result.drafts[index]?.missing.filter((what) => !COMES_WITH_REVIEW.includes(what)) ?? [];
    const told = result.entries[index]?.warnings ?? [];
    const gate = told.filter((one) => one.kind === '公布前检查').map(({ message }) => message);
    const warnings = told.length;
    return {
      kind,
      id,
      title,
      holds: holdingOf(result, index),
      gate,
      warnings,
      missing,
      ...(state && { taken: state }),
    };
  });
  return {
    rules,
    notes: result.notes,
    losses: result.losses.map(({ id, message }) => ({ id, message })),
    readings: result.readings,
    lines: sourceLines(result),
    recipe,
    ...(kept && { kept: { source: kept.source, by: kept.by, at: kept.at } }),
    report: reportPage(result),
  };
}

function holdingOf({ entries }: ImportResult, index: number): string {
  const { articles = [], annexes = [], facts = [] } = entries[index] ?? {};
  const counted = [
    ['条款', articles.length],
    ['附件', annexes.length],
    ['候选事实', facts.length],
  ] as const;
  return counted.flatMap(([what, times]) => (times > 0 ? [`${what} ${times}`] : [])).join('，') || '没有编号';
}

function chosen(drafts: readonly Draft[], ids: readonly string[]): EntryToImport[] {
  const unknown = ids.filter((id) => !drafts.some((draft) => draft.id === id));
  if (unknown.length > 0) {
    throw new Refusal(
      422,
      `文件里没有找到所选的 ${unknown.join('、').slice(0, 200)}，什么都没有导入。请重新读取文件再选`,
    );
  }
  return drafts.filter(({ id }) => ids.includes(id)).map(asEntry);
}

/**
 * Without the importer's stand-in for the 一句话说明: a file on disk may say that it is not written yet, but the site must
 * never publish that.
 */
function asEntry({ id, data: { intro: _standIn, ...data }, body }: Draft): EntryToImport {
  return { kind: 'regulations', id, title: data.title, data, body };
}
