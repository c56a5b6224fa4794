/** Passports, permits and identity cards of Hong Kong, Macao and Taiwan, officers' cards: the word and the pattern. */
import type { Detector, Found, View } from '../view.ts';

interface Paper {
  readonly rule: 'passport' | 'permit';
  readonly word: RegExp;
  readonly number: RegExp;
  readonly name: string;
}

const EDGE = '(?<![A-Za-z\\d])';
const END = '(?![A-Za-z\\d])';
const papers: readonly Paper[] = [
  {
    rule: 'passport',
    word: /护照|passport/iu,
    number: new RegExp(
      `${EDGE}[A-Z]{1,2} ?\\d{6,8}${END}|${EDGE}[A-Z]{1,2} ?\\d{3,4} \\d{4}${END}|${EDGE}\\d{8,9}${END}`,
      'giu',
    ),
    name: '护照号',
  },
  {
    rule: 'permit',
    word: /通行证|回乡证|台胞证|往来港澳|往来内地|往来大陆|港澳居民|台湾居民|居留证|永久居留|居留许可|居住证号/u,
    number: new RegExp(
      `${EDGE}[HMCTLW]? ?\\d{8}(?:\\d{2})?${END}|${EDGE}[A-Z]{1,2}\\d{7,8}${END}|${EDGE}[A-Z]{3}\\d{12}${END}`,
      'giu',
    ),
    name: '通行证号',
  },
  {
    rule: 'permit',
    word: /香港|港澳|HKID|身份证|身分证|证件/iu,
    number: new RegExp(`${EDGE}[A-Z]{1,2} ?\\d{6} ?\\(?[\\dA]\\)?${END}`, 'gu'),
    name: '香港身份证号',
  },
  {
    rule: 'permit',
    word: /澳门/u,
    number: new RegExp(`${EDGE}[157]\\/?\\d{6}\\/?\\(?\\d\\)?${END}`, 'gu'),
    name: '澳门身份证号',
  },
  {
    rule: 'permit',
    word: /台湾|身份证|身分证|統一編號/u,
    number: new RegExp(`${EDGE}[A-Z][1289]\\d{8}${END}`, 'gu'),
    name: '台湾身份证号',
  },
  {
    rule: 'permit',
    word: /军官证|士兵证|警官证|文职|军人证|武警|退伍证|驾驶证号|档案编号|残疾人?证号/u,
    // Further groups of figures make it the number of a file or a project.
    number: /(?<![-\d])(?:字)?第?\s?\d{6,12}(?![-\d])号?|(?<!\d)\d{20}(?!\d)/gu,
    name: '证件号',
  },
  {
    rule: 'permit',
    word: /社保卡|社会保障卡|医保卡|社会保障号|个人编号|医疗证号/u,
    number: new RegExp(`${EDGE}[A-Z]?\\d{8,12}${END}(?!-)`, 'giu'),
    name: '社会保障卡号',
  },
];
const HONG_KONG = /(?<![A-Za-z\d])[A-Z]{1,2} ?\d{6} ?\([\dA]\)/gu;
/** Running text of rules names papers without a number of anyone; an area code begins an office's telephone. */
const NOT_A_NUMBER = /(?:文号|电话|热线|咨询)[^\d]{0,4}$|(?<!\d)0\d{2,3}\)?[- ]?$/u;
/** After the name of a paper it is the paper's own. */
const ITS_NUMBER = /(?:编号|代码)[^\d]{0,4}$/u;

export const documents: Detector = (view, claimed) => {
  const found: Found[] = [];
  const taken = (start: number, end: number) =>
    claimed.has(start, end) || found.some((one) => one.start < end && start < one.end);
  const add = (paper: Pick<Paper, 'rule' | 'name'>, start: number, value: string) => {
    if (taken(start, start + value.length)) return;
    const mask = `${value.slice(0, 2)}${'*'.repeat(Math.max(3, value.length - 4))}${value.slice(-2)}`;
    const fix = '请遮挡或删去；确需公开的由初审说明理由';
    found.push({
      rule: paper.rule,
      level: 'ask',
      start,
      end: start + value.length,
      say: `这里有${paper.name}`,
      fix,
      mask,
    });
  };
  for (const match of view.text.matchAll(HONG_KONG)) {
    if (isHongKong(match[0])) add({ rule: 'permit', name: '香港身份证号' }, match.index, match[0]);
  }
  for (const paper of papers) {
    if (!paper.word.test(view.text)) continue;
    for (const match of view.text.matchAll(paper.number)) {
      if (!isNamed(view, paper, match.index, match[0])) continue;
      add(paper, match.index, match[0]);
    }
  }
  return found;
};

function isNamed(view: View, { word, number: _, rule }: Paper, start: number, value: string): boolean {
  const before = view.before(start, 26).replace(/^[\s\S]*[。；;\n](?=[^\n]*$)/u, (cut) => (cut.length > 20 ? '' : cut));
  if (NOT_A_NUMBER.test(before) || /^(?:19|20)\d{6}$/.test(value)) return false;
  if (ITS_NUMBER.test(before) && !word.test(before.slice(-12))) return false;
  const head = view.headAt(start);
  if (word.test(before) || word.test(head)) return true;
  return (
    rule === 'passport' &&
    /^[^\n]{0,8}(?:护照|passport)/iu.test(view.after(start + value.length, 18)) &&
    /^[A-Z]/i.test(value)
  );
}

/** Check digit of Hong Kong identity cards: weights 9 to 1, mod 11. */
function isHongKong(text: string): boolean {
  const [, letters, digits, check] = /^([A-Z]{1,2}) ?(\d{6}) ?\(([\dA])\)$/.exec(text) ?? [];
  if (!letters || !digits || !check) return false;
  const values = [...letters.padStart(2, ' ')].map((one) => (one === ' ' ? 36 : one.charCodeAt(0) - 55));
  const all = [...values, ...[...digits].map(Number)];
  const sum = all.reduce((total, value, index) => total + value * (9 - index), 0);
  return (11 - (sum % 11)) % 11 === (check === 'A' ? 10 : Number(check));
}
