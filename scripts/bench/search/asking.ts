/** Questions as people type them, to every engine: is the page that answers first, among three, among five? */
import { median } from '#scripts/bench/median.ts';
import type { Asked } from './asked.ts';
import type { Engine } from './engine.ts';

export interface AskingRow {
  readonly name: string;
  /** Shares of the questions. */
  readonly first: number;
  readonly three: number;
  readonly five: number;
  readonly nothing: number;
  /** Of a visit that begins with nothing. */
  readonly firstKB: number;
  readonly largestFirstKB: number;
}

/** First visits that are tried. */
const VISITS = 25;

export async function askingRow(engine: Engine, asked: readonly Asked[]): Promise<AskingRow> {
  const places: number[] = [];
  let nothing = 0;
  for (const { query, answers } of asked) {
    const { entries } = await engine.search(query);
    if (entries.length === 0) nothing += 1;
    const place = entries.findIndex((entry) => answers.some((answer) => entry.startsWith(answer)));
    places.push(place < 0 ? Number.POSITIVE_INFINITY : place);
  }
  const first: number[] = [];
  const every = Math.max(1, Math.floor(asked.length / VISITS));
  for (const { query } of asked.filter((_, at) => at % every === 0)) {
    await engine.forget();
    first.push((await engine.search(query)).bytes / 1024);
  }
  const share = (most: number) => places.filter((place) => place < most).length / asked.length;
  return {
    name: engine.name,
    first: share(1),
    three: share(3),
    five: share(5),
    nothing: nothing / asked.length,
    firstKB: median(first),
    largestFirstKB: Math.max(...first),
  };
}

export function askingTable(rows: readonly AskingRow[]): string {
  const head =
    '| engine | first % | first three % | first five % | nothing % | first query KB, median (max) |\n|---|---|---|---|---|---|';
  const percent = (share: number) => (100 * share).toFixed(1);
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${percent(row.first)} | ${percent(row.three)} | ${percent(row.five)} | ${percent(row.nothing)} | ${row.firstKB.toFixed(0)} (${row.largestFirstKB.toFixed(0)}) |`,
  );
  return [head, ...lines].join('\n');
}
