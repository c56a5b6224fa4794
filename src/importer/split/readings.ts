/** Ways of reading a whole file, weighed against each other: the one with the least against it is taken, the next one told. */
import type { SourceDocument, Span, StyledParagraph } from '../document.ts';
import type { ContentsItem } from './contents.ts';
import { type Doubt, type Evidence, evidenceOf } from './evidence.ts';
import { findHeadings } from './find-headings.ts';
import { frontLineOf } from './front-lines.ts';
import { type Heading, heading } from './heading.ts';
import { labelAt } from './labels.ts';
import { mendHeadings } from './mend.ts';
import { numberedParts } from './numbered-parts.ts';
import { ownContents, type PieceRange } from './own-contents.ts';
import type { Piece } from './pieces.ts';
import { isProse } from './sentences.ts';
import { endsWide, mayBeTitle, titleBefore } from './title-block.ts';
import { closeUp, continuesTitle, endsAsRule, LONGEST_TITLE, namesBody, titleStrength } from './title-shape.ts';

export const READING_NAMES = ['汇编', '单部', '条号', '分篇'] as const;
export type ReadingName = (typeof READING_NAMES)[number];

/** For the clerk: how the file is read. */
export const READINGS: Readonly<Record<ReadingName, string>> = {
  汇编: '按目录、样式、编号和单独成行的标题，拆成多部',
  单部: '整个文件是一部制度',
  条号: '每逢“第一条”重新开始，就是新的一部',
  分篇: '编了号的每一部分，各是一部',
};

export interface Reading {
  readonly name: ReadingName;
  readonly headings: readonly Heading[];
  /** Tables of contents: of the compilation, and of its rules. */
  readonly contents: readonly Span[];
  readonly missing: readonly ContentsItem[];
  readonly evidence: Evidence;
}

/** In doubt the earlier one is taken. */
const PRIOR: Readonly<Record<ReadingName, number>> = { 汇编: 0, 单部: 1, 条号: 0.8, 分篇: 1.2 };

export const weightOf = ({ name, evidence }: Reading): number => evidence.weight + PRIOR[name];

/** All readings that find a rule, the best first. @param pieces without those in tables. */
export function readingsOf(
  text: string,
  pieces: readonly Piece[],
  document: SourceDocument,
  wanted?: ReadingName,
): Reading[] {
  const own = ownContents(pieces, document.paragraphs);
  const bare = without(pieces, own);
  const ownSpans = own.map((range) => spanOf(pieces, range));
  const compilation = asCompilation(text, bare, document, ownSpans);
  const all = [compilation];
  const asked = wanted !== undefined && wanted !== compilation.name;
  if (compilation.evidence.weight > 0 || compilation.headings.length === 0 || asked) {
    all.push(...others(text, bare, ownSpans, compilation, document));
    const [only] = own;
    if (own.length === 1 && only && labelsBefore(pieces, only.from) === 0)
      all.push(asCompilation(text, pieces, document, []));
  }
  return all.filter(({ headings }) => headings.length > 0).sort((a, b) => weightOf(a) - weightOf(b));
}

const labelsBefore = (pieces: readonly Piece[], to: number): number =>
  pieces.slice(0, to).filter((piece) => labelAt(piece.text)).length;

function asCompilation(
  text: string,
  pieces: readonly Piece[],
  document: SourceDocument,
  own: readonly Span[],
): Reading {
  const found = findHeadings(text, pieces, document);
  const behind = found.contents?.end ?? 0;
  const from = pieces.findIndex(({ start }) => start >= behind);
  const start = from < 0 ? pieces.length : from;
  const headings = mendHeadings(text, pieces, found.headings, start);
  const evidence = evidenceOf(pieces, headings, found.missing, start);
  const contents = [...own, ...(found.contents ? [found.contents] : [])];
  return { name: '汇编', headings, contents, missing: found.missing, evidence };
}

function others(
  text: string,
  pieces: readonly Piece[],
  own: readonly Span[],
  { contents }: Reading,
  document: SourceDocument,
): Reading[] {
  const behind = contents.find((span) => !own.includes(span))?.end ?? 0;
  const from = Math.max(
    0,
    pieces.findIndex(({ start }) => start >= behind),
  );
  const reading = (name: ReadingName, headings: readonly Heading[], first: number): Reading => ({
    name,
    headings,
    contents: first === from ? contents : own,
    missing: [],
    evidence: evidenceOf(pieces, headings, [], first),
  });
  const parts = numberedParts(text, pieces, from);
  return [
    reading('单部', wholeFile(text, pieces, document), 0),
    reading('条号', mendHeadings(text, pieces, [], from), from),
    reading('分篇', parts, from),
  ];
}

/** One rule: its title is what stands above the first number, or above the first sentence. */
function wholeFile(text: string, pieces: readonly Piece[], { paragraphs }: SourceDocument): Heading[] {
  const styled = styledTitle(text, pieces, paragraphs);
  if (styled) return [styled];
  const numbered = pieces.findIndex((piece) => labelAt(piece.text)?.number === 1);
  const any = pieces.findIndex((piece) => labelAt(piece.text) !== undefined);
  const prose = pieces.findIndex((piece) => isProse(piece.text) && !labelAt(piece.text));
  const article = pieces.findIndex((piece) => labelAt(piece.text)?.style === '条');
  for (const at of new Set([article, numbered, prose, any])) {
    if (at < 0) continue;
    const block = titleBefore(pieces, at, 0, at === article);
    if (!block) continue;
    return [heading(text, spanOf(pieces, { from: block.first, to: block.next }))];
  }
  return firstTitle(text, pieces) ?? topLines(text, pieces) ?? untitled(text, pieces);
}

