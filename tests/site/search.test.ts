/** How well the built site answers. The real index and tables, in Node; the same in Chromium: tests/e2e/search-index.spec.ts. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { allEntries } from '#domain/dataset.ts';
import { ownNumberOf } from '#domain/own-number.ts';
import type { FoundPage } from '#search/finder.ts';
import { holdingQuery } from '#search/lookup.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { tokensOf } from '#search/terms.ts';
import { assertNone } from './support/findings.ts';
import { QUESTIONS } from './support/questions.ts';
import { pagesOf, searchOf } from './support/search.ts';
import { builtBoard, builtSite } from './support/site.ts';

const site = builtSite();
const pages = pagesOf(site);
let search: Awaited<ReturnType<typeof searchOf>>;
before(async () => {
  search = await searchOf(site);
});

test('搜任何一个标题，第一个就是它（98% 以上）', async () => {
  const wrong: string[] = [];
  for (const { title } of pages) {
    const [first] = await search.results(title);
    if (first?.page.title !== title) wrong.push(`“${title}”第一个是“${first?.page.title}”`);
  }
  console.log(`${pages.length} 个标题，第一个是它的 ${pages.length - wrong.length} 个`);
  assert.ok(pages.length > 300);
  assert.ok(wrong.length <= pages.length * 0.02, wrong.join('\n'));
});

const FIRST_SCREEN = 5;

test(`${QUESTIONS.length} 句平常的问话，答案都在前 ${FIRST_SCREEN} 个里，内部制度不抢在前面`, async () => {
  const missed: string[] = [];
  let first = 0;
  let ruleFirst = 0;
  for (const [question, ...answers] of QUESTIONS) {
    const results = await search.results(question);
    const isAnswer = ({ page }: { page: FoundPage }) => answers.some((answer) => page.entry.startsWith(answer));
    const place = results.findIndex(isAnswer);
    if (place < 0 || place >= FIRST_SCREEN) {
      const found = results.slice(0, FIRST_SCREEN).map(({ page }) => page.entry);
      missed.push(`${question}：${found.join('、') || '没有结果'}`);
    }
    if (place === 0) first += 1;
    if (results.slice(0, Math.max(0, place)).some(({ page }) => page.kind === '规章制度')) ruleFirst += 1;
  }
  console.log(`${QUESTIONS.length} 句问话：第一个就是答案的 ${first} 句，内部制度排在答案前面的 ${ruleFirst} 句`);
  assertNone('没答上的问话', missed);
  assert.ok(first >= QUESTIONS.length * 0.75, `${first}`);
  assert.ok(ruleFirst <= 2, `${ruleFirst}`);
});

test('打全一个电话号码、文号，第一个就是它自己那一项', async () => {
  const numbers = new Set(allEntries(builtBoard().dataset).flatMap((entry) => ownNumberOf(entry) ?? []));
  assert.ok(numbers.size >= 3);
  const wrong: string[] = [];
  for (const number of numbers) {
    const [first] = await search.results(number);
    if (first?.page.number !== number) wrong.push(`${number}：${first?.page.entry}`);
  }
  assertNone('没有直接到的号码', wrong);
  const [first] = await search.results('2663486');
  assert.equal(first?.page.entry, 'hotlines/qilihe-gongkai-tousu-dianhua');
});

test('平常的每一种说法，都找到写着公文里那个词的每一页', async () => {
  const missed: string[] = [];
  for (const { data } of builtBoard().dataset.entries.terms) {
    const official = await holdingQuery(search.finder, data.word);
    for (const said of data.synonyms ?? []) {
      const groups = (await search.answer(said))?.groups ?? [];
      const found = new Set(groups.flatMap(({ ids }) => ids));
      // Where people's word stands on several pages itself, those pages are the answer.
      if ((groups.find(({ level }) => level === 'exact')?.ids.length ?? 0) >= 3) continue;
      if ([...official.keys()].some((id) => !found.has(id))) missed.push(`${said} → ${data.word}`);
    }
  }
  assertNone('没有通到公文说法的词', missed);
});

test('索引的回答与把每一页逐段读一遍的回答相同', async () => {
  const scan = scanFinder(pages);
  const random = generator(20261125);
  const wrong: string[] = [];
  for (let round = 0; round < 150; round += 1) {
    const page = pages[Math.floor(random() * pages.length)] as FoundPage;
    const block = page.blocks[Math.floor(random() * page.blocks.length)];
    const words = tokensOf(block?.text ?? '');
    const start = Math.floor(random() * words.length);
    const some = words
      .slice(start, start + 1 + Math.floor(random() * 20))
      .filter((token) => /[\p{L}\p{N}]/u.test(token));
    if (some.length === 0) continue;
    const read = await Promise.all([...(await search.finder.holding(some)).keys()].map((id) => search.finder.open(id)));
    const expected = [...(await scan.holding(some)).keys()].sort();
    const found = read.map(({ entry }) => entry).sort();
    if (found.join() !== expected.join())
      wrong.push(`“${some.join('')}”：索引 ${found.join()}；逐段 ${expected.join()}`);
  }
  assertNone('两种回答不同', wrong);
});

/** Mulberry32: the same phrases on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
