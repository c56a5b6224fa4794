/** Old and new side by side as runs of text: fields in form order, bodies clause by clause. Pure. */
import { diffArrays } from 'diff';
import { typedFields } from '#admin/rules/compose-version.ts';
import type { Change } from '#admin/rules/protocol.ts';
import { splitArticles } from '#domain/articles.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { columnsOf, toRows } from '#domain/table.ts';
import type { EntryParts } from './entry-text.ts';

/** Without word limits Chinese falls apart into single characters that happen to be the same. */
const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Words, spaces and line ends, all of them: `diffWords` passes over spaces. */
const wordsOf = (text: string): string[] => [...words.segment(text)].map(({ segment }) => segment);

/** @param before undefined when nothing is public; @param after undefined when the entry is to go. */
export function changesBetween(
  kind: KindName,
  before: EntryParts | undefined,
  after: EntryParts | undefined,
): readonly Change[] {
  const fields = columnsOf(kind).flatMap((column, index) => {
    if (column.role !== 'field') return [];
    return [changeOf(column.header, cellOf(kind, before, index), cellOf(kind, after, index))];
  });
  const bodies = anyKind(kind).format === 'yaml' ? [] : bodyChanges(before?.body ?? '', after?.body ?? '');
  return [...fields.flatMap((change) => change ?? []), ...bodies];
}

function cellOf(kind: KindName, parts: EntryParts | undefined, column: number): string {
  if (!parts) return '';
  return toRows(kind, [{ id: '', body: '', data: typedFields(parts.data) }]).rows[0]?.[column] ?? '';
}

function changeOf(field: string, before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const parts = diffArrays(wordsOf(before), wordsOf(after)).map(({ value, added, removed }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    text: value.join(''),
  }));
  return { field, parts };
}

function bodyChanges(before: string, after: string): Change[] {
  const old = clausesOf(before);
  const now = clausesOf(after);
  const headings = [...now.keys(), ...[...old.keys()].filter((heading) => !now.has(heading))];
  return headings.flatMap((heading) => {
    const field = heading === '' ? '正文' : `正文 ${heading}`;
    return changeOf(field, old.get(heading) ?? '', now.get(heading) ?? '') ?? [];
  });
}

/** Heading → its text; what stands before the first heading has the name ''. A heading that occurs again is numbered. */
function clausesOf(body: string): Map<string, string> {
  const lines = body.split('\n');
  const articles = splitArticles(body);
  const clauses = new Map<string, string>();
  const put = (heading: string, from: number, to: number) => {
    const text = lines.slice(from, to).join('\n').trim();
    if (text !== '') clauses.set(heading, text);
  };
  put('', 0, (articles[0]?.line ?? lines.length + 1) - 1);
  for (const [index, { heading, anchor, line }] of articles.entries()) {
    const name = clauses.has(heading) ? `${heading}（${anchor}）` : heading;
    put(name, line - 1, (articles[index + 1]?.line ?? lines.length + 1) - 1);
  }
  return clauses;
}
