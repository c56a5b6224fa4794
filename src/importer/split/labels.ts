/** Numbers in front of chapters, articles and items: 第一条, 一、, (一), 1、, ㈠, ⑴, ①. */

/** Outer styles have the smaller rank. */
export const LABEL_RANKS = {
  编: 0,
  分编: 0.5,
  章: 1,
  节: 2,
  条: 3,
  '一、': 4,
  '(一)': 5,
  '㈠': 5,
  '1、': 6,
  '1.': 6,
  '1)': 7,
  '(1)': 7,
  '⑴': 7,
  '①': 8,
} as const;
export type LabelStyle = keyof typeof LABEL_RANKS;

export interface Label {
  readonly style: LabelStyle;
  /** As cited: `第一条`, `一`, `(一)`, `1`, `①`; the text at its place begins with it. */
  readonly label: string;
  /** 第五条之一 is 5.01. */
  readonly number: number;
  /** Characters up to the words that follow: the label, its punctuation and blanks. */
  readonly length: number;
}

const HAN_NUMBER = '[〇零○一二两三四五六七八九十百千]{1,9}';

const DIGITS_WRITTEN = '[\\d０-９]{1,4}';
/** 第五条之一: an article put in later; 第五条之一款 and 第五条之一切 are none. */
const INSERTED = '([一二三四五六七八九十]{1,3})(?![款项种类切次些定])';

/** `第三条规定`, `第五条第一款`: a citation, not the beginning of an article such as 第三条 第一个接待的人, 第四条及时公开. */
const CITES = `(?!\\s?(?:第\\s?(?:${HAN_NUMBER}|\\d{1,3})\\s?[条款项目]|、\\s?(?:第|附)))(?!款(?!项)|项(?!目)|规定(?!期限)|所列|之(?![前后日])|和(?!谐)|至(?!少)|及(?!时)|或|的)`;

const PATTERNS: readonly (readonly [style: LabelStyle, pattern: RegExp])[] = [
  ['编', new RegExp(`(第\\s?(${HAN_NUMBER}|${DIGITS_WRITTEN})\\s?编)${CITES}\\s*`, 'y')],
  ['分编', new RegExp(`(第\\s?(${HAN_NUMBER}|${DIGITS_WRITTEN})\\s?分编)${CITES}\\s*`, 'y')],
  ['章', new RegExp(`(第\\s?(${HAN_NUMBER}|${DIGITS_WRITTEN})\\s?章)${CITES}\\s*`, 'y')],
  ['节', new RegExp(`(第\\s?(${HAN_NUMBER}|${DIGITS_WRITTEN})\\s?节)${CITES}\\s*`, 'y')],
  ['条', new RegExp(`(第\\s?(${HAN_NUMBER}|${DIGITS_WRITTEN})\\s?条(?:之${INSERTED})?)${CITES}[:：、。]?\\s*`, 'y')],
  // Sites of laws print the number in brackets, and what the article is about behind it in others.
  ['条', new RegExp(`([【〔]第\\s?(${HAN_NUMBER}|${DIGITS_WRITTEN})\\s?条(?:之${INSERTED})?[】〕])\\s*`, 'y')],
  ['一、', new RegExp(`((${HAN_NUMBER}))\\s?[、．.]\\s*`, 'y')],
  ['(一)', new RegExp(`([（(]\\s?(${HAN_NUMBER})\\s?[)）])[、．.]?\\s*`, 'y')],
  ['1、', /(([\d０-９]{1,3}))\s?、\s*/y],
  ['1.', /(([\d０-９]{1,3}))\s?[．.](?![\d０-９．.])\s*/y],
  ['1)', /(([\d０-９]{1,3})[)）])[、．.]?\s*/y],
  ['(1)', /([（(]\s?([\d０-９]{1,3})\s?[)）])[、．.]?\s*/y],
  ['㈠', /(([㈠-㈩]))[、．.]?\s*/y],
  ['⑴', /(([⑴-⒇]))[、．.]?\s*/y],
  ['①', /(([①-⑳]))[、．.]?\s*/y],
  ['1.', /(([⒈-⒛]))\s*/y],
];

