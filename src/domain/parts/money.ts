/** Money as it stands in a rule: a decimal string and its unit, never a float; or a share of a sum, or a range. */
import { z } from 'zod';
import { say } from '../problem.ts';
import { line } from './text.ts';

const SUM = '(?:0|[1-9]\\d*)(?:\\.\\d{1,6})?';
/** `12.50`, `0.005`, `100-500`, `2.5%`, `0.5‰`, `1%-3%`; `≤500`, `≥20` where only one end is fixed */
const AMOUNT = new RegExp(`^[≤≥]?${SUM}$|^${SUM}-${SUM}$|^[≤≥]?${SUM}[%‰]$|^${SUM}%-${SUM}%$|^${SUM}‰-${SUM}‰$`);
/** A sum without a share or a range, e.g. the edge of a tier. */
const PLAIN_SUM = new RegExp(`^${SUM}$`);

export const isShare = (amount: string): boolean => /[%‰]$/.test(amount);

/** `50` → 50 元, `≤500` → 不超过 500 元, `2.5%` → 2.5% */
export const amountWords = (amount: string): string =>
  `${amount.replace('≤', '不超过 ').replace('≥', '不少于 ')}${isShare(amount) ? '' : ' 元'}`;

/** The right writing of an amount that is nearly right; undefined when there is no telling. */
export function suggestAmount(written: string): string | undefined {
  const plain = [...REWRITINGS].reduce((sum, [from, to]) => sum.replace(from, to), written.trim());
  // 1万2: twelve thousand or ten thousand and two. Figures behind 万 are no number to guess at.
  if (/[万亿]\d/.test(plain)) return undefined;
  const right = plain.replace(/\d+(?:\.\d+)?[万亿]/g, inYuan);
  return right !== written && AMOUNT.test(right) && ordered(right) ? right : undefined;
}

const CN_DIGIT = '[一二三四五六七八九两壹贰叁肆伍陆柒捌玖]';
const CN = '[一二三四五六七八九十百千两零壹贰叁肆伍陆柒捌玖拾佰仟]+';
/** One after another; each leaves what it does not know as it stands. */
const REWRITINGS: readonly (readonly [RegExp, string & ((...found: string[]) => string)])[] = [
  [/[０-９．％]/g, (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)],
  [/(\d)[,，](?=\d{3}(?:\D|$))/g, '$1'],
  [/\s+/g, ''],
  [/^[¥￥]|人民币/g, ''],
  // 一万二千 and 一万零五 are one number, 5千 and 3百 are round ones; 一万二 may be 12000 or 10002.
  [
    new RegExp(`(${CN})万((?:零${CN_DIGIT}|${CN_DIGIT}[十百千拾佰仟])(?:${CN})?)(?=元|圆|整|$)`, 'g'),
    (written: string, tens: string, rest: string) => inTenThousands(tens, rest) ?? written,
  ],
  [
    /(?<![\d.万亿])(?:(\d{1,4})万零?)?(?:(\d)千零?)?(?:(\d)百)?(?:(\d)十)?(?=元|圆|整|$)/g,
    (written: string, ...places: string[]) =>
      places.slice(0, 4).filter((place) => place !== undefined).length < 2
        ? written
        : String([10000, 1000, 100, 10].reduce((sum, unit, at) => sum + unit * Number(places[at] ?? 0), 0)),
  ],
  [
    /(?<![\d.])(\d{1,3})([千百])(?=元|圆|$)/g,
    (_: string, n: string, unit: string) => `${n}${unit === '千' ? '000' : '00'}`,
  ],
  [
    new RegExp(`(?<![\\d万])${CN}(?=元|圆|[角万亿]|分(?!之)|$)|(?<=分之)${CN}`, 'g'),
    (figures: string) => figureOf(figures),
  ],
  [/(\d)[元圆](\d)角(?:(\d)分)?$/, '$1.$2$3'],
  [/(\d)[元圆]零?(\d)分$/, '$1.0$2'],
  [/^(\d)角(\d)分$/, '0.$1$2'],
  [/^百分之(\d+(?:\.\d+)?)$/, '$1%'],
  [/^千分之(\d+(?:\.\d+)?)$/, '$1‰'],
  [/^万分之(\d)$|^(\d)‱$/, (_: string, a?: string, b?: string) => `0.0${a ?? b}%`],
  [/^(\d)角$/, '0.$1'],
  [
    /^(?:最高不超过|不超过|最高|最多|上限)(.+)$|^(.+?)(?:以下|以内|封顶)$/,
    (_: string, a?: string, b?: string) => `≤${a ?? b}`,
  ],
  [
    /^(?:最低不低于|不低于|不少于|最低|至少|起价)(.+)$|^(.+?)(?:以上|起)$/,
    (_: string, a?: string, b?: string) => `≥${a ?? b}`,
  ],
  [/^≤(.+?元?)以上(.+)$/, '$1-$2'],
  [/(?<=[\d万亿])(?:元|圆)整?/g, ''],
  [/(\d[%‰万亿]?)(?:[-~～—–至到]+)(?=\d)/g, '$1-'],
  // 2-5万 means both ends in 万, 1-3% both in per cent.
  [/^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)([万亿%‰])$/, '$1$3-$2$3'],
] as const as never;

