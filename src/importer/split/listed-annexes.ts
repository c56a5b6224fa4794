/** What a rule lists as its annexes and what stands below it under 附件1 is no rule of its own. */
import { isAnnexMark } from '../structure/annexes.ts';
import { indexFrom, titleKey } from './cover-title.ts';
import type { Heading } from './heading.ts';
import { hasArticles, issuedBy } from './issuing-notices.ts';
import { labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';

const LIST = /^附\s?(?:件|表|录)\s?[:：]/;
const NUMBERED = /^(?:附\s?(?:件|表|录)\s?[:：])?\s*(?:[\d０-９]{1,2}|[一二三四五六七八九十]{1,2})\s?[.、．]\s*/;
const LINES = 20;

/** @param headings in order. A text that counts articles stays a rule, and so does what the notice makes public by name. */
export function withoutListedAnnexes(
  text: string,
  pieces: readonly Piece[],
  headings: readonly Heading[],
): readonly Heading[] {
  const kept: Heading[] = [];
  headings.forEach((one, index) => {
    const owner = kept.at(-1);
    const mark = pieces[indexFrom(pieces, one.start) - 1];
    const marked = mark !== undefined && isAnnexMark(mark.text) && !LIST.test(mark.text.replace(/[:：]$/, ''));
    const end = headings[index + 1]?.start ?? text.length;
    const own = owner === undefined || owner.part || one.listed || !marked || hasArticles(pieces, one.end, end);
    if (own || !listedBy(owner, pieces, one) || issuedBy(owner, pieces).some((name) => isSame(name, one)))
      kept.push(one);
  });
  return kept.length === headings.length ? headings : kept;
}

const isSame = (name: string, { title }: Heading): boolean => titleKey(name) === titleKey(title);

/** 附件：1.任务分解表 / 2.补助标准 between the two, one of them with this title. */
function listedBy(owner: Heading, pieces: readonly Piece[], one: Heading): boolean {
  const until = indexFrom(pieces, one.start);
  const list = pieces.findIndex((piece, at) => at < until && piece.start >= owner.end && LIST.test(piece.text));
  if (list < 0) return false;
  for (let at = list; at < Math.min(until, list + LINES); at += 1) {
    const { text } = pieces[at] as Piece;
    if (at > list && !labelAt(text)) return false;
    const name = text
      .replace(NUMBERED, '')
      .replace(LIST, '')
      .replace(/[；;。]$/, '');
    if (isSame(name, one)) return true;
  }
  return false;
}
