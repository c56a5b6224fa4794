/** A rule's text as the Markdown of an entry: its numbers become headings people can cite, its words stay as they are. */
import { cellAsTyped, lineAsTyped } from '#domain/official-text/as-typed.ts';
import type { SourceTable, Span } from '../document.ts';
import { type Label, type LabelStyle, labelAt, rankOf } from '../split/labels.ts';
import type { Annex } from './annexes.ts';
import type { Paragraph } from './paragraphs.ts';

/** A line this short without a full stop is a heading with its words; a longer one gives its number to the heading alone. */
const HEADING_WORDS = 30;

/** Heading of a rule without any number: an entry needs one place that can be cited. */
export const WHOLE_TEXT = '全文';

export interface BodyText {
  readonly paragraphs: readonly Paragraph[];
  readonly annexes: readonly Annex[];
  /** Behind it numbers are those of annexes and no articles. */
  readonly ownEnd: number;
}

/** @param empty what to write when the rule has no text at all. */
export function bodyMarkdown(text: string, { paragraphs, annexes, ownEnd }: BodyText, empty = ''): string {
  if (paragraphs.length === 0) return `## ${WHOLE_TEXT}\n\n${lineAsTyped(empty)}\n`;
  const written = paragraphs.map((paragraph) => ({ paragraph, words: wordsOf(text, paragraph.spans) }));
  const isOwn = ({ spans }: Paragraph) => (spans[0]?.start ?? 0) < ownEnd;
  const levels = headingLevels(
    written.flatMap(({ paragraph, words }) => (paragraph.table || !isOwn(paragraph) ? [] : (labelAt(words) ?? []))),
  );
  const blocks = written.flatMap(({ paragraph, words }) => {
    if (paragraph.table) return tableMarkdown(paragraph.table);
    if (paragraph.list) return [`- ${lineAsTyped(words)}`];
    if (isOwn(paragraph)) return paragraphMarkdown(words, levels);
    const at = paragraph.spans[0]?.start ?? 0;
    const annex = annexes.find(({ start, textStart }) => at >= start && at < textStart);
    if (!annex) return [lineAsTyped(words)];
    return annex.start === at ? [`## ${annex.heading}`] : [];
  });
  const cited = blocks.some((block) => /^#{2,4} /.test(block)) ? blocks : [`## ${WHOLE_TEXT}`, ...blocks];
  return `${cited.join('\n\n')}\n`;
}

const wordsOf = (text: string, spans: readonly Span[]): string =>
  spans
    .map(({ start, end }) => text.slice(start, end))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const DEEPEST = 4;

/** The three outermost styles in use get `##`, `###`, `####`; where 编, 章 and 节 stand above them, articles still get one. */
function headingLevels(labels: readonly Label[]): ReadonlyMap<LabelStyle, number> {
  const styles = [...new Set(labels.map(({ style }) => style))];
  const ranks = [...new Set(styles.map(rankOf))].sort((a, b) => a - b);
  const above = ranks.filter((rank) => rank < rankOf('条')).length;
  const crowded = styles.includes('条') && above > 2;
  const levels = styles.flatMap((style): [LabelStyle, number][] => {
    const place = ranks.indexOf(rankOf(style));
    const level = crowded && place > 0 ? (place < above ? 3 : place - above + DEEPEST) : place + 2;
    return level > DEEPEST ? [] : [[style, level]];
  });
  return new Map(levels);
}

/** 附则 without a number heads what follows as a chapter does. */
const UNNUMBERED = /^(?:总|附)\s*则$/;

function paragraphMarkdown(words: string, levels: ReadonlyMap<LabelStyle, number>): string[] {
  const label = labelAt(words);
  const level = label && levels.get(label.style);
  if (!label && UNNUMBERED.test(words) && levels.has('条')) return [`## ${words}`];
  if (!label || level === undefined) return [lineAsTyped(words)];
  const number = words.slice(0, label.length).trim();
  const rest = words.slice(label.length).trim();
  const mark = '#'.repeat(level);
  const gap = /[章节条编]$/.test(label.style) && rest !== '' ? ' ' : '';
  if (rest.length <= HEADING_WORDS && !/[。；;<]/.test(rest)) return [`${mark} ${number}${gap}${rest}`];
  return [`${mark} ${number}`, lineAsTyped(rest)];
}

function tableMarkdown({ rows }: SourceTable): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, index) => cellAsTyped((cells[index] ?? '').replace(/\s+/g, ' ').trim())).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [line(head), `|${' --- |'.repeat(width)}`, ...rest.map(line)].join('\n');
}
