/** A rule that changes another: which one, and where it quotes it. */
import type { Span } from '../document.ts';

export interface Amendment {
  /** Title of the changed rule, without 《》. */
  readonly target: string;
  readonly start: number;
  readonly end: number;
  /** What it quotes: words of the other rule, not of this one. */
  readonly quotes: readonly Span[];
}

const TITLE = /^(?:关于)?(?:修改|修订|修正|废止)《(?<target>.+)》.*的(?:通知|决定|公告|办法)$/;
const SENTENCE =
  /(?:决定)?对《(?<target>[^《》]{2,60}(?:《[^《》]*》[^《》]*)?)》(?:进行|作出?|做出?)(?:如下|以下)?(?:修改|修订|修正)/;
const QUOTE = /“[^“”]*”/g;

export function amendmentOf(title: string, masked: string, body: Span): Amendment | undefined {
  const words = masked.slice(body.start, body.end);
  const sentence = SENTENCE.exec(words);
  const target = sentence?.groups?.['target'] ?? TITLE.exec(title)?.groups?.['target'];
  if (target === undefined) return undefined;
  const start = body.start + (sentence?.index ?? 0);
  const end = sentence ? start + sentence[0].length : body.start;
  const quotes = [...words.matchAll(QUOTE)].map((match) => ({
    start: body.start + match.index,
    end: body.start + match.index + match[0].length,
  }));
  return { target, start, end, quotes };
}
