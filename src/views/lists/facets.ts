/** The facts lists can be filtered by, kind by kind. Every value with entries becomes a page of its own. */
import { agencyOf } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import { publisherName } from '../parts/entry-page.ts';

/** A fact entries can be filtered by. `key` is the address part of one value. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  valueOf(entry: Entry, context: Context): { readonly key: string; readonly text: string } | undefined;
}

/** A facet by a field with a fixed set of words; the address holds the word's position, which is stable. */
const byField = (name: string, label: string, field: string, words: readonly string[]): Facet => ({
  name,
  label,
  valueOf(entry) {
    const text = (entry.data as unknown as Record<string, unknown>)[field];
    return typeof text === 'string' ? { key: String(words.indexOf(text) + 1), text } : undefined;
  },
});

const byAgency: Facet = {
  name: 'by-agency',
  label: '机构',
  valueOf(entry, context) {
    const key = agencyOf(entry);
    return key === undefined || entry.kind === 'agencies' ? undefined : { key, text: publisherName(entry, context) };
  },
};

/** Words of an enum field, read from the kind's own schema. */
function wordsOf(kind: KindName, field: string): readonly string[] {
  const shape = anyKind(kind).object.shape as Record<string, { options?: readonly string[] }>;
  return shape[field]?.options ?? [];
}

export const facetsOf = (kind: KindName): readonly Facet[] => {
  const own: Partial<Record<KindName, readonly (readonly [string, string, string])[]>> = {
    regulations: [
      ['by-category', '类别', 'category'],
      ['by-validity', '有效性', 'validity'],
    ],
    procedures: [['by-type', '类型', 'type']],
    notices: [['by-type', '种类', 'type']],
    catalogue: [
      ['by-block', '板块', 'block'],
      ['by-frequency', '频次', 'frequency'],
    ],
    hotlines: [['by-channel', '方式', 'channel']],
    feedback: [['by-class', '类别', 'class']],
    inspections: [['by-type', '类别', 'type']],
  };
  return [
    byAgency,
    ...(own[kind] ?? []).map(([name, label, field]) => byField(name, label, field, wordsOf(kind, field))),
  ];
};

/** The list of a kind for one agency: its filter page, or the whole list when no other agency has entries. */
export function agencyListHref(kind: KindName, agency: string, { dataset, urls }: Context): string {
  const entries = dataset.entries[kind] as readonly Entry[];
  const alone = entries.every((entry) => agencyOf(entry) === agency);
  return urls.list(kind, alone ? '' : `${byAgency.name}/${agency}`);
}
