/** Mobile numbers in every way people write them. */
import { insideCode, type Window, windowsOf } from '../numbers.ts';
import type { Detector, Found, View } from '../view.ts';

const GAP = /^(?: {0,2}[-‐‑‒–—―−.·・_/ ]{1,2} {0,2}|[)\]】] ?[([【]?|[([【] ?|\s*[\t|\n]\s*)$/u;
/** Another cell or line: only one box a digit goes on there. */
const BEYOND = /[\t|\n]/;
const LABEL = /手机|移动电话|电话|联系|微信|联络|号码|致电|拨打|短信|mobile|phone|tel|cell|call|wechat|v信|VX/iu;
const OTHER =
  /(?:账号|帐号|账户|编码|代码|编号|文号|单号|流水|订单|条码|项目|索引|合同|许可证|注册号|序列|标识|票号|证号|准考证|学号|面积|金额|QQ)[^\d\n]{0,6}$/iu;
const AMOUNT_BEFORE = /[¥￥$]\s*$|\d[.]$/u;
const AMOUNT_AFTER = /^(?:\.\d|\s*(?:万?元|万|亿|平方|公斤|吨|千瓦|立方|%|人次))/u;
const LETTERS = /^(?:tel|phone|mob|mobile|cell|wx|vx|v|m|t|no|dh|sj)?$/i;

export const maskMobile = (digits: string): string => `${digits.slice(0, 3)}****${digits.slice(-4)}`;

export const mobiles: Detector = (view, claimed) => {
  const found: Found[] = [];
  let until = -1;
  for (const window of windowsOf(view.digits, view.groups, { least: 11, most: 15, gap: GAP })) {
    if (window.start < until || claimed.has(window.start, window.end)) continue;
    const number = subscriber(view, window);
    if (number === undefined || !isWritten(view, window)) continue;
    until = window.end;
    found.push({
      rule: 'mobile',
      level: 'ask',
      start: window.start,
      end: window.end,
      say: '这里有手机号',
      fix: '个人的手机号请遮挡或换成办公电话；确是公务用的，由初审说明理由',
      mask: maskMobile(number),
    });
  }
  return inList(view, found);
};

/** The eleven digits without the country's prefix. */
function subscriber(view: View, { digits, start, groups }: Window): string | undefined {
  const match = /^(?:(?:00)?86|0)?(1[3-9]\d{9})$/.exec(digits);
  if (!match) return undefined;
  const bare = match[1] as string;
  if (digits === bare) return bare;
  const plus = view.before(start, 3).trimEnd().endsWith('+');
  const prefix = digits.slice(0, digits.length - 11);
  if (prefix === '0') return groups[0]?.digits.startsWith('01') || groups[0]?.digits === '0' ? bare : undefined;
  return plus || prefix === '0086' || prefix === '86' ? bare : undefined;
}

function isWritten(view: View, window: Window): boolean {
  const { start, end, groups, gaps } = window;
  const before = view.before(start, 16);
  if (insideCode(view.digits, start, end)) return false;
  const letters = /[A-Za-z]*$/.exec(before)?.[0] ?? '';
  if (!LETTERS.test(letters) && !/^[a-z]+$/.test(letters)) return false;
  if (/^[A-Z]/.test(view.after(end, 1))) return false;
  if (AMOUNT_BEFORE.test(before) || AMOUNT_AFTER.test(view.after(end, 6))) return false;
  const head = view.headAt(start);
  const named = /(?:手机|电话|微信|支付宝)[^\d\n]{0,4}$/u.test(before);
  if ((OTHER.test(before) && !named) || /账号|编码|代码|编号|金额|合同|条码|证号|单号|项目|考号|学号|序号/u.test(head))
    return false;
  if (groups.length === 1) return true;
  if (groups.every(({ digits }) => digits.length === 1)) return true;
  const labelled = LABEL.test(before) || LABEL.test(head) || view.before(start, 3).includes('+');
  // Broken over lines as it is spoken.
  if (gaps.some((gap) => BEYOND.test(gap)))
    return labelled && /^3-4-4$/.test(groups.map(({ digits }) => digits.length).join('-')) && alone(view, window);
  if (alone(view, window) && labelled) return true;
  // Without a word for it only the usual groups count, and only when no further figures stand in the row.
  const shape = groups.map(({ digits }) => digits.length).join('-');
  const usual =
    /^(?:(?:4-|2-)?3-4-4|3-2-2-2-2|(?:4-|2-)?3-8|(?:2-|4-)?11|4-4-3|4-3-4|3-3-5|7-4|5-6|6-5|13|1(?:-1)+)$/.test(shape);
  const spaced = gaps.every((gap) => /^\s+$/.test(gap));
  if (!usual || !alone(view, window)) return false;
  return !spaced || /(?:3-4-4|3-2-2-2-2|3-8|11|13|7-4)$/.test(shape) || labelled;
}

/** No further figures joined to it on either side. */
function alone(view: View, { start, end }: Window): boolean {
  return (
    !/\d\s*[-‐–—./]\s?$/u.test(view.digits.slice(Math.max(0, start - 4), start)) &&
    !/^\s?[-‐–—/]\s*\d/u.test(view.digits.slice(end, end + 4)) &&
    !/\d {1,2}$/u.test(view.digits.slice(Math.max(0, start - 3), start)) &&
    !/^ {1,2}\d/u.test(view.digits.slice(end, end + 3))
  );
}

/** Three or more, each beside a name: a list of people. */
function inList(view: View, found: readonly Found[]): readonly Found[] {
  const beside = found.filter(
    ({ start }) =>
      /(?:^|[\s,，、。.;:|(（\d])[\p{Script=Han}]{2,4}[\s,，:|(（\t]{1,4}(?:男|女)?[\s,，:|\t]{0,3}(?:电话|手机|联系方式)?[:：]?\s*$/u.test(
        view.before(start, 18),
      ) && /\p{Script=Han}{2}/u.test(view.before(start, 18)),
  );
  if (beside.length < 3) return found;
  const first = beside[0] as Found;
  const last = beside.at(-1) as Found;
  const list: Found = {
    rule: 'list',
    level: 'block',
    start: first.start,
    end: last.end,
    say: '姓名和手机号的名单',
    fix: '请把手机号整列遮挡或删去，需要联系的写办公电话',
  };
  return [...found, list];
}
