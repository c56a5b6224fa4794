/**
 * `node scripts/bench/search/large.ts <folder of a finished site> [pages]`: what a first query of every kind costs on a board of so many
 * pages, dealt from the site's own paragraphs, from the focus to the results.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lexiconIn, readPages, writeBundleTo } from '#search/build/index-site.ts';
import { ASKED_IN_HALVES } from './asked.ts';
import { firstQuery } from './own-engine.ts';
import { recombine } from './recombine.ts';

const [, , folder = '', count = '10000'] = process.argv;
/** As in tests/e2e/search-cost.spec.ts. */
const QUERIES =
  '投诉电话 511-5183 电话投诉态度 转组织关系带什么材料 tsdh tousudinahua 投诉dianhua 头诉电话 投訴電話 投拆电话 告状电话 免建怎么办 量子纠缠望远镜';
const work = mkdtempSync(join(tmpdir(), 'gongkailan-bench-large-'));
try {
  const pages = recombine(await readPages(folder), Number(count));
  await writeBundleTo(join(work, 'pagefind'), pages, lexiconIn(folder));
  const site = { folder: work, assets: folder, pages };
  const queries = [...QUERIES.split(' '), ...ASKED_IN_HALVES.seen.map(({ query }) => query)];
  const costs: { readonly query: string; readonly bytes: number; readonly requests: number }[] = [];
  for (const query of queries) costs.push({ query, ...(await firstQuery(site, query)) });
  costs.sort((a, b) => b.bytes - a.bytes);
  const line = ({ query, bytes, requests }: (typeof costs)[number]) =>
    `${query}：${(bytes / 1024).toFixed(0)} KB，${requests} 次`;
  console.log(costs.slice(0, 12).map(line).join('\n'));
  const requests = costs.map((cost) => cost.requests).sort((a, b) => b - a);
  const middle = costs[costs.length >> 1];
  console.log(`${pages.length} 页，${costs.length} 个问题：中间 ${middle && line(middle)}；最多 ${requests[0]} 次`);
} finally {
  rmSync(work, { recursive: true, force: true });
}
