/**
 * `node scripts/bench/search/step.ts <folder of a finished site> <questions> <file for the result>`: the comparison, in a
 * process of its own, because it replaces `fetch` and holds four indexes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPages } from '#search/build/index-site.ts';
import { questionsFrom, rowOf, type SearchRow } from './compare.ts';
import { flexSearch, miniSearch, plainScan } from './memory-engines.ts';
import { defaultPagefind, ourEngine } from './pagefind-engines.ts';

const [, , folder, count, file] = process.argv;
if (!folder || !count || !file) throw new Error('node scripts/bench/search/step.ts <site> <questions> <file>');
const workFolder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-search-'));
try {
  const site = { folder, pages: await readPages(folder) };
  const questions = questionsFrom(site.pages, Number(count));
  const makers = [ourEngine, (own: typeof site) => defaultPagefind(own, workFolder), miniSearch, flexSearch, plainScan];
  const rows: SearchRow[] = [];
  // One after the other: only one index is held at a time.
  for (const make of makers) rows.push(await rowOf(await make(site), questions));
  writeFileSync(file, JSON.stringify({ pages: site.pages.length, questions: questions.length, rows }));
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
process.exit(0);
