/** The index of a large board, tried on the pages of the built site: it must answer what a reading of the pages answers. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { lexiconIn, writeBundleTo } from '#search/build/index-site.ts';
import { bundleFinder } from '#search/bundle-finder.ts';
import type { Hits } from '#search/lookup.ts';
import { type Pagefind, pagefindFinder } from '#search/pagefind-finder.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { tokensOf } from '#search/terms.ts';
import { MOST_PAGES } from '#search/word-weights.ts';
import { phrasesFrom } from '../e2e/support/phrases.ts';
import { assertNone } from './support/findings.ts';
import { bundleFiles, pagesOf } from './support/search.ts';
import { builtSite } from './support/site.ts';

mkdirSync('.cache/test', { recursive: true });
const folder = mkdtempSync(resolve('.cache/test/pairs-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const site = builtSite();
const pages = pagesOf(site);
const lexicon = lexiconIn(site.folder);
await writeBundleTo(join(folder, 'pagefind'), pages, lexicon);
const finder = bundleFinder(bundleFiles(join(folder, 'pagefind')), '/');
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
    assert.deepEqual(page, read);
    const { blocks: __, ...head } = page;
    assert.deepEqual(await finder.head(id), head);
    assert.ok(age >= 0);
  }
  const days = [...facts].sort(([, a], [, b]) => a.age - b.age).map(([id]) => id);
  const opened = await Promise.all(days.filter((id) => hits.has(id)).map((id) => finder.open(id)));
  const published = opened.map((page) => page.published ?? '');
  assert.deepEqual(published, published.toSorted().toReversed());
});

test('每个文件的名字只由内容定：再做一次名字不变；少了一页，内容没变的文件名字不变，变了的都换了名', async () => {
  const again = join(folder, 'again');
  await writeBundleTo(again, pages, lexicon);
  const changed = join(folder, 'changed');
  await writeBundleTo(changed, pages.slice(1), lexicon);
  const held = (bundle: string) =>
    new Map(
      readdirSync(bundle, { recursive: true, withFileTypes: true })
        .filter((item) => item.isFile() && /pf_|^[a-z0-9]{9}\.json$/.test(item.name))
        .map((item) => join(item.parentPath, item.name))
        .map((path) => [relative(bundle, path), readFileSync(path, 'base64')]),
    );
  const first = held(join(folder, 'pagefind'));
  assert.deepEqual(held(again), first);
  const names = new Map([...first].map(([name, bytes]) => [bytes, name]));
  for (const [name, bytes] of held(changed)) {
    assert.equal(first.get(name) ?? bytes, bytes, name);
    assert.equal(names.get(bytes) ?? name, name, '内容没变，名字变了');
  }
});

test('每个词分到的页和分量，从文件里读到的与逐页算出来的一样', async () => {
  const words = [...lexicon.words.keys()].filter((_, at) => at % 40 === 0);
  const read = await finder.weights(words);
  const entryOf = new Map(
    await Promise.all(
      [...(await finder.facts()).keys()].map(async (id) => [id, (await finder.head(id)).entry] as const),
    ),
  );
  const expected = await scanFinder(pages, lexicon.official).weights(words);
  assert.deepEqual([...read.keys()].sort(), [...expected.keys()].sort());
  for (const [word, { best, scores }] of expected) {
    const row = read.get(word);
    assert.equal(row?.best, best, word);
    const named = [...(row?.scores ?? [])].map(([id, score]) => `${entryOf.get(id)} ${score}`);
    // Of equal pages beyond the most that are kept, either may stand.
    if (scores.size < MOST_PAGES)
      assert.deepEqual(named.sort(), [...scores].map(([id, score]) => `${id} ${score}`).sort());
  }
});

test('Pagefind 自己的程序读同一份索引，答得一样', async () => {
  globalThis.fetch = async (address) => {
    const file = String(address).replace(/\?.*$/, '');
    return existsSync(file) ? new Response(new Uint8Array(readFileSync(file))) : new Response(null, { status: 404 });
  };
  const bundle = join(folder, 'pagefind/');
  const module = await import(pathToFileURL(join(bundle, 'pagefind.js')).href);
  const pagefind: Pagefind = module.createInstance({ basePath: bundle, noWorker: true });
  await pagefind.init();
  const theirs = pagefindFinder(pagefind, '/', bundleFiles(bundle).json);
  for (const { phrase } of phrasesFrom(texts, 60)) {
    const tokens = tokensOf(phrase);
    assert.deepEqual([...(await theirs.holding(tokens))].sort(), [...(await finder.holding(tokens))].sort(), phrase);
  }
  const [id = ''] = (await theirs.holding(['公', '开'])).keys();
  assert.deepEqual(await theirs.open(id), await finder.open(id));
  assert.deepEqual([...(await theirs.facts())], [...(await finder.facts())]);
});