/** Which patterns can begin with a character: most lines of a text begin with none of these. */
const BY_START: ReadonlyMap<string, readonly (readonly [style: LabelStyle, pattern: RegExp])[]> = (() => {
  const of = (...styles: LabelStyle[]) => PATTERNS.filter(([style]) => styles.includes(style));
  const starts: readonly (readonly [characters: string, patterns: typeof PATTERNS])[] = [
    ['第', of('编', '分编', '章', '节', '条')],
    ['【〔', of('条')],
    ['〇零○一二两三四五六七八九十百千', of('一、')],
    ['（(', of('(一)', '(1)')],
    ['0123456789０１２３４５６７８９', of('1、', '1.', '1)')],
    ['㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩', of('㈠')],
    ['⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇', of('⑴')],
    ['①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', of('①')],
    ['⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛', of('1.')],
  ];
  return new Map(starts.flatMap(([characters, patterns]) => [...characters].map((one) => [one, patterns] as const)));
})();

/** Lines are asked for their label by every step: what was answered is kept for a while. */
const answered = new Map<string, Label | undefined>();
const ANSWERS_AT_MOST = 40_000;

/** The label that begins exactly at `at`. */
export function labelAt(text: string, at = 0): Label | undefined {
  const patterns = BY_START.get(text[at] ?? '');
  if (!patterns) return undefined;
  if (at !== 0) return readLabel(text, at, patterns);
  const known = answered.get(text);
  if (known !== undefined || answered.has(text)) return known;
  const label = readLabel(text, at, patterns);
  if (answered.size >= ANSWERS_AT_MOST) answered.clear();
  answered.set(text, label);
  return label;
}

function readLabel(text: string, at: number, patterns: typeof PATTERNS): Label | undefined {
  for (const [style, pattern] of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const number = numberOf(match[2] as string);
    if (number === undefined) continue;
    const inserted = match[3] === undefined ? 0 : (numberOf(match[3]) ?? 0) / INSERTED_STEPS;
    return { style, label: match[1] as string, number: number + inserted, length: match[0].length };
  }
  return undefined;
}

const INSERTED_STEPS = 100;

/** `next` is the number expected behind `last`: 第五条 is followed by 第五条之一 or 第六条. */
export function follows(last: number, next: number): boolean {
  const whole = Math.floor(last);
  return next === whole + 1 || (Math.floor(next) === whole && Math.round((next - last) * INSERTED_STEPS) === 1);
}

/** 1、 and 1. count on for each other: texts mix them. */
export const familyOf = (style: LabelStyle): LabelStyle => (style === '1.' ? '1、' : style);

export const rankOf = (style: LabelStyle): number => LABEL_RANKS[style];

const DIGITS = '零一二三四五六七八九';

/** Numbers of articles come again and again. */
const known = new Map<string, number | undefined>();
const KNOWN_AT_MOST = 5_000;

/** 十二 → 12, ㈢ → 3, 12 → 12; undefined when the characters make no number. */
export function numberOf(written: string): number | undefined {
  if (known.has(written)) return known.get(written);
  const number = readNumber(written);
  if (known.size < KNOWN_AT_MOST) known.set(written, number);
  return number;
}

function readNumber(written: string): number | undefined {
  const glyph = glyphNumber(written);
  if (glyph !== undefined) return glyph;
  const digits = written.replace(/[０-９]/g, (digit) => String((digit.codePointAt(0) as number) - 0xff10));
  if (/^\d+$/.test(digits)) return Number(digits);
  const plain = written.replace(/[〇○]/g, '零').replace(/两/g, '二');
  if (/^[零一二三四五六七八九]{1,3}$/.test(plain)) {
    return [...plain].reduce((sum, digit) => sum * 10 + DIGITS.indexOf(digit), 0);
  }
  const match =
    /^(?:([一二三四五六七八九])?(千))?零?(?:([一二三四五六七八九])?(百))?零?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/.exec(
      plain,
    );
  if (!match || plain === '') return undefined;
  const [, thousands, thousand, hundreds, hundred, tens, ten, ones] = match;
  const value = (digit: string | undefined, fallback: number) => (digit ? DIGITS.indexOf(digit) : fallback);
  return (
    (thousand ? value(thousands, 1) * 1000 : 0) +
    (hundred ? value(hundreds, 1) * 100 : 0) +
    (ten ? value(tens, 1) * 10 : 0) +
    value(ones, 0)
  );
}

/** First and last code point of the numbers that are one character. */
const GLYPHS: readonly (readonly [first: number, last: number])[] = [
  [0x2460, 0x2473],
  [0x2474, 0x2487],
  [0x2488, 0x249b],
  [0x3220, 0x3229],
];

function glyphNumber(written: string): number | undefined {
  const code = written.codePointAt(0) ?? 0;
  const range = GLYPHS.find(([first, last]) => code >= first && code <= last);
  return range && code - range[0] + 1;
}
