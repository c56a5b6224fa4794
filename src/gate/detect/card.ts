/** Bank cards and accounts of persons. Accounts of organisations are public: fees are paid into them. */
import { insideCode, luhn, type Window, windowsOf } from '../numbers.ts';
import type { Detector, Found, View } from '../view.ts';

const GAP = /^(?:[ \t]{1,3}|[ \t]?[-‐–—.·_/][ \t]?)$/u;
const WIDE_GAP = /^[^\p{L}\p{N}]{1,6}$/u;
const CARD_WORD = /卡|账|帐|银行|发放|存折|打款|汇款|转账|收款|农商|信用社|工资|bank/iu;
const OTHER =
  /(?:合同|编号|招标|条码|条形码|项目|订单|凭证|单号|流水|索引|编码|代码|标识|许可|文号|票号|案号|标段)[^\d\n]{0,8}$/u;
const ORGANISATION =
  /(?:单位|专户|国库|财政局|非税|公司|有限|委员会|政府|医院|学校|大学|中学|小学|中心(?!支行)|管理局|税务局|户名[:：]?\s*[^\n]{0,40}?(?:局|院|会|厅|办|社|厂|店|所|队|部|行|团|馆|站|基金)|法院|协会|合作社|支队|大队)/u;
const PERSON_ACCOUNT =
  /(?:户名|姓名|开户人|收款人|持卡人|户主|领款人|账户名)(?!全称|名称|账|帐|开户|地址|电话|信息)[:：]?\s*\p{Script=Han}{2,4}(?![\p{Script=Han}(（])/u;

export const maskCard = (digits: string): string =>
  `${digits.slice(0, 4)}${'*'.repeat(Math.max(0, digits.length - 7))}${digits.slice(-3)}`;

/** Prefix and length of cards in use (GB/T 15694, UnionPay, Visa, Mastercard, the ICBC 9558 cards). */
const isCard = (digits: string): boolean =>
  (/^62\d{14}(?:\d{1,3})?$/.test(digits) ||
    /^(?:4\d{15}|5[1-5]\d{14}|2[2-7]\d{14}|35\d{14}|9558\d{15}|60\d{14}(?:\d{1,3})?)$/.test(digits)) &&
  luhn(digits);

export const cards: Detector = (view, claimed) => {
  const found: Found[] = [];
  for (const window of windowsOf(view.digits, view.groups, { least: 8, most: 22, gap: WIDE_GAP })) {
    const last = found.at(-1);
    const longer = last?.start === window.start;
    if ((last && window.start < last.end && !longer) || claimed.has(window.start, window.end)) continue;
    const level = levelOf(view, window);
    if (!level) continue;
    // The first sixteen of nineteen digits may be a card by chance.
    if (longer) found.pop();
    found.push({
      rule: 'card',
      level,
      start: window.start,
      end: window.end,
      say: level === 'block' ? '这里有个人银行卡号或账号' : '像是银行卡号',
      fix: '请遮挡或删去；单位收款账户请写明户名',
      mask: maskCard(window.digits),
    });
  }
  return found;
};

function levelOf(view: View, window: Window): 'block' | 'ask' | undefined {
  const { digits, start, end, gaps } = window;
  const card = digits.length >= 16 && digits.length <= 19 && isCard(digits);
  const before = view.before(start, 14);
  const head = view.headAt(start);
  const labelled = /(?:银行卡|储蓄卡|借记卡|信用卡|卡)号[^\d\n]{0,6}$/u.test(before) || /卡号/u.test(head);
  const account = /(?:账号|帐号|账户|存折)[^\d\n]{0,8}$/u.test(before) || /账号|帐号/u.test(head);
  if (!card && !labelled && !account) return undefined;
  if (insideCode(view.digits, start, end) || joined(view, window)) return undefined;
  if (countsUp(window)) return undefined;
  const narrow = gaps.every((gap) => GAP.test(gap));
  if (!narrow && !(card && (labelled || account))) return undefined;
  const around = view.lines(start, end, 3);
  const holder = PERSON_ACCOUNT.test(around);
  const organisation = ORGANISATION.test(around) && !labelled && !holder;
  if (organisation || OTHER.test(before) || /合同|编号|招标|条码|项目|代码|编码|单号/u.test(head)) return undefined;
  if (card) {
    const grouped = gaps.length >= 3 && window.groups.slice(0, 3).every((group) => group.digits.length === 4);
    return CARD_WORD.test(around) || grouped ? 'block' : 'ask';
  }
  if (digits.length < 12 || /[*]/.test(view.after(end, 2))) return undefined;
  if (holder) return 'block';
  return (labelled || /存折[^\n]{0,8}$/u.test(before)) && digits.length >= 15 ? 'ask' : undefined;
}

/** 1 2 3 4 5 6 7 8 9 10 …: the heads of a table's columns. */
const countsUp = ({ groups }: Window): boolean =>
  groups.length > 4 &&
  groups.every(({ digits }, at) => at === 0 || Number(digits) === Number(groups[at - 1]?.digits) + 1);

/** Further figures are joined to it: a longer code. */
const joined = (view: View, { start, end }: Window): boolean =>
  /[\d*][-‐–—./]$/u.test(view.digits.slice(Math.max(0, start - 2), start)) ||
  /^(?:[-‐–—/]\d|[.]\d|[*]{2})/u.test(view.digits.slice(end, end + 2));
