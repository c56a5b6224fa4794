/**
 * The order of the pages that hold a query: what everybody may open comes before what an office tells itself, a title before a
 * mention, repealed rules last. Known before any page is opened.
 */
import type { Facts, Finder, Head } from './finder.ts';
import type { Hits } from './lookup.ts';
import { TOP } from './places.ts';
import { answersAskedFor, kindsAskedFor } from './question-words.ts';
import { standing, type Wanted } from './rank.ts';
import { fold, occurrences, tokensOf } from './terms.ts';

/** Of heads that must be opened one by one no more than these are compared. */
const MOST_HEADS = 10;
const PLACE = 0.6;
const OWN_NUMBER = 10;
const SAME_TITLE = 4;
const IN_TITLE = 0.5;
const SHARE_OF_TITLE = 0.7;
const BEGINS_TITLE = 0.15;

export const wantedBy = (query: string): Wanted => ({
  kinds: kindsAskedFor(query),
  answers: answersAskedFor(query),
});

/** The same sum in another order of its parts is the same score: two readers of one index must agree on ties. */
export const steady = (score: number): number => Math.round(score * 1e6);

/**
 * Ids, best first.
 * @param scores by the words of the query, where they were worked out; else the place of the first hit decides.
 */
export async function inOrder(
  hits: Hits,
  query: string,
  finder: Finder,
  scores?: ReadonlyMap<string, number>,
): Promise<string[]> {
  const facts = await finder.facts();
  const best = scores ? Math.max(0, ...scores.values()) || 1 : 1;
  const asked = wantedBy(query);
  const first = new Map(
    [...hits].map(([id, at]) => [id, scores ? (scores.get(id) ?? 0) / best : byPlace(at, facts.get(id), asked)]),
  );
  const sorted = (score: (id: string) => number) =>
    [...hits.keys()].sort(
      (a, b) =>
        steady(score(b)) - steady(score(a)) || (facts.get(a)?.age ?? 0) - (facts.get(b)?.age ?? 0) || (a < b ? -1 : 1),
    );
  const order = sorted((id) => first.get(id) ?? 0);
  const compared = (await finder.headsAtHand()) ? order : order.slice(0, MOST_HEADS);
  const heads = await Promise.all(compared.map((id) => finder.head(id)));
  const lifted = new Map(compared.map((id, at) => [id, (first.get(id) ?? 0) + lift(heads[at] as Head, query)]));
  return sorted((id) => lifted.get(id) ?? first.get(id) ?? 0);
}

const byPlace = (at: number, facts: Facts | undefined, asked: Wanted): number =>
  PLACE * Math.max(0, 1 - at / TOP) + standing(facts, asked);

const plain = (text: string): string => tokensOf(text).join('');

/** What stands behind a title's own words on the page of a term or an office. */
const MANNERS = /(?:是什么意思|管什么|（示例）)$/;

/** How much the title or the number of a page says that it is the one meant. */
export function lift({ title, number }: Head, query: string): number {
  const wanted = plain(query);
  if (number !== undefined && plain(number) === wanted) return OWN_NUMBER;
  const own = fold(title).replace(MANNERS, '');
  if (plain(title) === wanted) return SAME_TITLE;
  if (plain(own) === wanted) return SAME_TITLE / 4;
  const [found] = occurrences(title, query);
  if (!found) return 0;
  const share = Math.min(1, wanted.length / Math.max(1, plain(own).length));
  return IN_TITLE + share * SHARE_OF_TITLE + (found.start === 0 ? BEGINS_TITLE : 0);
}
