/** A rule's text as the Markdown of an entry: its numbers become headings people can cite, its words stay as they are. */
import type { SourceTable, Span } from '../document.ts';
import { type Label, type LabelStyle, labelAt, rankOf } from '../split/labels.ts';
import type { Paragraph } from './paragraphs.ts';

/** A line this short without a full stop is a heading with its words; a longer one gives its number to the heading alone. */
const HEADING_WORDS = 30;

/** Heading of a rule without any number: an entry needs one place that can be cited. */
export const WHOLE_TEXT = '全文';

/** @param empty what to write when the rule has no text at all. */
export function bodyMarkdown(text: string, paragraphs: readonly Paragraph[], empty = ''): string {
  if (paragraphs.length === 0) return `## ${WHOLE_TEXT}\n\n${escapeMarkdown(empty)}\n`;
  const written = paragraphs.map((paragraph) => ({ paragraph, words: wordsOf(text, paragraph.spans) }));
  const levels = headingLevels(
    written.flatMap(({ paragraph, words }) => (paragraph.table ? [] : (labelAt(words) ?? []))),
  );
  const blocks = written.flatMap(({ paragraph, words }) =>
    paragraph.table ? tableMarkdown(paragraph.table) : paragraphMarkdown(words, levels),
  );
  const cited = blocks.some((block) => /^#{2,4} /.test(block)) ? blocks : [`## ${WHOLE_TEXT}`, ...blocks];
  return `${cited.join('\n\n')}\n`;
}

const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The three outermost styles in use get `##`, `###`, `####`. */
function headingLevels(labels: readonly Label[]): ReadonlyMap<LabelStyle, number> {
  const styles = [...new Set(labels.map(({ style }) => style))];
  const ranks = [...new Set(styles.map(rankOf))].sort((a, b) => a - b).slice(0, 3);
  const levels = styles.flatMap((style): [LabelStyle, number][] => {
    const level = ranks.indexOf(rankOf(style));
    return level < 0 ? [] : [[style, level + 2]];
  });
  return new Map(levels);
}

function paragraphMarkdown(words: string, levels: ReadonlyMap<LabelStyle, number>): string[] {
  const label = labelAt(words);
  const level = label && levels.get(label.style);
  if (!label || level === undefined) return [escapeMarkdown(words)];
  const number = words.slice(0, label.length).trim();
  const rest = words.slice(label.length).trim();
  const mark = '#'.repeat(level);
  const gap = /[章节条编]$/.test(label.style) && rest !== '' ? ' ' : '';
  if (rest.length <= HEADING_WORDS && !/[。；;<]/.test(rest)) return [`${mark} ${number}${gap}${rest}`];
  return [`${mark} ${number}`, escapeMarkdown(rest)];
}

/** Signs Markdown would take for its own; `<` is written as the entity because entries allow no HTML. */
export const escapeMarkdown = (words: string): string =>
  words
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[-+>=](?=[\s\-=+>]|$)|:::)/, '$1\\$2')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

function tableMarkdown({ rows }: SourceTable): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => escapeMarkdown((cells[index] ?? '').replace(/\s+/g, ' ').trim())).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}