/** 三百五 (350), 五六百 (500 to 600), 一五零: the usual rule would give a wrong sum. */
const UNUSUAL =
  /[一二三四五六七八九两][一二三四五六七八九两零]|零(?![一二三四五六七八九两])|[百千][一二三四五六七八九两]$|十.*[十百千]|百.*[百千]|千.*千/;

/** 五十 → 50, 壹佰 → 100; what is no number, or not surely this one, stays. */
function figureOf(written: string): string {
  const plain = [...written].map(
    (sign) => '一二三四五六七八九十百千'['壹贰叁肆伍陆柒捌玖拾佰仟'.indexOf(sign)] ?? sign,
  );
  const words = plain.join('');
  if (words !== '零' && UNUSUAL.test(words)) return written;
  let [sum, last] = [0, 0];
  for (const sign of plain) {
    const unit = { 十: 10, 百: 100, 千: 1000 }[sign];
    if (unit === undefined) last = sign === '两' ? 2 : '零一二三四五六七八九'.indexOf(sign);
    else [sum, last] = [sum + (last || 1) * unit, 0];
  }
  return String(sum + last);
}

function inTenThousands(tens: string, rest: string): string | undefined {
  const [high, low] = [figureOf(tens), figureOf(rest)];
  return /^\d+$/.test(high) && /^\d{1,4}$/.test(low) ? `${high}${low.padStart(4, '0')}` : undefined;
}

/** 3万 → 30000, 1.25万 → 12500: moved point, no float. */
function inYuan(written: string): string {
  const [whole = '', part = ''] = written.slice(0, -1).split('.');
  const places = written.endsWith('亿') ? 8 : 4;
  const figures = `${whole}${part.padEnd(places, '0').slice(0, places)}`;
  return figures.replace(/^0+(?=\d)/, '');
}

/** False for a range whose ends are reversed or the same. */
export function ordered(amount: string): boolean {
  const [least, most] = amount
    .replace(/[%‰≤≥]/g, '')
    .split('-')
    .map(Number) as [number, number | undefined];
  return most === undefined || least < most;
}

export const amountText = z
  .string({ error: say('金额应为带引号的数字', "请写成 amount: '50' 或 '50.00'") })
  .regex(AMOUNT, { error: ({ input }) => say('金额写法不对', amountFix(String(input))) });

/** 按货值的千分之1.5, 每次不超过200元: what belongs to the number stays with it. */
const ONE_SUM =
  /^(\D*?)((?:[百千万]分之|最高不超过|最低不低于|不超过|不高于|不低于|不少于|至少|最高|最低)?\d[\d.,，]*(?:[万亿]?元|[万亿%‰])?)(\D*)$/;

