/** Office telephones with whose they are. Mobile numbers are personal data and no fact; see `warnings/personal-data.ts`. */
import { eachMatch, type Finder } from './fact.ts';

const EXTENSION = '(?:\\s?(?:转|[-—–])\\s?\\d{1,5}(?!\\d))?';
const NUMBER = new RegExp(
  `(?<![\\d.-])(?:[（(]?0\\d{2,3}[)）]?\\s?[-—–―]?\\s?)?[2-9]\\d{2,3}[\\s-]?\\d{4}${EXTENSION}(?![\\d.]|\\s?(?:元|人|万|号文|年))`,
  'gu',
);
const FREE = /(?<![\d.-])[48]00[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)/gu;
const SHORT = new RegExp(
  `(?<=(?:电话|热线|拨打)(?:是|为)?[:：]?\\s?)(?:1(?:2345|23\\d{2}|10|19|20|22)|9[56]\\d{3})(?!\\d)${EXTENSION}`,
  'gu',
);
const YEARS = /^(?:19|20)\d{2}[\s-]?(?:19|20)\d{2}$/;
const NEAR = /电话|热线|传真|拨打|举报|投诉|咨询|联系|值班/;
const REACH = 80;

export const telephones: Finder = (body) =>
  [FREE, NUMBER, SHORT].flatMap((pattern) =>
    eachMatch(body, pattern, '电话', (match) => {
      const before = body.slice(Math.max(0, match.index - REACH), match.index);
      const sentence = before.slice(Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1);
      if (!NEAR.test(sentence) || /QQ|账号|帐号|编号|邮编/i.test(sentence.slice(-12)) || YEARS.test(match[0]))
        return undefined;
      return { value: plainNumber(match[0]), ...ownerIn(sentence) };
    }),
  );

/** 0571－8123 4567 → 0571-81234567; 12345转3 → 12345-3. */
function plainNumber(written: string): string {
  const dashed = written
    .replace(/[（(](\d+)[)）]/, '$1-')
    .replace(/[—–―]/g, '-')
    .replace(/\s?转\s?/, '-');
  const [, area = '', rest = ''] = /^(0\d{2,3})?(.*)$/.exec(dashed.replace(/\s/g, '')) ?? [];
  if (area === '') return rest;
  return `${area}${/^-/.test(rest) || /\s/.test(written.slice(area.length, area.length + 1)) ? '-' : ''}${rest.replace(/^-+/, '')}`;
}

/** `拨打区工信局政务公开投诉举报电话` → 区工信局政务公开投诉举报电话. */
function ownerIn(sentence: string): { owner?: string } {
  const words =
    sentence
      .split(/[，,、。；;（()）\d]/)
      .filter((part) => /\p{Script=Han}{2}/u.test(part))
      .at(-1) ?? '';
  const owner = words.replace(/^.*(?:拨打|公布|联系|设立|开通)|^第[^条]{1,6}条\s*/, '').replace(/[:：为是\s]+$/, '');
  return owner === '' ? {} : { owner };
}
