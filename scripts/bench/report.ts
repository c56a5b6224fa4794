/** What was measured, as medians, ratios, and a table for people. */
import type { Cost } from './measure.ts';
import { median } from './median.ts';
import type { SearchResult } from './search/run.ts';

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
  const hugo = rows.find((row) => row.size === 10_000 && row.name === HUGO)?.cost;
  add('1,000 条：CPU 不超过 Eleventy 的 1.2 倍', middle && ratioToEleventy(middle, rows), 1.2);
  add('10,000 条：CPU 不超过 Eleventy 的 0.75 倍', large && ratioToEleventy(large, rows), 0.75);
  add('10,000 条：CPU 不超过 Hugo 的 0.85 倍', hugo && large && large.cost.cpuSeconds / hugo.cpuSeconds, 0.85);
  add('10,000 条：内存峰值不超过 700 MiB', large?.cost.peakMiB, 700);
  const index = rows.find((row) => row.size === 10_000 && row.name === INDEX)?.cost;
  const eleventy = rows.find((row) => row.size === 10_000 && row.name === ELEVENTY)?.cost;
  add(
    '10,000 条：建索引的 CPU 不超过 Eleventy 的 0.5 倍',
    index && eleventy && index.cpuSeconds / eleventy.cpuSeconds,
    0.5,
  );
  add('10,000 条：建索引的内存峰值不超过 1.0 GiB', index && index.peakMiB / 1024, 1);
  return goals;
}

/** Design note search.md §7, and the same for a board of 10,000 entries. */
export function searchGoals(searches: readonly SearchResult[]): Goal[] {
  return searches.flatMap(({ site, pages, rows }) => {
    const ours = rows[0];
    if (!ours) return [];
    const limit = pages > 3_000 ? 300 : 250;
    return [
      {
        text: `${site}：找到的不漏不多`,
        measured: Math.min(ours.recall, ours.precision),
        limit: 1,
        met: ours.recall === 1 && ours.precision === 1,
      },
      { text: `${site}：第一次搜索不超过 ${limit} KB`, measured: ours.firstKB, limit, met: ours.firstKB <= limit },
    ];
  });
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