const TOP = 8;

/** Numbers we do not know, as 1 目的 and 3.1: a line at the top that can only be a title. */
function firstTitle(text: string, pieces: readonly Piece[]): Heading[] | undefined {
  const named = ({ text: words }: Piece) =>
    titleStrength(words) !== undefined || endsAsRule(words) || /手册$/.test(words);
  const at = pieces.slice(0, TOP).find((piece) => !labelAt(piece.text) && named(piece));
  const sentences = pieces.filter((piece) => piece.text.endsWith('。')).length;
  return at && sentences >= ENOUGH_ITEMS ? [heading(text, at)] : undefined;
}

/** The one paragraph of the outermost style, before anything numbered. */
function styledTitle(
  text: string,
  pieces: readonly Piece[],
  paragraphs: readonly StyledParagraph[],
): Heading | undefined {
  const heads = paragraphs.filter(({ title, heading: level, contents }) => (title || level === 1) && !contents);
  const [only] = heads;
  if (heads.length !== 1 || !only || labelAt(text, only.start)) return undefined;
  const numbered = pieces.find((piece) => labelAt(piece.text))?.start ?? text.length;
  return only.end <= numbered ? heading(text, only) : undefined;
}

const ENOUGH_ITEMS = 2;

/** Lines at the top that are neither numbered nor sentences, before a text that is: whatever word they end with, they are its title. */
function topLines(text: string, pieces: readonly Piece[]): Heading[] | undefined {
  const begins = pieces.findIndex((piece) => labelAt(piece.text) || opensText(piece.text));
  if (begins < 1 || begins > TITLE_LINES) return undefined;
  const lines = pieces.slice(0, begins).filter((piece) => frontLineOf(piece.text) === undefined);
  // 基本案情 below the title heads the first section.
  while (lines.length > 1 && isSectionName(lines.at(-1) as Piece)) lines.pop();
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last || namesBody(last.text)) return undefined;
  if (!lines.every((line) => mayBeTitle(line) && !DECREE.test(line.text))) return undefined;
  if (!holdsText(pieces.slice(begins))) return undefined;
  return last.end - first.start <= LONGEST_TITLE ? [heading(text, { start: first.start, end: last.end })] : undefined;
}

const TITLE_LINES = 4;
const isSectionName = (piece: Piece): boolean =>
  piece.text.length <= 6 && mayBeTitle(piece) && !endsWide(closeUp(piece.text)) && !continuesTitle(piece.text);
const DECREE = /(?:令|公告|文件)$|\s文件\S|第?\s?[\d〇零一二三四五六七八九十]{1,5}\s?号\s?[)）]?$/;
const opensText = (words: string): boolean =>
  isProse(words) || /[。；;：:]$/.test(words) || /^(?:总\s*则|前\s*言|序\s*言|引\s*言)$/.test(words);

const SENTENCES_LENGTH = 40;

/** Two numbers, or sentences in Chinese that make a paragraph: enough to be kept whole, whatever it is. */
function holdsText(pieces: readonly Piece[]): boolean {
  if (pieces.filter((piece) => labelAt(piece.text)).length >= ENOUGH_ITEMS) return true;
  if (!pieces.some((piece) => piece.text.includes('。'))) return false;
  const words = pieces.map((piece) => piece.text).join('');
  const han = words.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= SENTENCES_LENGTH && han * 2 >= words.replace(/\s/g, '').length;
}

/** A text without any title: the rule begins with its first line. */
function untitled(text: string, pieces: readonly Piece[]): Heading[] {
  const first = pieces[0];
  if (!first || !holdsText(pieces)) return [];
  return [{ ...heading(text, { start: first.start, end: first.start }), title: '' }];
}

const spanOf = (pieces: readonly Piece[], { from, to }: PieceRange): Span => ({
  start: (pieces[from] as Piece).start,
  end: (pieces[to - 1] as Piece).end,
});

function without(pieces: readonly Piece[], ranges: readonly PieceRange[]): readonly Piece[] {
  if (ranges.length === 0) return pieces;
  return pieces.filter((_, index) => !ranges.some(({ from, to }) => index >= from && index < to));
}

export const doubtsInWords = ({ evidence }: Reading): string =>
  [...evidence.doubts].map(([what, times]: [Doubt, number]) => `${what} ${times} 处`).join('，') || '没有疑点';

/** A way of reading the file, for the clerk. */
export interface ReadingSummary {
  readonly name: ReadingName;
  /** The whole sentence, in Chinese. */
  readonly what: string;
  readonly rules: number;
  /** First titles, in order. */
  readonly titles: readonly string[];
  readonly doubts: string;
}

const TITLES = 60;

/** One of each name, the one taken first. Where nothing speaks against the first, the others are offered uncounted. */
export function summaries({ readings }: { readonly readings: readonly Reading[] }): ReadingSummary[] {
  const found = readings.filter(({ name }, index) => readings.findIndex((one) => one.name === name) === index);
  return found.map((reading) => {
    const rules = reading.headings.filter(({ part }) => !part);
    return {
      name: reading.name,
      what: READINGS[reading.name],
      rules: rules.length,
      titles: rules.slice(0, TITLES).map(({ title }) => title),
      doubts: doubtsInWords(reading),
    };
  });
}
