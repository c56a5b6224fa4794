/**
 * `node scripts/bench/search/step.ts <folder of a finished site> <questions> <file for the result> [pages]`: the comparison,
 * in a process of its own, because it replaces `fetch` and holds large indexes. With a number of pages, the site's
 * paragraphs are dealt to that many, and only what can be had without their HTML is compared.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexiconIn, readPages, writeBundleTo } from '#search/build/index-site.ts';
import { questionsFrom, rowOf, type SearchRow } from './compare.ts';
import { flexSearch, miniSearch, plainScan } from './memory-engines.ts';
import { defaultPagefind, ourEngine } from './pagefind-engines.ts';
import { recombine } from './recombine.ts';

const [, , folder, count, file, size] = process.argv;
if (!folder || !count || !file) throw new Error('node scripts/bench/search/step.ts <site> <questions> <file>');
const workFolder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-search-'));
try {
  const read = await readPages(folder);
  const site = size ? { folder: workFolder, pages: recombine(read, Number(size)) } : { folder, pages: read };
  if (size) await writeBundleTo(join(workFolder, 'pagefind'), site.pages, lexiconIn(folder));
  const questions = questionsFrom(site.pages, Number(count));
  const ofHtml = [(own: typeof site) => defaultPagefind(own, workFolder), miniSearch, flexSearch];
  const makers = [ourEngine, ...(size ? [] : ofHtml), plainScan];
  const rows: SearchRow[] = [];
  // One after the other: only one index is held at a time.
  for (const make of makers) rows.push(await rowOf(await make(site), questions));
  writeFileSync(file, JSON.stringify({ pages: site.pages.length, questions: questions.length, rows }));
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
process.exit(0);
