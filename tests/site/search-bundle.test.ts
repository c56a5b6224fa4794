/** The index of a large board, tried on the pages of the built site: it must answer what a reading of the pages answers. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { writeBundleTo } from '#search/build/index-site.ts';
import type { Hits } from '#search/lookup.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { tokensOf } from '#search/terms.ts';
import { phrasesFrom } from '../e2e/support/phrases.ts';
import { assertNone } from './support/findings.ts';
import { pagesOf, searchOf } from './support/search.ts';
import { builtSite } from './support/site.ts';

mkdirSync('.cache/test', { recursive: true });
const folder = mkdtempSync(resolve('.cache/test/pairs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const site = builtSite();
const pages = pagesOf(site);
await writeBundleTo(join(folder, 'pagefind'), pages);
const { finder } = await searchOf({ ...site, folder });
const scan = scanFinder(pages);
const texts = new Map(pages.map(({ entry, blocks }) => [entry, blocks.map(({ text }) => text)]));

/** Pages by their entry, with the place of the first hit. */
const byEntry = async (hits: Hits): Promise<string> => {
  const named = await Promise.all([...hits].map(async ([id, at]) => `${(await finder.open(id)).entry} ${at}`));
  return named.sort().join();
};

test('随手抄 400 句话和 100 个单字，词对索引找到的页面和位置，与逐页读到的一样', async () => {
  const phrases = phrasesFrom(texts, 400).map(({ phrase }) => tokensOf(phrase));
  const single = phrases.slice(0, 100).map(([token]) => [token as string]);
  const wrong: string[] = [];
  for (const tokens of [...phrases, ...single]) {
    const expected = [...(await scan.holding(tokens))].map(([entry, at]) => `${entry} ${at}`).sort();
    if ((await byEntry(await finder.holding(tokens))) !== expected.join()) wrong.push(tokens.join(''));
  }
  assertNone('找得不对', wrong);
});

test('不跨段落，不在数字中间断开，没有的找不到', async () => {
  for (const tokens of [['量', '子', '纠', '缠'], ['51151'], ['诉', '不', '存', '在']])
    assert.equal((await finder.holding(tokens)).size, (await scan.holding(tokens)).size, tokens.join(''));
});

test('类别、机构、有效性、年份和先后，与页面写的一样；打开的是整页的段落', async () => {
  const [facts, expected] = [await finder.facts(), await scan.facts()];
  assert.equal(facts.size, expected.size);
  const hits = await finder.holding(['公', '开']);
  for (const id of [...hits.keys()].slice(0, 60)) {
    const page = await finder.open(id);
    const { age, ...said } = facts.get(id) ?? { age: -1 };
    const { age: _, ...known } = expected.get(page.entry) ?? { age: -1 };
    assert.deepEqual(said, known, page.entry);
    const read = pages.find(({ entry }) => entry === page.entry);
    // This harness has the files in a folder, and Pagefind puts its address before every page's.
    assert.deepEqual({ ...page, url: page.url.slice(folder.length) }, read);
    assert.ok(age >= 0);
  }
  const days = [...facts].sort(([, a], [, b]) => a.age - b.age).map(([id]) => id);
  const opened = await Promise.all(days.filter((id) => hits.has(id)).map((id) => finder.open(id)));
  const published = opened.map((page) => page.published ?? '');
  assert.deepEqual(published, published.toSorted().toReversed());
});

test('每个文件的名字由内容定：再做一次，名字不变；内容一变，名字都变', async () => {
  const again = join(folder, 'again');
  await writeBundleTo(again, pages);
  const changed = join(folder, 'changed');
  await writeBundleTo(changed, pages.slice(1));
  const names = (bundle: string) => readdirSync(bundle, { recursive: true, encoding: 'utf8' }).sort();
  const first = names(join(folder, 'pagefind'));
  assert.deepEqual(names(again), first);
  const kept = names(changed).filter((name) => /pf_/.test(name) && first.includes(name));
  assert.deepEqual(kept, []);
});
