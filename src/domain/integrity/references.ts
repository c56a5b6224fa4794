/** Every reference leads to an entry that exists and is public itself. */
import { allEntries, findEntry } from '../dataset.ts';
import { type FieldSchema, jsonSchemaOf } from '../field-labels.ts';
import { type KindName, kinds } from '../kinds.ts';
import { nearest } from '../nearest.ts';
import { dayOf } from '../plain-date.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const referencesResolve: BoardCheck = ({ dataset }, report) => {
  for (const entry of allEntries(dataset)) {
    const references = referencesIn(jsonSchemaOf(entry.kind), entry.data);
    // Where bodies and rules off the board are usual, one that is named here already is hardly meant a second time.
    const named = new Set(references.map(({ kind, id }) => `${kind}/${id}`));
    for (const { path, kind, id, unlisted } of references) {
      const label = kinds[kind].label;
      const target = findEntry(dataset, kind, id);
      const gone = dataset.withdrawals.find((withdrawal) => withdrawal.kind === kind && withdrawal.id === id);
      if (!target && gone) {
        report(
          entry,
          path,
          say(`引用的${label}“${id}”已于 ${dayOf(gone.withdrawnAt)} 撤下`, '请删去这处引用，或改为别的条目'),
        );
      } else if (!target) {
        const guess = nearest(
          id,
          dataset.entries[kind]
            .map((candidate) => candidate.id)
            .filter(
              (other) => !(kind === entry.kind && other === entry.id) && !(unlisted && named.has(`${kind}/${other}`)),
            ),
        );
        const known = guess ? `你是不是想写 ${guess}？` : `请填写 content/${kind}/ 下已有的文件名（不带扩展名）`;
        const fix = unlisted ? `${known}${guess ? '' : '；'}${unlisted}` : known;
        report(entry, path, say(`没有编号为“${id}”的${label}`, fix));
      } else if (entry.data.audience === '社会公开' && target.data.audience !== '社会公开') {
        report(entry, path, say(`引用的${label}“${id}”不是社会公开的`, '请删去引用，或先把那一条审查为社会公开'));
      }
      if (kind === entry.kind && id === entry.id) report(entry, path, say('引用了自己', '请改为另一条目的编号'));
    }
  }
};

export interface Reference {
  readonly path: readonly PropertyKey[];
  readonly kind: KindName;
  readonly id: string;
  /** What to write where the board has no such entry. */
  readonly unlisted?: string;
}

/** All references in a value, found by walking its JSON Schema for `refersTo`. */
export function referencesIn(
  schema: FieldSchema | undefined,
  value: unknown,
  path: readonly PropertyKey[] = [],
): Reference[] {
  if (schema === undefined || value === undefined || value === null) return [];
  if (schema.refersTo && typeof value === 'string')
    return [{ path, kind: schema.refersTo, id: value, ...(schema.unlisted && { unlisted: schema.unlisted }) }];
  if (Array.isArray(value)) return value.flatMap((item, i) => referencesIn(schema.items, item, [...path, i]));
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, item]) => referencesIn(schema.properties?.[key], item, [...path, key]));
}
