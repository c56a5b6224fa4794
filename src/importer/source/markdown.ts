/** .md as Markdown: headings are styles, tables tables, items items; the signs are no text. Every character keeps its place. */
import {
  type Removal,
  removal,
  type SourceDocument,
  type SourceTable,
  type Span,
  type StyledParagraph,
  type Unread,
} from '../document.ts';
import type { AsideName } from './docx-paragraph.ts';

const STRUCK = '带删除线的文字' satisfies AsideName;
const MARK = 'Markdown 标记';
const RULE = /^\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$/;

export function markdownParts(text: string): Pick<SourceDocument, 'paragraphs' | 'removed' | 'tables' | 'unread'> {
  const paragraphs: StyledParagraph[] = [];
  const removed: Removal[] = [];
  const tables: SourceTable[] = [];
  const unread: Unread[] = [];
  const places = [...text.matchAll(/[^\r\n]+/g)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    line,
  }));
  const drop = (span: Span, reason = MARK) => removed.push(removal(text, span, reason));
  for (let at = 0; at < places.length; at += 1) {
    const { start, end, line } = places[at] as (typeof places)[number];
    const below = places[at + 1];
    if (line.includes('|') && below && RULE.test(below.line) && below.line.includes('-')) {
      let last = at + 1;
      while (places[last + 1]?.line.includes('|') && onNextLine(text, places[last], places[last + 1])) last += 1;
      const rows = [line, ...places.slice(at + 2, last + 1).map((row) => row.line)].map(cellsOf);
      tables.push({ start, end: (places[last] as Span).end, rows });
      at = last;
      continue;
    }
    if (FENCE_OR_LINE.test(line)) {
      drop({ start, end });
      continue;
    }
    const quote = /^\s{0,3}>[ \t]?/.exec(line)?.[0].length ?? 0;
    if (quote > 0) drop({ start, end: start + quote });
    const note = /^\[\^([^\]]+)\]:\s*(.*)$/.exec(line);
    if (note) {
      drop({ start, end }, '脚注');
      unread.push({ what: '脚注', count: 1, start, text: note[2] ?? '' });
      continue;
    }
    const heading = /^(#{1,6}[ \t]+)(\S.*?)[ \t]*#*[ \t]*$/.exec(line);
    const item = /^(\s*[-*+][ \t]+)\S/.exec(line);
    const from = start + (heading?.[1]?.length ?? item?.[1]?.length ?? 0);
    if (from > start) drop({ start, end: from });
    if (heading)
      paragraphs.push({
        start: from,
        end: from + (heading[2] as string).length,
        heading: (heading[1] as string).trim().length,
      });
    if (item) paragraphs.push({ start: from, end, list: true });
    inline(text, { start: from, end }, drop, unread);
  }
  return { paragraphs, removed, tables, unread };
}

/** A fence around code, a line across, or the line under a heading: no text. */
const FENCE_OR_LINE = /^\s{0,3}(?:`{3,}[\w-]*|~{3,}[\w-]*|={3,}|-{3,}|\*{3,})[ \t]*$/;

const onNextLine = (text: string, one: Span | undefined, next: Span | undefined): boolean =>
  one !== undefined && next !== undefined && (text.slice(one.end, next.start).match(/\n/g)?.length ?? 0) <= 1;

const cellsOf = (line: string): string[] =>
  line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) =>
      cell
        .replaceAll('\\|', '|')
        .replace(/\*\*|__/g, '')
        .trim(),
    );

const INLINE =
  /!\[([^\]]*)\]\([^)\s]*\)|\[\^[^\]]+\]|(\[)([^\]]+)(\]\([^)\s]+(?:\s+"[^"]*")?\))|(\*\*|(?<!_)__(?!_))(?=\S)(.+?)(?<=\S)\5(?!_)|(~~)(?=\S)(.+?)(?<=\S)~~|\\(?=[\\`*_{}[\]()#+.!|~<>-])/g;

function inline(text: string, span: Span, drop: (span: Span, reason?: string) => void, unread: Unread[]): void {
  const words = text.slice(span.start, span.end);
  for (const match of words.matchAll(INLINE)) {
    const start = span.start + match.index;
    const end = start + match[0].length;
    const [whole, , open, , close, bold, , struck, without] = match;
    if (whole.startsWith('![')) {
      drop({ start, end });
      unread.push({ what: '图片', count: 1, start, ...(match[1] && { text: match[1] }) });
    } else if (open && close) {
      drop({ start, end: start + 1 });
      drop({ start: end - close.length, end });
    } else if (bold) {
      drop({ start, end: start + bold.length });
      drop({ start: end - bold.length, end });
    } else if (struck) {
      drop({ start, end }, STRUCK);
      unread.push({ what: STRUCK, count: 1, start, ...(without !== undefined && { text: without }) });
    } else drop({ start, end });
  }
}