function amountFix(written: string): string {
  const right = suggestAmount(written);
  if (right !== undefined) return `请写成 '${right}'`;
  if (/^(?:免费|免收|不收费?|无偿)$/.test(written.trim())) return '不收钱的请把“是否收费”改为“不收费”，删去这一项';
  const sums = written.match(/\d[\d.,，]*(?:[万亿%‰]|元)?/g) ?? [];
  if (sums.length > 1 && /超过|部分|以[上下内]|每[增超]|分段|累进|档/.test(written)) {
    return "分段收的写进 tiers（分档标准），一档一行，如 { upTo: '10000', amount: '50' }、{ over: '10000', amount: '2.5%' }；几类人不同的写 who";
  }
  if (sums.length > 1 && /[、，,；;\s]|其[他余它]|免费/.test(written)) {
    return "几类人或几种情形收得不同的写进 tiers（分档标准），一类一行，如 { who: 成人, amount: '60' }、{ who: 学生, amount: '30' }";
  }
  const [, said = '', remark] = /^([^（(]+)[（(]([^（）()]+)[)）]$/.exec(written.trim()) ?? [];
  const alone = AMOUNT.test(said) ? said : suggestAmount(said);
  if (remark !== undefined && alone !== undefined) {
    const where = /[减免优折]/.test(remark) ? 'reliefs（减收和免收）' : 'note（说明）';
    return `金额只写数，请写成 '${alone}'，“${remark}”写进 ${where}`;
  }
  if (/减半|半价|对折|\d折|[一二三四五六七八九]折/.test(written)) return "请写出减后的数额，如 '20'";
  const [, before, sum, after] = ONE_SUM.exec(written.trim()) ?? [];
  const plain = sum === undefined ? undefined : (suggestAmount(sum) ?? sum);
  const per = `${before ?? ''}${after ?? ''}`.replace(/[/／]/g, '每').replace(/[的收]+$/, '');
  if (plain !== undefined && AMOUNT.test(plain) && /^(?:每|按|以|依)|额|价|款/.test(per)) {
    return `金额只写数，请写成 '${plain}'，“${per}”写进 per（计价单位）`;
  }
  if (sums.length === 0) return '说不出数额的，删去这一项，把怎么收写进 note（说明）';
  return "只写数字，最多六位小数，不带千分号和单位，如 '1000'、'12.50'；按比例写 '2.5%'，范围写 '100-500'，只有上限写 '≤500'；分几档的写进 tiers（分档标准）";
}

/** The edge of a tier. */
export const sumText = z.string({ error: say('数额应为带引号的数字', "请写成 '10000'") }).regex(PLAIN_SUM, {
  error: ({ input }) => {
    const right = suggestAmount(String(input));
    return say('数额写法不对', right ? `请写成 '${right}'` : "只写数字，如 '10000'");
  },
});

/** What a tier was meant to be, where the whole list of them stands in the place of one sum. */
const moneyError = (written: unknown): string | undefined => {
  if (Array.isArray(written)) {
    return say(
      '分档的标准写在了一笔金额的位置',
      "请把 standard 改成 tiers（分档标准），一档一行，如 { upTo: '10000', amount: '50' }、{ over: '10000', amount: '2.5%' }；比例也写在 amount 里",
    );
  }
  if (typeof written !== 'string' && typeof written !== 'number') return undefined;
  const [, sum = '', per = ''] = /^(.*?)(?:[/／每](.+))?$/.exec(String(written)) ?? [];
  const amount = AMOUNT.test(sum) ? sum : suggestAmount(sum);
  const fix = amount && `{ amount: '${amount}'${per && `, per: 每${per}`} }`;
  return say('金额要分开写数额和单位', fix ? `请写成 ${fix}` : "如 { amount: '50', per: 每件 }");
};

export const money = z.strictObject(
  {
    amount: amountText.meta({
      title: '金额（元）',
      description:
        "只写数字（行政许可法 58）；按比例收的写 '2.5%'，有上下限的写 '100-500'，只有上限的写 '≤500'。好：12.50。不好：十二元五",
    }),
    per: line
      .optional()
      .meta({ title: '计价单位', description: '每件、每人每月、每平方米…；按比例的写按什么算，如：按标的额' }),
  },
  { error: ({ input }) => moneyError(input) },
);
export type Money = z.infer<typeof money>;
