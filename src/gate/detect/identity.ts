/** Identity numbers of 18 and 15 digits (GB 11643), in any writing, also mistyped, half masked or stored as a number. */
import { bornWithin, identityCheck, insideCode, isCreditCode, isDay, type Window, windowsOf } from '../numbers.ts';
import type { Detector, Found, View } from '../view.ts';

export const IDENTITY_LABEL =
  /身\s*份\s*证|身分证|证\s*件\s*号|证\s*件\s*[:：]|公民身份|社会保障号|身份号|证号[:：]?\s*$|ID\s*(?:card|number|no|号)/iu;
const CREDIT_LABEL = /信用代码|组织机构代码|税号|纳税人识别号|营业执照/u;
/** Between two parts of one number: no letter, no Chinese. */
const GAP = /^[^\p{L}\p{N}]{1,6}$/u;
const WIDE = /[\n\t|,，;、]/u;

export const maskIdentity = (digits: string): string =>
  `${digits.slice(0, 3)}${'*'.repeat(Math.max(0, digits.length - 7))}${digits.slice(-4)}`;

const WHOLE = { rule: 'id', level: 'block', say: '这里有身份证号', fix: '请遮挡或删去；身份证号不得公开' } as const;

export const identityNumbers: Detector = (view) => {
  const found: Found[] = [];
  let until = -1;
  const add = (one: Found) => {
    if (one.start < until) return;
    found.push(one);
    until = one.end;
  };
  for (const window of windowsOf(view.digits, view.groups, { least: 15, most: 20, gap: GAP })) {
    if (window.start < until) continue;
    const one = judge(view, window);
    if (one) add(one);
  }
  return [...found, ...asNumbers(view), ...halfMasked(view)];
};

