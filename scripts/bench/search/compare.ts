/** Asks every engine the same questions about the same pages. */

import { median } from '#scripts/bench/median.ts';
import { seeded } from '#scripts/bench/random.ts';
import type { FoundPage } from '#search/finder.ts';
import type { Engine } from './engine.ts';

export interface SearchRow {
  readonly name: string;
  /** Of all pages that say what was asked, the share that was found. */
  readonly recall: number;
  /** Of all pages that were found, the share that says what was asked. */
  readonly precision: number;
  readonly firstKB: number;
  readonly largestFirstKB: number;
  readonly laterKB: number;
}

export interface Question {
  readonly query: string;
  readonly entries: ReadonlySet<string>;
}

/** First visits that are tried; each starts from nothing. */
const VISITS = 25;

/** Runs of 2 to 8 Han characters as they stand somewhere, with the pages that say them. */
export function questionsFrom(pages: readonly FoundPage[], count: number): Question[] {
  const random = seeded(20_261_125);
  const texts = pages.map(({ entry, blocks }) => ({ entry, said: blocks.map(({ text }) => text.replace(/\s+/g, '')) }));
  const questions: Question[] = [];
  while (questions.length < count) {
    const runs = random.of(pages).blocks.flatMap(({ text }) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
    if (runs.length === 0) continue;
    const run = random.of(runs);
    const start = random.below(run.length - 1);
    const query = run.slice(start, start + 2 + random.below(7));
    const holding = texts.filter(({ said }) => said.some((text) => text.includes(query)));
    questions.push({ query, entries: new Set(holding.map(({ entry }) => entry)) });
  }
  return questions;
}

export async function rowOf(engine: Engine, questions: readonly Question[]): Promise<SearchRow> {
  let [found, right, wanted] = [0, 0, 0];
  const later: number[] = [];
  await engine.forget();
  for (const [index, { query, entries }] of questions.entries()) {
    const answer = await engine.search(query);
    found += answer.entries.length;
    right += answer.entries.filter((entry) => entries.has(entry)).length;
    wanted += entries.size;
    if (index > 0) later.push(answer.bytes / 1024);
  }
  const first: number[] = [];
  for (const { query } of questions.slice(0, VISITS)) {
    await engine.forget();
    first.push((await engine.search(query)).bytes / 1024);
  }
  return {
    name: engine.name,
    recall: right / wanted,
    precision: right / found,
    firstKB: median(first),
    largestFirstKB: Math.max(...first),
    laterKB: median(later),
  };
}

export function searchTable(rows: readonly SearchRow[]): string {
  const head =
    '| engine | recall % | precision % | first query KB, median (max) | later query KB, median |\n|---|---|---|---|---|';
  const percent = (share: number) => (100 * share).toFixed(1);
  const lines = rows.map(
    (row) =>
      `| ${row.name} | ${percent(row.recall)} | ${percent(row.precision)} | ${row.firstKB.toFixed(0)} (${row.largestFirstKB.toFixed(0)}) | ${row.laterKB.toFixed(0)} |`,
  );
  return [head, ...lines].join('\n');
}
