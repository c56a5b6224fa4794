/** Cuts a text into sentences: what is read aloud in one breath, and marked while it is. */

export interface Sentence {
  /** Half-open span in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
}

/** Longer ones are cut at a comma: some voices fall silent in the middle of a long one. */
const LONGEST = 60;
const ENDS = /[。！？；!?;\n]+[”’」』）)】》]*/g;
const PAUSES = /[，、：,:]/g;

/** Whatever holds a letter or figure is in exactly one sentence, in order. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const close = (to: number): void => {
    for (const part of breaths(text, from, to))
      if (/[\p{L}\p{N}]/u.test(text.slice(part.from, part.to))) found.push(part);
    from = to;
  };
  for (const { 0: mark, index } of text.matchAll(ENDS)) close(index + mark.length);
  close(text.length);
  return found.map((span) => trimmed(text, span));
}

function breaths(text: string, from: number, to: number): Sentence[] {
  if (to - from <= LONGEST) return [{ from, to }];
  const pauses = [...text.slice(from, to).matchAll(PAUSES)].map(({ index }) => from + index + 1);
  // The last pause that keeps the first part short enough; one without any stays whole.
  const cut = pauses.filter((at) => at - from <= LONGEST).at(-1) ?? pauses[0];
  if (cut === undefined || cut >= to) return [{ from, to }];
  return [{ from, to: cut }, ...breaths(text, cut, to)];
}

function trimmed(text: string, { from, to }: Sentence): Sentence {
  const words = text.slice(from, to);
  return { from: from + words.length - words.trimStart().length, to: to - words.length + words.trimEnd().length };
}
