/** All candidates of a rule, in the order they stand. */
import type { Span } from '../document.ts';
import type { Amendment } from '../structure/amendment.ts';
import { amounts, shares } from './amounts.ts';
import { effectiveDates, validityWords } from './dates.ts';
import type { Fact, Finder } from './fact.ts';
import { frequencies, timeLimits } from './quantities.ts';
import { basisDocuments, interpreters } from './sources.ts';
import { telephones } from './telephones.ts';
import { repealedTexts, validityTerms } from './validity.ts';
import { narrow } from './written-numbers.ts';

const FINDERS: readonly Finder[] = [
  effectiveDates,
  validityWords,
  basisDocuments,
  interpreters,
  telephones,
  timeLimits,
  amounts,
  shares,
  validityTerms,
  repealedTexts,
  frequencies,
];

/** An article or an annex; facts behind the last article and before the first annex stand in none of them. */
export interface Place {
  readonly label: string;
  readonly start: number;
  readonly end?: number;
}

/** @param places in order. */
export function findFacts(
  masked: string,
  span: Span,
  places: readonly Place[],
  amendment: Amendment | undefined,
): Fact[] {
  const written = masked.slice(span.start, span.end);
  const words = narrow(written);
  const found: Fact[] = FINDERS.flatMap((find) => find(words)).map((fact) => {
    const start = fact.start + span.start;
    const article = places.findLast((candidate) => candidate.start <= start);
    const quoted = amendment?.quotes.some((quote) => start >= quote.start && start < quote.end);
    return {
      ...fact,
      text: written.slice(fact.start, fact.end),
      start,
      end: fact.end + span.start,
      ...(article && { article: article.label }),
      ...(quoted && { quoted }),
    };
  });
  if (amendment) {
    const { start, end, target } = amendment;
    found.push({ kind: '修改对象', text: masked.slice(start, end), value: target, start, end });
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end);
}
