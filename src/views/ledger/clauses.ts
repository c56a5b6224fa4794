/** What changed between two published versions, clause by clause, in words people can check against the page. */
import { diffArrays } from 'diff';
import { splitArticles } from '#domain/articles.ts';
import type { KindName } from '#domain/kinds.ts';
import { columnsOf, toRows } from '#domain/table.ts';
import type { Version } from '#ledger/version.ts';
import type { Chip } from '../page.ts';
import type { Comparison } from './page-parts.ts';

/** One named part of a version: a field, or an article of a rule. */
export interface Clause {
  readonly title: string;
  readonly text: string;
}

/** Fields about the publication itself stand in the history, not in the comparison. */
const ABOUT_PUBLICATION = new Set(['audience', 'publishedAt', 'corrections', 'checkedOn', 'register']);

/** Title of an entry now; undefined when it is gone. */
export type TitleFor = (kind: KindName, id: string) => string | undefined;

/** All parts of a version in their order, empty ones left out. References read as the titles they have today. */
export function clausesOf({ kind, id, data, body }: Version, titleFor: TitleFor = () => undefined): Clause[] {
  const name = kind as KindName;
  const cells = toRows(name, [{ id, data, body: '' }]).rows[0] as readonly string[];
  const fields = columnsOf(name).flatMap((column, index): Clause[] => {
    const text = cells[index] as string;
    const own = column.role === 'field' && !ABOUT_PUBLICATION.has(column.leaf.path[0] as string);
    if (!own || text.trim() === '') return [];
    const { field } = column.leaf;
    const target = field.refersTo ?? field.items?.refersTo;
    return [{ title: column.header, text: target ? withTitles(text, target, titleFor) : text }];
  });
  return [...fields, ...articlesOf(body)];
}

const withTitles = (ids: string, kind: KindName, titleFor: TitleFor): string =>
  ids
    .split('\n')
    .map((id) => titleFor(kind, id) ?? id)
    .join('\n');

function articlesOf(body: string): Clause[] {
  const articles = splitArticles(body);
  const lines = body.split('\n');
  const before = lines
    .slice(0, (articles[0]?.line ?? lines.length + 1) - 1)
    .join('\n')
    .trim();
  const parts = articles.map(({ heading, line }, index) => ({
    title: heading,
    text: lines
      .slice(line, (articles[index + 1]?.line ?? lines.length + 1) - 1)
      .join('\n')
      .trim(),
  }));
  return before === '' ? parts : [{ title: '正文开头', text: before }, ...parts];
}

type Item = Comparison['items'][number];

const CHIPS = {
  added: { text: '新增', tone: 'good' },
  removed: { text: '删去', tone: 'late' },
  changed: { text: '改动', tone: 'soon' },
} as const satisfies Record<string, Chip>;

/** Only what differs, in the order of the newer version. */
export function compareClauses(before: readonly Clause[], after: readonly Clause[]): Item[] {
  const aligned = diffArrays([...before], [...after], { comparator: (a, b) => a.title === b.title });
  let [from, to] = [0, 0];
  const items: Item[] = [];
  for (const { added, removed, count } of aligned) {
    for (let step = 0; step < count; step += 1) {
      const [old, now] = [added ? undefined : before[from++], removed ? undefined : after[to++]];
      const item = compared(old, now);
      if (item) items.push(item);
    }
  }
  return items;
}

function compared(old: Clause | undefined, now: Clause | undefined): Item | undefined {
  if (old && now) {
    if (old.text === now.text) return undefined;
    return { title: now.title, chip: CHIPS.changed, parts: wordChanges(old.text, now.text) };
  }
  if (now) return { title: now.title, chip: CHIPS.added, parts: [{ text: now.text || now.title, change: 'added' }] };
  if (old)
    return { title: old.title, chip: CHIPS.removed, parts: [{ text: old.text || old.title, change: 'removed' }] };
  return undefined;
}

const words = new Intl.Segmenter('zh-CN', { granularity: 'word' });
const split = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

/** By words: single characters that happen to recur make a change of two words unreadable. */
function wordChanges(before: string, after: string): Item['parts'] {
  return diffArrays(split(before), split(after)).map(({ value, added, removed }) => ({
    text: value.join(''),
    ...(added && { change: 'added' as const }),
    ...(removed && { change: 'removed' as const }),
  }));
}
