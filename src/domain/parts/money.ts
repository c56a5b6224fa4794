/** Money as it stands in a rule: a decimal string and its unit, never a float; or a share of a sum, or a range. */
import { z } from 'zod';
import { say } from '../problem.ts';
import { line } from './text.ts';

const SUM = '(?:0|[1-9]\\d*)(?:\\.\\d{1,4})?';
/** `12.50`, `0.005`, `100-500`, `2.5%`, `0.5‰`, `1%-3%` */
const AMOUNT = new RegExp(`^${SUM}(?:-${SUM})?$|^${SUM}[%‰](?:-${SUM}[%‰])?$`);
/** A sum without a share or a range, e.g. the edge of a tier. */
const PLAIN_SUM = new RegExp(`^${SUM}$`);

export const isShare = (amount: string): boolean => /[%‰]$/.test(amount);

/** The right writing of an amount that is nearly right; undefined when there is no telling. */
export function suggestAmount(written: string): string | undefined {
  const plain = written
    .trim()
    .replace(/[０-９．％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/(\d)[,，](?=\d{3}(?:\D|$))/g, '$1')
    .replace(/^[¥￥]|(?:元|人民币|圆)整?$/g, '')
    .replace(/(\d)\s*[-~～—–至到]+\s*(?=\d)/g, '$1-')
    .replace(/^百分之(\d+(?:\.\d+)?)$/, '$1%')
    .replace(/^千分之(\d+(?:\.\d+)?)$/, '$1‰')
    .replace(/\s+/g, '')
    .replace(/\d+(?:\.\d+)?(?=万|亿)[万亿]?/g, (sum) => inYuan(sum));
  return plain !== written && AMOUNT.test(plain) && ordered(plain) ? plain : undefined;
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
  const [least, most] = amount.replace(/[%‰]/g, '').split('-').map(Number) as [number, number | undefined];
  return most === undefined || least < most;
}

export const amountText = z
  .string({ error: say('金额应为带引号的数字', "请写成 amount: '50' 或 '50.00'") })
  .regex(AMOUNT, { error: ({ input }) => say('金额写法不对', amountFix(String(input))) });

function amountFix(written: string): string {
  const right = suggestAmount(written);
  if (right !== undefined) return `请写成 '${right}'`;
  return "只写数字，最多四位小数，不带千分号和单位，如 '1000'、'12.50'；按比例写 '2.5%'，范围写 '100-500'";
}

/** The edge of a tier. */
export const sumText = z.string({ error: say('数额应为带引号的数字', "请写成 '10000'") }).regex(PLAIN_SUM, {
  error: ({ input }) => {
    const right = suggestAmount(String(input));
    return say('数额写法不对', right ? `请写成 '${right}'` : "只写数字，如 '10000'");
  },
});

export const money = z.strictObject({
  amount: amountText.meta({
    title: '金额（元）',
    description: "只写数字（行政许可法 58）；按比例收的写 '2.5%'，有上下限的写 '100-500'。好：12.50。不好：十二元五",
  }),
  per: line
    .optional()
    .meta({ title: '计价单位', description: '每件、每人每月、每平方米…；按比例的写按什么算，如：按标的额' }),
});
export type Money = z.infer<typeof money>;
