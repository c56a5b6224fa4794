/** The paragraph of a page that answers, with the words found in it, and the article it stands under. */
import type { Block, FoundPage } from './finder.ts';
import { mergeSpans, occurrences, type Span } from './terms.ts';

export interface Excerpt {
  /** Words in order; every second one is found and marked: plain, marked, plain, … */
  readonly parts: readonly string[];
  /** The heading above the paragraph, when it can be linked to. */
  readonly under?: { readonly anchor: string; readonly text: string };
}

const BEFORE = 24;

/** The paragraph with the most different words of the query; without any, the first after the title. */
export function excerptOf({ blocks, title, number }: FoundPage, words: readonly string[], length = 90): Excerpt {
  const found = blocks.map(({ text }) => words.filter((word) => occurrences(text, word).length > 0).length);
  // The title is shown anyway.
  const rest = found.map((count, index) => (blocks[index]?.text === title ? 0 : count));
  const most = Math.max(0, ...rest);
  const index =
    most > 0
      ? mostTelling(blocks, rest, most)
      : Math.max(
          0,
          blocks.findIndex(({ text }) => text !== title && text !== number),
        );
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

const SENTENCE = 16;

/** Of the paragraphs that hold the most words the first that is more than a label. */
function mostTelling(blocks: readonly Block[], found: readonly number[], most: number): number {
  const full = blocks.findIndex(({ text }, index) => found[index] === most && text.length >= SENTENCE);
  return full >= 0 ? full : found.indexOf(most);
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
