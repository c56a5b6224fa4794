/** The paragraph of a page that answers, with the words found in it, and the article it stands under. */
import type { Answer, Block, FoundPage } from './finder.ts';
import { isNotGiven } from './not-given.ts';
import { answersAskedFor } from './question-words.ts';
import { mergeSpans, occurrences, type Span } from './terms.ts';

export interface Excerpt {
  /** Words in order; every second one is found and marked: plain, marked, plain, … */
  readonly parts: readonly string[];
  /** The heading above the paragraph, when it can be linked to. */
  readonly under?: { readonly anchor: string; readonly text: string };
}

const BEFORE = 24;
const SENTENCE = 16;
const LABEL = 8;

/** What a paragraph is worth beside the words it holds. */
const IN_HEADING_ABOVE = 0.4;
const WEAK = 0.2;
const SHORT = 0.6;
const HEADING = 0.7;
const STATES = 1.6;

/** What the answer to a question looks like. */
const SHAPES: Readonly<Record<Answer, RegExp>> = {
  number: /\d[\d-]{4,}/,
  place: /[楼层号室厅路街]|窗口|门口/,
  limit: /[\d一二三四五六七八九十两]+\s*(?:个?工作日|个?自然日|[日天周年]|个?月|小时)/,
  charge: /元|不收费|免费|收费标准/,
};

/**
 * The paragraph with the most of the words, preferring one that holds what is asked for; text that says nothing of the page only
 * where there is no other. Without any, the first after the title.
 */
export function excerptOf(
  { blocks, title, number }: FoundPage,
  words: readonly string[],
  asked = '',
  length = 90,
): Excerpt {
  const shapes = [...answersAskedFor(asked)].map((answer) => SHAPES[answer]);
  const own = ({ text }: Block) => text !== title && text !== number;
  const scores = blocks.map((block, index) =>
    own(block) ? scoreOf(block, headingOver(blocks, index - 1), words, shapes) : 0,
  );
  const most = Math.max(0, ...scores);
  const index = most > 0 ? scores.indexOf(most) : firstOf(blocks.map((block) => (own(block) ? block : undefined)));
  const block = blocks[index];
  if (!block) return { parts: [''] };
  // A heading alone says little: its first paragraph follows it.
  const next =
    block.anchor !== undefined && blocks[index + 1]?.anchor === undefined ? blocks[index + 1]?.text : undefined;
  const text = next === undefined ? block.text : `${block.text}　${next}`;
  const heading = most > 0 ? headingOver(blocks, index) : undefined;
  return {
    parts: cutAround(text, marksIn(text, words), length),
    ...(heading?.anchor && { under: { anchor: heading.anchor, text: heading.text } }),
  };
}

/** The first sentence that says something, else the first text there is. */
function firstOf(blocks: readonly (Block | undefined)[]): number {
  const sentence = blocks.findIndex((block) => block && !block.weak && block.text.length >= SENTENCE);
  if (sentence >= 0) return sentence;
  return Math.max(
    0,
    blocks.findIndex((block) => block !== undefined),
  );
}

function scoreOf(
  block: Block,
  heading: Block | undefined,
  words: readonly string[],
  shapes: readonly RegExp[],
): number {
  const holds = (text: string | undefined, word: string) => text !== undefined && occurrences(text, word).length > 0;
  const found = words.reduce(
    (sum, word) =>
      sum +
      (holds(block.text, word) ? Math.min(4, word.length) : 0) +
      (holds(heading?.text, word) ? IN_HEADING_ABOVE : 0),
    0,
  );
  if (found === 0 || isNotGiven(block.text)) return 0;
  const answers = shapes.some((shape) => shape.test(block.text));
  return (
    found *
    (block.weak ? WEAK : 1) *
    (block.text.length < LABEL ? SHORT : 1) *
    (block.anchor === undefined ? 1 : HEADING) *
    (answers ? STATES : 1)
  );
}

export const marksIn = (text: string, words: readonly string[]): Span[] =>
  mergeSpans(words.flatMap((word) => occurrences(text, word)));

function headingOver(blocks: readonly Block[], index: number): Block | undefined {
  for (let at = index; at >= 0; at -= 1) if (blocks[at]?.anchor !== undefined) return blocks[at];
  return undefined;
}

/** `length` characters around the first mark, whole marks only, with dots where text is left out. */
function cutAround(text: string, marks: readonly Span[], length: number): string[] {
  const first = marks[0]?.start ?? 0;
  const start = text.length <= length ? 0 : Math.max(0, Math.min(first - BEFORE, text.length - length));
  const end = Math.max(Math.min(text.length, start + length), marks[0]?.end ?? 0);
  const parts: string[] = [];
  let at = start;
  for (const mark of marks.filter((one) => one.start >= start && one.end <= end)) {
    parts.push(text.slice(at, mark.start), text.slice(mark.start, mark.end));
    at = mark.end;
  }
  parts.push(text.slice(at, end));
  if (start > 0) parts[0] = `…${parts[0]}`;
  if (end < text.length) parts[parts.length - 1] += '…';
  return parts;
}
