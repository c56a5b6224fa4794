/** How the place of a fact is cited, so that the entry's own headings are found again. */
import { findCited, splitArticles } from '#domain/articles.ts';
import { rankOf } from '../split/labels.ts';
import type { Annex } from '../structure/annexes.ts';
import type { Article } from '../structure/articles.ts';

export interface Places {
  readonly articles: readonly Article[];
  readonly annexes: readonly Annex[];
  /** Where the rule's own text ends. */
  readonly ownEnd: number;
}

/** @returns the longest citation that leads to a heading of `body`, e.g. `三(七)`; undefined when none does. */
export function clauseAt({ articles, annexes, ownEnd }: Places, offset: number, body: string): string | undefined {
  if (offset >= ownEnd) {
    const annex = annexes.find(({ start, end }) => offset >= start && offset < end);
    const cited = annex?.heading;
    return cited !== undefined && findCited(splitArticles(body), cited) ? cited : undefined;
  }
  const path: Article[] = [];
  for (const article of articles) {
    if (article.start > offset) break;
    while (path.length > 0 && rankOf((path.at(-1) as Article).style) >= rankOf(article.style)) path.pop();
    path.push(article);
  }
  const cited = path.filter(({ style }) => style !== '章' && style !== '节' && style !== '编' && style !== '分编');
  const headings = splitArticles(body);
  for (let length = cited.length; length > 0; length -= 1) {
    const clause = cited
      .slice(0, length)
      .map(({ label }) => label)
      .join('');
    if (isFound(headings, clause)) return clause;
  }
  return undefined;
}

/** Figures of one article are cited alike. */
const found = new WeakMap<ReturnType<typeof splitArticles>, Map<string, boolean>>();

function isFound(headings: ReturnType<typeof splitArticles>, clause: string): boolean {
  const asked = found.get(headings) ?? new Map<string, boolean>();
  found.set(headings, asked);
  const known = asked.get(clause) ?? findCited(headings, clause) !== undefined;
  asked.set(clause, known);
  return known;
}