function judge(view: View, window: Window): Found | undefined {
  const { digits, start } = window;
  if (digits.length === 17 || digits.length === 18) {
    const tail = digits.length === 17 ? checkLetter(view, window.end) : undefined;
    const end = tail ?? window.end;
    const whole = tail === undefined ? digits : `${digits}X`;
    const wide = window.gaps.some((gap) => WIDE.test(gap));
    if (
      whole.length === 18 &&
      bornWithin(whole) &&
      !insideCode(view.digits, start, end) &&
      !isPermit(view, whole, start)
    ) {
      const right = identityCheck(whole) === whole[17];
      if (right && (!wide || ordered(window) || labelled(view, start, 48)) && !isOrganisation(view, whole, start)) {
        return { ...WHOLE, start, end, mask: maskIdentity(whole) };
      }
      if (!right && !wide && labelled(view, start, 24) && !isOrganisation(view, whole, start))
        return mistyped(start, end);
    }
  }
  if (digits.length === 20 && /[1-7][1-4]$/.test(digits) && !insideCode(view.digits, start, window.end)) {
    const person = digits.slice(0, 18);
    const right = bornWithin(person) && identityCheck(person) === person[17];
    if (right && window.gaps.length === 0) return { ...WHOLE, start, end: window.end, mask: maskIdentity(person) };
  }
  const alone = window.gaps.length <= 3 && window.gaps.every((gap) => gap.length <= 2 && !WIDE.test(gap));
  const after = digits.length === 15 && /^[,，(（、\s]{0,2}\p{Script=Han}{0,4}身份证/u.test(view.after(window.end, 10));
  if (!alone || !(after || labelled(view, start, 24))) return undefined;
  if (insideCode(view.digits, start, window.end) || CREDIT_LABEL.test(view.before(start, 24))) return undefined;
  const more =
    /^[ -]?[\d*Xx]/.test(view.digits.slice(window.end, window.end + 2)) ||
    /[\d*][ -]?$/.test(view.digits.slice(Math.max(0, start - 2), start));
  if (more) return undefined;
  if (digits.length === 15 && isDay(`19${digits.slice(6, 12)}`)) {
    return { ...WHOLE, start, end: window.end, mask: maskIdentity(digits) };
  }
  // The word stands right before it: a digit too many, too few or wrong.
  const close = /(?:身份证|身份号|公民身份)[^\d\n]{0,10}$/u.test(view.before(start, 20));
  return close && digits.length >= 16 ? mistyped(start, window.end) : undefined;
}

const mistyped = (start: number, end: number): Found => ({
  rule: 'id',
  level: 'ask',
  start,
  end,
  say: '像是身份证号，但数字不对（可能抄错）',
  fix: '请核对；是身份证号就遮挡或删去',
});

/** Split where people split it: six digits of the place first, or one box a digit. */
const ordered = ({ groups }: Window): boolean =>
  groups.every(({ digits }) => digits.length === 1) ||
  (groups.length <= 4 && [6, 10, 14, 3, 12, 17].includes(groups[0]?.digits.length ?? 0));

function labelled(view: View, start: number, length: number): boolean {
  const before = view.before(start, length);
  return IDENTITY_LABEL.test(before) || IDENTITY_LABEL.test(view.headAt(start));
}

/** Place, day of issue and a number: permits are counted like that, and one in eleven passes the check of persons. */
const isPermit = (view: View, whole: string, start: number): boolean =>
  Number(whole.slice(6, 10)) >= 2008 &&
  /(?:许可|备案|公告|合同|案件|受理|业务|流水|订单|项目|批准|图审|验收)[^\d\n]{0,6}(?:号|码)[^\d\n]{0,4}$/u.test(
    view.before(start, 18),
  );

/** All-digit credit codes of organisations pass the check of persons one time in eleven. */
function isOrganisation(view: View, whole: string, start: number): boolean {
  if (!isCreditCode(whole)) return false;
  const head = view.headAt(start);
  if (/身份|证件/u.test(head)) return false;
  return CREDIT_LABEL.test(head) || CREDIT_LABEL.test(view.before(start, 40));
}

/** End of a check letter X after 17 digits. */
function checkLetter(view: View, end: number): number | undefined {
  const match = /^[^\p{L}\p{N}\n]{0,3}[Xx×]/u.exec(view.digits.slice(end, end + 4));
  return match ? end + match[0].length : undefined;
}

/** A spreadsheet keeps 15 digits of a number; the person is named all the same. */
function asNumbers({ text }: View): Found[] {
  return [...text.matchAll(/(?<![\d.])(\d)\.(\d{9,16})E\+?17(?!\d)/giu)].flatMap((match) => {
    const digits = `${match[1]}${match[2]}`.padEnd(18, '0');
    if (!bornWithin(digits)) return [];
    const say = '身份证号被当成数字存了（末三位已丢），仍能认出是谁';
    return [
      {
        rule: 'id' as const,
        level: 'ask' as const,
        start: match.index,
        end: match.index + match[0].length,
        say,
        fix: '请删去这一列，或改为遮挡后的文字',
      },
    ];
  });
}

const STARS = '[*＊xX#•●]';
const PARTLY = new RegExp(
  `(?<![\\dA-Za-z*＊•●])(?:\\d|${STARS}|(?<=\\d)[ -](?=[\\d*＊•●])){15,20}(?![\\dA-Za-z*＊•●])`,
  'gu',
);

/** The day of birth has to go, not only the end: year and month in sight with either end name a person in a village. */
function halfMasked({ text }: View): Found[] {
  return [...text.matchAll(PARTLY)].flatMap((match) => {
    const token = match[0].replace(/[ -]/g, '').replace(/[^\d]/g, '*');
    if (!/\*{2}|\*\d/.test(token) || token.length < 15 || token.length > 18) return [];
    const [region, day] = [token.slice(0, 6), token.slice(6, 14)];
    const dayShown = /^\d{8}$/.test(day) && isDay(day);
    const monthShown = /^\d{6}/.test(day) && isDay(`${day.slice(0, 6)}01`);
    const regionShown = /^\d{6}$/.test(region);
    if (regionShown && !bornWithin(`${region}${day.slice(0, 6)}01`)) return [];
    const seen = token.replace(/\*/g, '').length;
    if (!(dayShown && (regionShown || seen >= 12)) && !(monthShown && regionShown && seen >= 14)) return [];
    return [
      {
        rule: 'id-mask' as const,
        level: 'ask' as const,
        start: match.index,
        end: match.index + match[0].length,
        say: '身份证号遮得不够，出生日期还看得见',
        fix: '请遮住第 4 到第 14 位',
        mask: maskIdentity(token.padEnd(18, '*')),
      },
    ];
  });
}
