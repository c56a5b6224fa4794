/**
 * What counts as the same text: the one definition behind the index, the query, the scan of a plain list and the marks.
 *
 * A text is a row of tokens: each Han character (and ①, ㈣), each run of letters, each run of digits, each punctuation mark. Width and
 * case do not count, neither do spaces between tokens. A run is found whole or not at all: 5个 does not stand in 15个.
 */
const TOKEN = /[\p{Script=Han}\p{No}]|\p{Nd}+|[^\s\p{P}\p{S}\p{C}\p{Script=Han}\p{Nd}\p{No}]+|[\p{P}\p{S}]/gu;
const WORD = /[^\s\p{P}\p{S}\p{C}]/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /[^\s\p{P}\p{S}\p{C}\p{Script=Han}\p{Nd}\p{No}]/u;
/** Brackets, quotes and full stops around a term are manners, not something to look for; a unit behind a number is. */
const OUTSIDE_BEFORE = /^[^\p{L}\p{N}]+/u;
const OUTSIDE_AFTER = /[^\p{L}\p{N}%‰℃°]+$/u;

/** Half-width and lower-case, character by character: places in the result are places in `text`. */
export const fold = (text: string): string =>
  text.replace(/[！-～\u3000A-ZÀ-ÞА-Я]/g, (character) => {
    if (character === '\u3000') return ' ';
    const half = character >= '！' ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character;
    return half.toLowerCase();
  });

export const tokensOf = (text: string): string[] => fold(text).match(TOKEN) ?? [];

/** One thing the page must hold: what the visitor wrote between two spaces. */
export interface Term {
  /** As written, without marks around it. */
  readonly text: string;
  /** Runs of word tokens; more than one when a mark stands inside, as in 吃、拿. An index answers for parts only. */
  readonly parts: readonly (readonly string[])[];
}

/** The terms of a query; empty when it holds no word at all. */
export const termsOf = (query: string): Term[] =>
  query
    .split(/[\s\u3000]+/)
    .map((word) => termOf(trimmed(word)))
    .filter(({ parts }) => parts.length > 0);

/** Without the marks around it: what is a mark is told from the folded word (％ is a unit like %), what is kept is the word. */
function trimmed(word: string): string {
  const folded = fold(word);
  const start = folded.length - folded.replace(OUTSIDE_BEFORE, '').length;
  const rest = folded.slice(start).replace(OUTSIDE_AFTER, '').length;
  return word.slice(start, start + rest);
}

export function termOf(text: string): Term {
  const parts: string[][] = [[]];
  for (const token of tokensOf(text)) {
    if (WORD.test(token)) (parts[parts.length - 1] as string[]).push(token);
    else parts.push([]);
  }
  return { text, parts: parts.filter((part) => part.length > 0) };
}

/** Whether an index of words can answer for the term alone, without a look at the page. */
export const isPlain = ({ text, parts }: Term): boolean =>
  parts.length === 1 && tokensOf(text).length === parts[0]?.length;

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where `term` stands in `text`, in order, as places of `text`. Spaces between its tokens do not count. */
export function occurrences(text: string, term: string): Span[] {
  const tokens = tokensOf(term);
  if (tokens.length === 0) return [];
  const pattern = new RegExp(tokens.map(escapeToken).join('\\s*'), 'gu');
  const folded = fold(text);
  const found: Span[] = [];
  for (let match = pattern.exec(folded); match; match = pattern.exec(folded)) {
    const end = match.index + match[0].length;
    if (isWhole(folded, match.index, end)) found.push({ start: match.index, end });
    else pattern.lastIndex = match.index + 1;
  }
  return found;
}

const escapeToken = (token: string): string => token.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Neither end cuts a run in two. */
const isWhole = (text: string, start: number, end: number): boolean =>
  !(joined(text[start - 1], text[start]) || joined(text[end - 1], text[end]));

const joined = (left: string | undefined, right: string | undefined): boolean =>
  left !== undefined &&
  right !== undefined &&
  ((DIGIT.test(left) && DIGIT.test(right)) || (LETTER.test(left) && LETTER.test(right)));

/** Spans in order, those that touch or overlap as one: a screen reader must not stumble from mark to mark. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
