/** All candidates of a rule, in the order they stand. */
import type { Span } from '../document.ts';
import type { Amendment } from '../structure/amendment.ts';
import type { Article } from '../structure/articles.ts';
import { effectiveDates, validityWords } from './dates.ts';
import type { Fact, Finder } from './fact.ts';
import { amounts, frequencies, timeLimits } from './quantities.ts';
import { basisDocuments, interpreters } from './sources.ts';
import { telephones } from './telephones.ts';

const FINDERS: readonly Finder[] = [
  effectiveDates,
  validityWords,
  basisDocuments,
  interpreters,
  telephones,
  timeLimits,
  amounts,
  frequencies,
];

export function findFacts(
  masked: string,
  span: Span,
  articles: readonly Article[],
  amendment: Amendment | undefined,
): Fact[] {
  const words = masked.slice(span.start, span.end);
  const found: Fact[] = FINDERS.flatMap((find) => find(words)).map((fact) => {
    const start = fact.start + span.start;
    const article = articles.findLast((candidate) => candidate.start <= start);
    const quoted = amendment?.quotes.some((quote) => start >= quote.start && start < quote.end);
    return {
      ...fact,
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
