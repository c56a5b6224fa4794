/** The facts lists can be filtered by, kind by kind. Every value with entries becomes a page of its own. */
import { agenciesOf, findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName } from '#domain/kinds.ts';
import { noticeTypeOf } from '#domain/notice-types/find.ts';
import type { Context } from '../context.ts';
import { timeOf } from '../parts/validity.ts';

/** A fact entries can be filtered by. `key` is the address part of one value. */
export interface Facet {
  readonly name: string;
  readonly label: string;
  /** A joint document stands under each of its bodies. */
  valuesOf(entry: Entry, context: Context): readonly { readonly key: string; readonly text: string }[];
}

/** A facet by a field with a fixed set of words; the address holds the word's position, which is stable. */
const byField = (name: string, label: string, field: string, words: readonly string[]): Facet => ({
  name,
  label,
  valuesOf(entry) {
    const text = (entry.data as unknown as Record<string, unknown>)[field];
    return typeof text === 'string' ? [{ key: String(words.indexOf(text) + 1), text }] : [];
  },
});

const byAgency: Facet = {
  name: 'by-agency',
  label: '机构',
  valuesOf(entry, { dataset }) {
    if (entry.kind === 'agencies') return [];
    return agenciesOf(entry).map((key) => ({ key, text: findEntry(dataset, 'agencies', key)?.data.shortName ?? key }));
  },
};

/** The state on the day of the board; its place in the address never moves. */
const VALIDITY_WORDS = [
  '现行',
  '试行',
  '暂行',
  '已修改',
  '已废止',
  '将施行',
  '快到期',
  '部分废止',
  '已过有效期',
  '已失效',
];
const byValidity: Facet = {
  name: 'by-validity',
  label: '有效性',
  valuesOf(entry, context) {
    if (entry.kind !== 'regulations') return [];
    const { word } = timeOf(entry, context);
    return [{ key: String(VALIDITY_WORDS.indexOf(word) + 1), text: word }];
  },
};

/** The first five keep the addresses they had when they were the only ones. */
const FIRST_NOTICE_TYPES = ['公示', '听证公告', '公示报告', '听证报告', '意见反馈'];
const byNoticeType: Facet = {
  name: 'by-type',
  label: '种类',
  valuesOf(entry, { dataset }) {
    if (entry.kind !== 'notices') return [];
    const text = entry.data.type;
    const first = FIRST_NOTICE_TYPES.indexOf(text) + 1;
    return [{ key: first > 0 ? String(first) : (noticeTypeOf(entry, dataset)?.id ?? text), text }];
  },
};

/** Words of an enum field, read from the kind's own schema. */
function wordsOf(kind: KindName, field: string): readonly string[] {
  const shape = anyKind(kind).object.shape as Record<string, { options?: readonly string[] }>;
  return shape[field]?.options ?? [];
}

export const facetsOf = (kind: KindName): readonly Facet[] => {
  const own: Partial<Record<KindName, readonly (readonly [string, string, string])[]>> = {
    regulations: [['by-category', '类别', 'category']],
    procedures: [['by-type', '类型', 'type']],
    catalogue: [
      ['by-block', '板块', 'block'],
      ['by-frequency', '频次', 'frequency'],
    ],
    records: [['by-category', '类别', 'category']],
    hotlines: [['by-channel', '方式', 'channel']],
    feedback: [['by-class', '类别', 'class']],
    inspections: [['by-type', '类别', 'type']],
  };
  return [
    byAgency,
    ...(own[kind] ?? []).map(([name, label, field]) => byField(name, label, field, wordsOf(kind, field))),
    ...(kind === 'regulations' ? [byValidity] : []),
    ...(kind === 'notices' ? [byNoticeType] : []),
  ];
};

/** The list of a kind for one agency: its filter page, or the whole list when no other agency has entries. */
export function agencyListHref(kind: KindName, agency: string, { dataset, urls }: Context): string {
  const entries = dataset.entries[kind] as readonly Entry[];
  const alone = entries.every((entry) => agenciesOf(entry).join() === agency);
  return urls.list(kind, alone ? '' : `${byAgency.name}/${agency}`);
}
