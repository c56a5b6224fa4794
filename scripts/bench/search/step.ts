/**
 * `node scripts/bench/search/step.ts <folder of a finished site> <questions> <file for the result> [pages]`: the comparison,
 * in a process of its own, because it replaces `fetch` and holds large indexes. With a number of pages, the site's
 * paragraphs are dealt to that many, and only what can be had without their HTML is compared.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexiconIn, readPages, writeBundleTo } from '#search/build/index-site.ts';
import { ASKED_IN_HALVES, ASKED_LATER_IN_HALVES } from './asked.ts';
import { type AskingRow, askingRow } from './asking.ts';
import { flexSearchAsked, miniSearchPairs, miniSearchWords, orama } from './asking-engines.ts';
import { questionsFrom, rowOf, type SearchRow } from './compare.ts';
import { flexSearch, miniSearch, plainScan } from './memory-engines.ts';
import { ownExactStep, ownLadder } from './own-engine.ts';
import { defaultPagefind } from './pagefind-engines.ts';
import { recombine } from './recombine.ts';

const [, , folder, count, file, size] = process.argv;
if (!folder || !count || !file) throw new Error('node scripts/bench/search/step.ts <site> <questions> <file>');
const workFolder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-search-'));
try {
  const read = await readPages(folder);
  const site = size
    ? { folder: workFolder, assets: folder, pages: recombine(read, Number(size)) }
    : { folder, pages: read };
  if (size) await writeBundleTo(join(workFolder, 'pagefind'), site.pages, lexiconIn(folder));
  const questions = questionsFrom(site.pages, Number(count));
  // The questions are about the sample's entries.
  const isSample = !size && site.pages.some(({ entry }) => entry === 'procedures/linhai-mianjian');
  const ofHtml = [(own: typeof site) => defaultPagefind(own, workFolder), miniSearch, flexSearch];
  const makers = [ownExactStep, ...(size ? [] : ofHtml), plainScan];
  const rows: SearchRow[] = [];
  // One after the other: only one index is held at a time.
  for (const make of makers) rows.push(await rowOf(await make(site), questions));
  const asked: AskingRow[] = [];
  if (isSample) {
    const kept = [...ASKED_IN_HALVES.kept, ...ASKED_LATER_IN_HALVES.kept];
    const asking = [ownLadder, ofHtml[0], miniSearchWords, miniSearchPairs, flexSearchAsked, orama];
    for (const make of asking) if (make) asked.push(await askingRow(await make(site), kept));
  }
  writeFileSync(file, JSON.stringify({ pages: site.pages.length, questions: questions.length, rows, asked }));
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
process.exit(0);
