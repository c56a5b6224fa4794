/**
 * Telephone numbers as agencies publish them: with or without area code, extensions, service lines (110, 12345, 95598, 962200),
 * area code with a service line (0576-12345), 400 and 800 numbers; several joined by 、. A missing area code is never added.
 * Mobile numbers are personal data and refused.
 */
const AREA = '(?:010|02\\d|0[3-9]\\d{2})';
const EXTENSION = '(?:-\\d{1,6})?';
const LANDLINE = `(?:${AREA}-)?[2-9]\\d{6,7}${EXTENSION}`;
/** 110, 114, 12345, 10000, 116114; 95 and 96 lines of five to eight figures. */
const SERVICE = '(?:1(?:10|12|14|17|19|20|21|22)|1[02]\\d{3}|11[68]\\d{3}|9[56]\\d{3,6}|9\\d{4})';
const SERVICE_LINE = `(?:${AREA}-)?${SERVICE}${EXTENSION}`;
const TOLL = '[48]00(?:-\\d{3}-\\d{4}|-\\d{4}-\\d{3}|-?\\d{7})';
const ONE = `(?:${LANDLINE}|${SERVICE_LINE}|${TOLL})`;

export const PHONE = new RegExp(`^${ONE}(?:、${ONE})*$`);

/** One number after another, as each is dialled. */
export const phonesIn = (phone: string): readonly string[] => phone.split('、');

/** What a telephone dials: figures alone, an extension after a pause. `0576-85110001-8012` → `057685110001,8012` */
export function dialOf(number: string): string {
  const toll = /^[48]00/.test(number);
  const parts = number.split('-');
  const extended = !toll && parts.length > (parts[0]?.startsWith('0') ? 2 : 1);
  const extension = extended ? `,${parts.at(-1)}` : '';
  return `${(extended ? parts.slice(0, -1) : parts).join('')}${extension}`;
}

const MOBILE = /(?<!\d)1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/;

export const isMobile = (written: string): boolean => MOBILE.test(asFigures(written));

/** The right writing of a number that is nearly right; undefined when there is no telling. */
export function suggestPhone(written: string): string | undefined {
  const plain = withoutRemarks(asFigures(written))
    .replace(RUN, inRun)
    .replace(
      /([\d-]+)\s*(?:转|分机(?:号)?)\s*(\d{1,6}(?:[、/，,](?!1[02]\d{3}(?!\d))\d{1,5}(?!\d))+)/g,
      (_, main: string, ends: string) =>
        ends
          .split(/[、/，,]/)
          .map((end) => `${main}转${end}`)
          .join('、'),
    )
    .replace(/[,，;；/／]\s*(?=\d{3,})|(?<=\d)\s*(?:或者?|和)\s*(?=\d)|(?<=\d{7})\s+(?=\d{7}|0\d{2,3}-)/g, '、')
    .split('、')
    .map(onePhone)
    .join('、');
  const each = spelledOut(plain);
  return each !== written && PHONE.test(each) && !MOBILE.test(each) ? each : undefined;
}

/** 传真：…, 传真…, …（办公室）, …（工作日8:30-17:30）: what else was said about the number. An extension is part of it. */
const REMARKS = [
  /^[^\d:：(（+]{1,8}[:：]\s*|^24\s*小时[^\d:：]{0,4}[:：]\s*/g,
  /(?<=^|[、，,;；/／])\s*(?!转|分机|按|或|和)[\u4e00-\u9fff]{1,8}[:：]?\s*(?=[\d(（+])/g,
  /(?<=\d)\s*(?:服务)?(?:热线|专线|电话|传真)$/g,
  /[(（](?!\s*(?:转|分机))(?=[^()（）]*[\u4e00-\u9fff])(?![^()（）]*\d{5})[^()（）]{1,30}[)）]/g,
];
const withoutRemarks = (written: string): string =>
  REMARKS.reduce((plain, remark) => plain.replace(remark, ''), written).replace(
    /[(（]\s*((?:转|分机(?:号)?)\s*\d{1,6})\s*[)）]/g,
    '$1',
  );

/** The words a suggestion leaves out, as they were typed: staff are told where to put them. */
export function remarksIn(written: string): string[] {
  const found: string[] = [];
  REMARKS.reduce((plain, remark) => {
    found.push(...[...plain.matchAll(remark)].map(([words]) => words.trim()));
    return plain.replace(remark, '');
  }, asFigures(written));
  return found
    .map((words) => words.replace(/^[(（]|[)）:：]$/g, ''))
    .filter((words) => !/^(?:电话|号码|联系电话)$/.test(words));
}

/** 85110001～85110003, 85110001至3: every number of a short run. */
const RUN = /(\d{7,8})\s*[~～至到]\s*((?:0\d{2,3}-)?(\d{7,8}|\d{1,2}))(?!\d)/g;
const RUN_LONGEST = 10;
const inRun = (all: string, first: string, _: string, end: string): string => {
  const last = Number(first.slice(0, -end.length) + end);
  const length = last - Number(first) + 1;
  if (length < 2 || length > RUN_LONGEST) return all;
  return Array.from({ length }, (_, at) => String(Number(first) + at)).join('、');
};

const asFigures = (written: string): string =>
  written
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[—–－﹣‐‑]+/g, '-');

function onePhone(written: string): string {
  const figures = written
    .replace(/^(?:\+|00)?86[-\s]?(?=\(?0?[1-9]\d)/, '')
    .replace(/\s*(?:转|分机(?:号)?|ext\.?|按|[*#])\s*(\d{1,6})(?:\s*号?键)?$/i, '-$1')
    .replace(/^[(（](0?\d{2,3})[)）]-?\s*/, '$1-')
    .replace(/^(0\d{2,3})[._·]/, '$1-')
    .replace(/^(0?\d{2,3}-[2-9]\d{2,3}|[2-9]\d{3})-(\d{4})(?=-|$)/, '$1$2')
    .replace(/^([48]00)[-\s]?(\d)[-\s]?(\d{2})[-\s]?(\d)[-\s]?(\d{3})$/, '$1$2$3$4$5')
    .replace(/^(0?\d{2,3})\s+(?=[2-9]\d{2,3}\s?-?\d{4})/, '$1-')
    .replace(/\s+/g, (_, at: number, all: string) => (/^0\d{2,3}$/.test(all.slice(0, at)) ? '-' : ''));
  const zero = /^[1-9]\d{1,2}-[2-9]\d{6,7}/.test(figures) && figures !== written ? `0${figures}` : figures;
  return zero.replace(AREA_THEN_NUMBER, '$1-');
}
const AREA_THEN_NUMBER = new RegExp(`^(${AREA})(?=(?:[2-9]\\d{6,7}|${SERVICE})(?:-|$))`);

/** 85110001/2/3 → 85110001、85110002、85110003; likewise 85110001、2 */
const spelledOut = (phone: string): string =>
  phone
    .replace(/(?<=\d{7})、(?=\d{1,2}(?!\d))/g, '/')
    .replace(/([\d-]*\d)((?:\/\d{1,3})+)/g, (_, first: string, ends: string) =>
      [
        first,
        ...ends
          .slice(1)
          .split('/')
          .map((end) => first.slice(0, -end.length) + end),
      ].join('、'),
    );
