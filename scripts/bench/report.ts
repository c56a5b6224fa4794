/** What was measured, as medians, ratios, and a table for people. */
import type { Cost } from './measure.ts';

export interface Row {
  readonly size: number;
  /** Who did the work, e.g. `gongkailan build`. */
  readonly name: string;
  readonly runs: number;
  readonly cost: Cost;
  readonly outputMB: number;
  readonly files: number;
}

export interface Goal {
  readonly text: string;
  readonly measured: number;
  readonly limit: number;
  readonly met: boolean;
}

export const OURS = '公开栏 生成网页';
export const INDEX = '公开栏 建搜索索引';
export const ELEVENTY = 'Eleventy';
export const HUGO = 'Hugo';

export function medianCost(costs: readonly Cost[]): Cost {
  const of = (key: keyof Cost) => median(costs.map((cost) => cost[key]));
  return { cpuSeconds: of('cpuSeconds'), wallSeconds: of('wallSeconds'), peakMiB: of('peakMiB') };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new Error('no runs');
  return (low + high) / 2;
}

/** CPU of `row` in units of Eleventy's on the same texts. */
export function ratioToEleventy(row: Row, rows: readonly Row[]): number | undefined {
  const base = rows.find(({ size, name }) => size === row.size && name === ELEVENTY);
  return base && row.cost.cpuSeconds / base.cost.cpuSeconds;
}

export function goalsOf(rows: readonly Row[]): Goal[] {
  const goals: Goal[] = [];
  const add = (text: string, measured: number | undefined, limit: number) => {
    if (measured !== undefined) goals.push({ text, measured, limit, met: measured <= limit });
  };
  const ours = (size: number) => rows.find((row) => row.size === size && row.name === OURS);
  const [middle, large] = [ours(1_000), ours(10_000)];
  add('1,000 条：CPU 不超过 Eleventy 的 2.7 倍', middle && ratioToEleventy(middle, rows), 2.7);
  add('10,000 条：CPU 不超过 Eleventy 的 1.2 倍', large && ratioToEleventy(large, rows), 1.2);
  add('10,000 条：内存峰值不超过 1.0 GiB', large && large.cost.peakMiB / 1024, 1);
  return goals;
}

export function markdownTable(rows: readonly Row[]): string {
  const head =
    '| 条目 | 步骤 | 次数 | CPU 秒 | ÷ Eleventy | 内存峰值 MiB | 输出 MB | 文件 |\n|---|---|---|---|---|---|---|---|';
  const lines = rows.map((row) => {
    const { cpuSeconds, peakMiB } = row.cost;
    const ratio = ratioToEleventy(row, rows)?.toFixed(2) ?? '—';
    const size = row.size.toLocaleString('en-US');
    return `| ${size} | ${row.name} | ${row.runs} | ${cpuSeconds.toFixed(1)} | ${ratio} | ${peakMiB.toFixed(0)} | ${row.outputMB.toFixed(1)} | ${row.files} |`;
  });
  return [head, ...lines].join('\n');
}

export const goalLines = (goals: readonly Goal[]): string =>
  goals
    .map(({ text, measured, met }) => `- ${met ? '达到' : '没有达到'}：${text}（实测 ${measured.toFixed(2)}）`)
    .join('\n');
