/** Office telephones with whose they are. Mobile numbers are personal data and no fact; see `warnings/personal-data.ts`. */
import { eachMatch, type Finder } from './fact.ts';

const NUMBER = /(?<![\d.-])(?:0\d{2,3}[-－—]?)?[2-9]\d{6,7}(?:[-转]\d{1,4})?(?![\d.]|\s?(?:元|人|万|号文))/gu;
const SHORT = /(?<=(?:电话|热线|拨打)[:：为]?\s?)1(?:2345|23\d{2}|10|19|20|22)(?!\d)/gu;
const NEAR = /电话|热线|传真|拨打|举报|投诉|咨询|联系|值班/;
const REACH = 80;

export const telephones: Finder = (body) =>
  [NUMBER, SHORT].flatMap((pattern) =>
    eachMatch(body, pattern, '电话', (match) => {
      const before = body.slice(Math.max(0, match.index - REACH), match.index);
      const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
      if (!NEAR.test(sentence) || /QQ|账号|帐号|编号/i.test(sentence.slice(-12))) return undefined;
      return { value: match[0].replace(/[－—]/, '-'), ...ownerIn(sentence) };
    }),
  );

/** `拨打区工信局政务公开投诉举报电话` → 区工信局政务公开投诉举报电话. */
function ownerIn(sentence: string): { owner?: string } {
  const words =
    sentence
      .split(/[，,、。；;（()）\d]/)
      .filter((part) => /\p{Script=Han}{2}/u.test(part))
      .at(-1) ?? '';
  const owner = words.replace(/^.*(?:拨打|公布|联系|设立|开通)/, '').replace(/[:：为是\s]+$/, '');
  return owner === '' ? {} : { owner };
}
