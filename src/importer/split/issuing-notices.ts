/** 关于印发《某办法》的通知 in front of 某办法: the notice makes the rule public and is none itself. */
import type { Span } from '../document.ts';
import { coverAbove, indexFrom, isCoverOf, piecesBetween } from './cover-title.ts';
import { frontLineOf } from './front-lines.ts';
import type { Heading } from './heading.ts';
import { labelAt } from './labels.ts';
import type { Piece } from './pieces.ts';
import { isDayLine } from './sentences.ts';
import { stripSuffix } from './title-shape.ts';

const ISSUES =
  /(?:印发|公布|发布|颁布|颁发|下发|转发|批转)(?:施行|实施|执行)?(?<what>.{4,}?)(?:等.{1,8})?的(?:通知|决定|通告|公告|函|命令|令)$/;

const key = (title: string): string => title.replace(/[\s《》〈〉“”（）()【】]/g, '');

/** Names of the rules a notice issues; empty when it is no such notice. */
export function issuedNames(title: string): string[] {
  const what = ISSUES.exec(stripSuffix(title.replace(/\s/g, '')))?.groups?.['what'];
  if (what === undefined) return [];
  const quoted = [...what.matchAll(/《(.+?)》(?=[、和及]|以及|《|$|[的等（(])/g)].map((match) =>
    key(match[1] as string),
  );
  return quoted.length > 0 ? quoted : [key(what)];
}

/** Lines of a notice that say what it issues. */
const NOTICE_LINES = 12;
const SAYS_ISSUED = /(?:印发|公布|发布|颁布|下发)/;

/** Names in the title of a notice, and in its text where that says which rules it issues. @param until where the next rule begins. */
export function issuedBy(notice: Heading, pieces: readonly Piece[], until = Number.POSITIVE_INFINITY): string[] {
  const named = issuedNames(notice.title);
  if (named.length === 0) return [];
  const text: string[] = [];
  for (const piece of pieces.slice(indexFrom(pieces, notice.end)).slice(0, NOTICE_LINES)) {
    if (piece.start >= until || labelAt(piece.text)) break;
    if (SAYS_ISSUED.test(piece.text)) text.push(piece.text);
  }
  const below = text.flatMap((line) =>
    [...line.matchAll(/《([^《》]{3,60})》/g)].map(([, name]) => key(name as string)),
  );
  return [...new Set([...named, ...below])];
}

/** The notice may leave out the body's name and （试行）. */
function sameRule(name: string, title: string): boolean {
  const names = [name, key(stripSuffix(name))];
  return [key(title), key(stripSuffix(title))].some(
    (own) => own.length >= 4 && names.some((one) => one.endsWith(own) || own.endsWith(one)),
  );
}

/** What stands above a rule and belongs to it. */
export interface Issue extends Span {
  readonly what: '印发通知' | '封面标题和沿革';
}

export interface Folded {
  readonly headings: readonly Heading[];
  /** The notice that issues a rule, by the rule's heading: from the notice's first line to the rule. */
  readonly issues: ReadonlyMap<Heading, Issue>;
}

/** @param pieces in order. */
export function foldNotices(headings: readonly Heading[], pieces: readonly Piece[]): Folded {
  const issues = new Map<Heading, Issue>();
  const dropped = new Set<Heading>();
  headings.forEach((notice, index) => {
    const names = issuedNames(notice.title);
    const next = headings[index + 1];
    if (next && isCoverOf(notice, next, pieces)) {
      dropped.add(notice);
      const above = issues.get(notice);
      issues.set(next, {
        start: above?.start ?? linesAbove(pieces, notice),
        end: next.start,
        what: above?.what ?? '封面标题和沿革',
      });
      return;
    }
    if (names.length === 0 || !next || hasArticles(pieces, notice.end, next.start)) return;
    const named = [...names, ...issuedBy(notice, pieces, next.start)];
    const issued = (rule: Heading) => named.some((name) => sameRule(name, rule.title));
    const several = !issued(next) && headings[index + 2] !== undefined && onlyIssues(pieces, notice.end, next.start);
    if (!issued(next) && !several) return;
    dropped.add(notice);
    const issue: Issue = { start: linesAbove(pieces, notice), end: next.start, what: '印发通知' };
    for (const rule of headings.slice(index + 1)) {
      if (several ? issuedNames(rule.title).length > 0 : !issued(rule)) break;
      issues.set(rule, issue);
    }
  });
  return { headings: headings.filter((one) => !dropped.has(one)), issues };
}

/** 现将内部管理制度印发给你们, a day, and nothing numbered: it names none of the rules below it and issues them all. */
function onlyIssues(pieces: readonly Piece[], from: number, to: number): boolean {
  const text = piecesBetween(pieces, from, to);
  const last = text.at(-1);
  return (
    text.length <= NOTICE_LINES &&
    text.every((piece) => labelAt(piece.text) === undefined) &&
    text.some((piece) => SAYS_ISSUED.test(piece.text)) &&
    last !== undefined &&
    isDayLine(last.text)
  );
}

/** 第… 条 stands at the beginning of a line between two offsets. */
export const hasArticles = (pieces: readonly Piece[], from: number, to: number): boolean =>
  piecesBetween(pieces, from, to).some((piece) => labelAt(piece.text)?.style === '条');

/** 附件2 directly above the title of a rule is the notice's way of counting its rules. */
const ANNEX_ALONE = /^[（(【]?附\s?件\s?[〇零一二三四五六七八九十\d０-９]{0,3}[)）】]?\s?[:：]?$/;

/** Offset of the first of the lines above a title that belong to it: 某县人民政府办公室文件, 某政办发〔2023〕12号. */
export function linesAbove(
  pieces: readonly Piece[],
  { start, title }: { readonly start: number; readonly title: string },
): number {
  let index = indexFrom(pieces, start);
  let at = start;
  const cover = coverAbove(pieces, index, title);
  if (cover !== undefined) {
    at = cover;
    index = indexFrom(pieces, cover);
  }
  const decree = decreeAbove(pieces, index, title);
  if (decree !== undefined) {
    at = decree;
    index = indexFrom(pieces, decree);
  }
  for (let back = index - 1; back >= 0; back -= 1) {
    const { text, start: above } = pieces[back] as Piece;
    const isHead =
      ANNEX_ALONE.test(text) ||
      frontLineOf(text) === '文号' ||
      (at < start && /^.{2,30}(?:文件|令|公告)$|^[（(]?第.{1,8}号[)）]?$/.test(text));
    if (!isHead) break;
    at = above;
  }
  return at;
}

const DECREE_LINES = 14;

/** 《某办法》已经……通过，现予公布: the first line of the decree that makes the rule below it public. */
function decreeAbove(pieces: readonly Piece[], index: number, title: string): number | undefined {
  for (let back = index - 1; back >= 0 && back >= index - DECREE_LINES; back -= 1) {
    const { text, start } = pieces[back] as Piece;
    if (labelAt(text)) return undefined;
    const named = DECREE.exec(text)?.groups?.['name'];
    if (named !== undefined && sameRule(key(named), title)) return start;
  }
  return undefined;
}

/** The one rule that the first lines of a text without a title make public, as they name it. */
export function namedAbove(pieces: readonly Piece[]): string | undefined {
  const from = pieces.findIndex(({ text }) => labelAt(text) !== undefined);
  const above = pieces.slice(0, Math.min(DECREE_LINES, from < 0 ? pieces.length : from));
  const words = above.map(({ text }) => text).join('');
  const said = MAKES_PUBLIC.exec(words);
  if (!said) return undefined;
  // 制定了《某办法》。现予公布: the sentence before may be the one that names it.
  const sentence =
    words
      .slice(0, said.index)
      .split('。')
      .findLast((one) => one.includes('《')) ?? '';
  const names = [...sentence.matchAll(NAME)].map(([, name]) => name as string);
  const made = /(?:制定|修订|起草)了?(《.+)$/.exec(sentence)?.[1];
  if (made !== undefined) return NAME_FIRST.exec(made)?.[1];
  return RESTS_ON.test(sentence) ? undefined : names[0];
}

const NAME = /《([^《》]{3,60}(?:《[^《》]*》[^《》]*)?)》/g;
const NAME_FIRST = /^《([^《》]{3,60}(?:《[^《》]*》[^《》]*)?)》/;
const MAKES_PUBLIC = /(?:现予|现将|予以|特此|现).{0,60}?(?:公布|发布|颁布|颁发|印发)/;
/** 根据《某法》 names what a rule rests on. */
const RESTS_ON = /(?:根据|依据|按照|依照|遵照|贯彻|落实)[^《。]{0,8}《/;

const DECREE = /《(?<name>[^《》]{3,60}(?:《[^《》]*》[^《》]*)?)》[^。]{0,140}(?:公布|发布|颁布|印发)/;
