/** How long a rule is valid, and what it repeals of others. */
import { isPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { endOfSpan } from '#domain/validity.ts';
import { lengthIn, WRITTEN_LENGTH } from '#domain/written-length.ts';
import { NO_TERM_BEHIND } from '#domain/written-term.ts';
import { isoDay, WRITTEN_DAY } from './dates.ts';
import { eachMatch, type Fact, type Finder } from './fact.ts';

const DAY = WRITTEN_DAY.source.replace(/\?<(?:year|month|day)>/g, '?:');
const NAME = '(?:有效期|施行期|试行期|实施期|执行期|有效时间)(?:限|间)?(?:为|是)?\\s?[:：]?\\s?';
const TERM = new RegExp(
  `(?:${NAME}(?<length>${WRITTEN_LENGTH})|(?:试行|有效)\\s?(?<since>${WRITTEN_LENGTH})${NO_TERM_BEHIND})(?:[，,]\\s?(?:有效期)?(?:截至|截止|至|到)(?<until>${DAY})(?:止)?)?`,
  'gu',
);
const UNTIL = new RegExp(
  `有效期限?(?:自[^，。；]{1,24}起?)?(?:截至|截止到?|至|到)(?:为)?(?<until>${DAY})(?:止)?`,
  'gu',
);

/** `2028-04-30`, or `5 年` when the text does not say until when. */
export const validityTerms: Finder = (body) => {
  const found = [TERM, UNTIL].flatMap((pattern) =>
    eachMatch(body, pattern, '有效期', ({ groups = {} }) => {
      const until = groups['until'] === undefined ? undefined : isoDay(groups['until']);
      if (until !== undefined) return { value: until };
      const length = lengthIn(groups['length'] ?? groups['since'] ?? '');
      return length && { value: `${length.n} ${length.unit}` };
    }),
  );
  return found.filter(
    (one) => !found.some((other) => other !== one && other.start <= one.start && other.end > one.end),
  );
};

/** @param from first day it is valid. @returns the last day it is valid. */
export function lastValidDay(
  facts: readonly Pick<Fact, 'kind' | 'value' | 'quoted'>[],
  from: PlainDate | undefined,
): PlainDate | undefined {
  const terms = facts.flatMap(({ kind, value, quoted }) => (kind === '有效期' && value && !quoted ? [value] : []));
  const written = terms.find(isPlainDate);
  if (written) return written;
  const [, n, unit] = /^(\d+) (年|个月|日)$/.exec(terms[0] ?? '') ?? [];
  if (n === undefined || unit === undefined || from === undefined) return undefined;
  return endOfSpan(from, { n: Number(n), unit });
}

const TITLE = '《[^《》]{2,60}(?:《[^《》]*》[^《》]{0,20})?》';
const PARTS =
  '(?:中?的?第[〇零一二三四五六七八九十百\\d]+[条款项章节](?:第[〇零一二三四五六七八九十百\\d]+[款项])?[、和及，]?)+';
/** One rule with its number and, where only some are meant, its articles. */
const NAMED = `${TITLE}(?:\\s?[（(][^（）()]{1,40}[)）])?(?:${PARTS})?`;
/** 根据《立法法》，《某办法》废止: what it rests on is not repealed. */
const RESTS_ON = `(?<!(?:根据|依据|按照|依照|遵照)[^《》，。；]{0,12}(?:${TITLE}[、和及])*)`;
const REPEAL = new RegExp(
  `${RESTS_ON}${NAMED}(?:(?:[、和及，]|以及)?${NAMED})*(?:的规定)?(?:同时|即行|自行|予以|现予|一并|均|相应)*(?:废止|失效|停止执行)`,
  'gu',
);
const EACH = new RegExp(`(?<title>${TITLE})(?:\\s?[（(][^（）()]{1,40}[)）])?(?<part>${PARTS})?`, 'gu');

/** 《考勤办法》第三条、第五条、《用车办法》同时废止: a fact for each rule named, whole or in which articles. */
export const repealedTexts: Finder = (body) =>
  [...body.matchAll(REPEAL)].flatMap(({ 0: whole, index }) => {
    const each = [...whole.matchAll(EACH)];
    return each.map((match, at) => {
      const end = each[at + 1]?.index ?? whole.length;
      const text = whole.slice(match.index, end).replace(/[、和及，]+$|以及$/, '');
      const { title = '', part } = match.groups ?? {};
      const start = index + match.index;
      return {
        kind: '废止文件' as const,
        text,
        start,
        end: start + text.length,
        value: title.slice(1, -1),
        ...(part && { owner: part.replace(/^中?的?|[、和及，]$/g, '') }),
      };
    });
  });
