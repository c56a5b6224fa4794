/**
 * The order of the pages one step found. What everybody may open comes before what an office tells itself; a title before
 * a mention; repealed rules last. First by what is known unopened, then the best by what they say.
 */
import type { Facts, FoundPage } from './finder.ts';
import type { Hits } from './lookup.ts';
import { kindsAskedFor } from './question-words.ts';
import { fold, occurrences, tokensOf } from './terms.ts';

/** By label: how likely a page of this kind is what somebody with a question wants. */
export const KIND_WORTH: Readonly<Record<string, number>> = {
  办事指南: 5,
  投诉举报: 5,
  收费: 4.4,
  时限: 4,
  名词解释: 3.6,
  公示公告: 3,
  职责: 3,
  机构: 2.4,
  说明页面: 2.4,
  规章制度: 0.8,
  监督检查: 0.6,
  年度报告: 0.6,
  意见反馈: 0.6,
  公开目录: 0.4,
};
export const REPEALED = '已废止';

const ASKED_FOR = 4;
const NEAR_THE_TOP = 3;
const MORE_FOR_LONG = 6;
/** In tokens: titles and first sentences. */
const TOP = 40;
const LAST = -1_000;
/** Pages whose words are weighed; the rest keeps the first order. */
export const WEIGHED = 12;

/**
 * Ids, best first, as far as facts and the place of the first hit tell. A number is wanted where it is the page's own,
 * at the very top; so is a long run of words, which is likely a title.
 */
export function firstOrder(
  hits: Hits,
  facts: ReadonlyMap<string, Facts>,
  query: string,
  asked: ReadonlySet<string> = kindsAskedFor(query),
): string[] {
  const weight = isNumber(query) ? OWN_NUMBER : NEAR_THE_TOP + Math.min(MORE_FOR_LONG, tokensOf(query).length / 3);
  const scored = [...hits].map(([id, at]) => {
    const known = facts.get(id);
    return { id, score: worthOf(known, asked) + weight * Math.max(0, 1 - at / TOP), age: known?.age ?? 0 };
  });
  return scored.sort((a, b) => b.score - a.score || a.age - b.age || (a.id < b.id ? -1 : 1)).map(({ id }) => id);
}

/** A telephone or a 文号. */
const isNumber = (query: string): boolean => /^[\d\s-]{5,}$/.test(fold(query)) || /\d.*号$/.test(query);

const worthOf = (page: Pick<Facts, 'kind' | 'validity'> | undefined, asked: ReadonlySet<string>): number =>
  (KIND_WORTH[page?.kind ?? ''] ?? 0) +
  (asked.has(page?.kind ?? '') ? ASKED_FOR : 0) +
  (page?.validity === REPEALED ? LAST : 0);

const OWN_NUMBER = 500;
const SAME_TITLE = 100;
const IN_TITLE = 5;
const COVERED = 6;
const BEGINS = 1.5;
const IN_HEADING = 1;

/** How well an opened page answers; comparable with no other query's. */
export function weigh(page: FoundPage, query: string, words: readonly string[], asked: ReadonlySet<string>): number {
  const plain = (text: string) => tokensOf(text).join('');
  if (page.number !== undefined && plain(page.number) === plain(query)) {
    return OWN_NUMBER + worthOf(page, asked);
  }
  const title = fold(page.title);
  const same = plain(title) === plain(query) ? SAME_TITLE : 0;
  const inTitle = words.filter((word) => occurrences(title, word).length > 0);
  const letters = inTitle.reduce((sum, word) => sum + word.length, 0);
  const share = inTitle.length / Math.max(1, words.length);
  const covered = Math.min(1, letters / Math.max(1, title.length));
  const begins = words[0] !== undefined && occurrences(title, words[0])[0]?.start === 0 ? BEGINS : 0;
  const heading = page.blocks.some(
    ({ anchor, text }) => anchor && words.some((word) => occurrences(text, word).length > 0),
  );
  return (
    worthOf(page, asked) + same + share * IN_TITLE + share * covered * COVERED + begins + (heading ? IN_HEADING : 0)
  );
}
