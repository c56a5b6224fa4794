/** The comparison of search engines on one finished site, in a process of its own. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measure } from '#scripts/bench/measure.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { type AskingRow, askingTable } from './asking.ts';
import { type SearchRow, searchTable } from './compare.ts';

export interface SearchResult {
  /** `示例`, or the number of generated entries. */
  readonly site: string;
  readonly pages: number;
  readonly questions: number;
  /** Ours first. */
  readonly rows: readonly SearchRow[];
  /** Questions as people type them, kept aside while the ranking was made; of the sample only. */
  readonly asked: readonly AskingRow[];
}

const QUESTIONS = 200;
/** On a large board every question is read against every page, five times. */
const FEWER = 40;

/**
 * @param folder of a finished and indexed site.
 * @param recombined number of pages its paragraphs are dealt to, instead of its own pages.
 */
export async function compareSearch(site: string, folder: string, recombined?: number): Promise<SearchResult> {
  const work = mkdtempSync(join(tmpdir(), 'gongkailan-bench-'));
  try {
    const file = join(work, 'result.json');
    const questions = String((recombined ?? Number(site)) >= 10_000 ? FEWER : QUESTIONS);
    const step = join(projectRoot, 'scripts', 'bench', 'search', 'step.ts');
    await measure(
      [
        process.execPath,
        '--max-old-space-size=8000',
        step,
        folder,
        questions,
        file,
        ...(recombined ? [String(recombined)] : []),
      ],
      { cwd: projectRoot },
    );
    const result = { site, ...JSON.parse(readFileSync(file, 'utf8')) } as SearchResult;
    console.log(`搜索对比，${site}，${result.pages} 页：完成`);
    return result;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export const searchReport = (results: readonly SearchResult[]): string =>
  results
    .map(({ site, pages, questions, rows, asked }) => {
      const said = asked.length > 0 ? `\n\n${site}，平常的问话\n\n${askingTable(asked)}` : '';
      return `${site}，${pages} 页，${questions} 个问题\n\n${searchTable(rows)}${said}`;
    })
    .join('\n\n');
