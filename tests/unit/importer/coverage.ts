/** What must hold of every import: no word is lost between the source, the report and the drafts. */
import type { Span } from '#importer/document.ts';
import type { ImportResult } from '#importer/import-document.ts';
import { WHOLE_TEXT } from '#importer/structure/body-markdown.ts';

/** Non-blank characters that stand neither in an entry nor in `removed`. */
export function uncovered({
  text,
  entries,
  removed,
}: Pick<ImportResult, 'text'> & { entries: readonly Span[]; removed: readonly Span[] }): string {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of [...entries, ...removed]) covered.fill(1, start, end);
  let missed = '';
  for (let index = 0; index < text.length; index += 1) {
    if (covered[index] === 0 && /\S/.test(text[index] as string)) missed += text[index];
  }
  return missed;
}

/** The words of a draft, or those of its rule in the source without what was removed; signs of Markdown count as none. */
export function wordsOf(
  from: string | ImportResult,
  rule?: { readonly bodyStart: number; readonly end: number },
): string {
  if (typeof from === 'string') {
    return from
      .replace(`## ${WHOLE_TEXT}\n`, '')
      .replace(/&lt;/g, '<')
      .replace(/&amp;/g, '&')
      .replace(/[\s\\#|-]/g, '');
  }
  const { text, removed } = from;
  let words = '';
  let at = rule?.bodyStart ?? 0;
  for (const { start, end } of removed) {
    if (end <= at || start >= (rule?.end ?? 0)) continue;
    words += text.slice(at, Math.max(at, start));
    at = end;
  }
  return (words + text.slice(at, rule?.end)).replace(/[\s\\#|-]/g, '');
}
