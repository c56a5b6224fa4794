/** Which documents a rule rests on and who interprets it. */
import { eachMatch, type Finder } from './fact.ts';

const BASIS =
  /(?<cue>根据|依据|依照|按照|遵照|贯彻(?:落实|执行)?|落实|执行|遵守|结合)[^。；;《》]{0,40}(?:《[^《》]{2,60}(?:〈[^〈〉]*〉|《[^《》]*》)?[^《》]{0,40}》(?:[（(][^()（）]{1,24}[)）])?(?:[〔[（(]\d{4}[〕\])）]\d+号)?(?:[、和及与,，]|以及|等)?)+/gu;
const TITLE = /《[^《》]{2,60}(?:《[^《》]*》[^《》]{0,20})?》/gu;

/** One fact per 《》 in a sentence that says the rule rests on it. */
export const basisDocuments: Finder = (body) =>
  [...body.matchAll(BASIS)].flatMap((match) =>
    eachMatch(match[0], TITLE, '制定依据', ([title]) => ({
      value: title.slice(1, -1),
      owner: match.groups?.['cue'] ?? '',
    })).map((fact) => ({ ...fact, start: fact.start + match.index, end: fact.end + match.index })),
  );

const INTERPRETER = /由(?<who>[^，,。；;、由]{2,30}?)(?:负责)?解释/gu;

export const interpreters: Finder = (body) =>
  eachMatch(body, INTERPRETER, '解释机构', ({ groups, index }) =>
    /[不未勿非][得能可应允许]{0,2}$/.test(body.slice(Math.max(0, index - 4), index))
      ? undefined
      : { value: (groups?.['who'] ?? '').replace(/负责$/, '') },
  );
