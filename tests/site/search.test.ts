/** How well the built site answers. The real index and tables, in Node; the same in Chromium: tests/e2e/search-index.spec.ts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as OpenCC from 'opencc-js';
import { pinyin } from 'pinyin-pro';
import { allEntries } from '#domain/dataset.ts';
import { ownNumberOf } from '#domain/own-number.ts';
import {
  ASKED,
  ASKED_IN_HALVES,
  ASKED_LATER_IN_HALVES,
  ASKED_THIRD_IN_HALVES,
  type Asked,
} from '#scripts/bench/search/asked.ts';
import { answerTo, type Group } from '#search/answer.ts';
import { excerptOf } from '#search/excerpt.ts';
import type { FoundPage } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import { holdingQuery } from '#search/lookup.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { tokensOf } from '#search/terms.ts';
import { assertNone } from './support/findings.ts';
import { QUESTIONS } from './support/questions.ts';
import { pagesOf, searchOf } from './support/search.ts';
import { builtBoard, builtSite } from './support/site.ts';

const site = builtSite();
const pages = pagesOf(site);
const search = searchOf(site);

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

/** Shares of first, among three, among five; nothing found. */
async function success(asked: readonly Asked[]) {
  const places = await Promise.all(
    asked.map(async ({ query, answers }) => {
      const results = await search.results(query);
      const place = results.findIndex(({ page }) => answers.some((answer) => page.entry.startsWith(answer)));
      return { query, place: place < 0 ? Number.POSITIVE_INFINITY : place, empty: results.length === 0 };
    }),
  );
  const share = (most: number) => places.filter(({ place }) => place < most).length / places.length;
  const missed = places.filter(({ place }) => place >= FIRST_SCREEN).map(({ query }) => query);
  return {
    first: share(1),
    three: share(3),
    five: share(5),
    empty: places.filter(({ empty }) => empty).length,
    missed,
  };
}

for (const [name, asked, least] of [
  ['第一批，看着调的', ASKED_IN_HALVES.seen, { first: 0.8, three: 0.9, five: 0.94 }],
  ['第一批，没有看的', ASKED_IN_HALVES.kept, { first: 0.74, three: 0.88, five: 0.93 }],
  ['第二批，看着调的', ASKED_LATER_IN_HALVES.seen, { first: 0.8, three: 0.9, five: 0.94 }],
  ['第二批，没有看的', ASKED_LATER_IN_HALVES.kept, { first: 0.72, three: 0.9, five: 0.93 }],
  ['第三批，看着调的', ASKED_THIRD_IN_HALVES.seen, { first: 0.72, three: 0.88, five: 0.93 }],
  ['第三批，没有看的', ASKED_THIRD_IN_HALVES.kept, { first: 0.66, three: 0.88, five: 0.93 }],
] as const) {
  test(`各种打法的 ${asked.length} 个问题（${name}）：第一个、前三个、前五个里有答案，没有一个落空`, async () => {
    const { first, three, five, empty, missed } = await success(asked);
    const percent = (share: number) => `${(100 * share).toFixed(0)} %`;
    console.log(`${name}：第一个 ${percent(first)}，前三个 ${percent(three)}，前五个 ${percent(five)}，落空 ${empty}`);
    assert.equal(empty, 0);
    assert.ok(first >= least.first && three >= least.three && five >= least.five, missed.join('、'));
  });
}

test('标题打成拼音、打成繁体，第一个也是它（98 % 以上）', async () => {
  const traditional = OpenCC.Converter({ from: 'cn', to: 'tw' });
  const wrong: string[] = [];
  const some = pages.filter(({ title }, at) => at % 4 === 0 && /^\p{Script=Han}{3,12}$/u.test(title));
  for (const { title } of some) {
    for (const typed of [traditional(title), pinyin(title, { toneType: 'none', type: 'array' }).join('')]) {
      const [first] = await search.results(typed);
      if (first?.page.title !== title) wrong.push(`“${typed}”第一个是“${first?.page.title}”，不是“${title}”`);
    }
  }
  assert.ok(some.length > 20);
  assert.ok(wrong.length <= 2 * some.length * 0.02, wrong.join('\n'));
});

test('摘出来的话不说来源没有写什么', async () => {
  const weak: string[] = [];
  for (const { query } of ASKED) {
    const [group] = (await search.answer(query))?.groups ?? [];
    for (const id of group?.ids.slice(0, 3) ?? []) {
      const words = excerptOf(await search.finder.open(id), group?.reason.words ?? [], query).parts.join('');
      if (/来源未载明|未核实|没有写号码/.test(words)) weak.push(`${query}：${words}`);
    }
  }
  assertNone('摘了等于没写的话', weak);
});

test('编号只在打全时找到：拼音里的音节不当编号', async () => {
  for (const query of ['lin hai', 'tou su', 'qilihe gong kai']) {
    const groups = (await search.answer(query))?.groups ?? [];
    assert.ok(
      groups.every(({ level }) => level !== 'exact'),
      query,
    );
  }
});

test('平常的每一种说法，都找到写着公文里那个词的页', async () => {
  const missed: string[] = [];
  for (const { data } of builtBoard().dataset.entries.terms) {
    const official = new Set((await holdingQuery(search.finder, data.word)).keys());
    for (const said of data.synonyms ?? []) {
      const groups = (await search.answer(said))?.groups ?? [];
      const found = groups.flatMap(({ ids }) => ids.slice(0, FIRST_SCREEN));
      // Where people's word stands on several pages itself, those pages are the answer.
      if ((groups.find(({ level }) => level === 'exact')?.ids.length ?? 0) >= 3) continue;
      if (!found.some((id) => official.has(id))) missed.push(`${said} → ${data.word}`);
    }
  }
  assertNone('没有通到公文说法的词', missed);
});

test('网站上和 U 盘副本里，同样的问话，前十个结果一样', async () => {
  const { official } = lexiconOf(await search.tables.words());
  const scan = scanFinder(pages, official);
  const different: string[] = [];
  for (const { query } of ASKED.filter((_, at) => at % 6 === 0)) {
    const first = (groups: readonly Group[] = []) => groups.map(({ level, ids }) => [level, ids.slice(0, 10)] as const);
    const ours = first((await search.answer(query))?.groups);
    const theirs = first((await answerTo(query, scan, search.tables))?.groups);
    const named = await Promise.all(
      ours.map(async ([level, ids]) => [
        level,
        await Promise.all(ids.map(async (id) => (await search.finder.head(id)).entry)),
      ]),
    );
    if (JSON.stringify(named) !== JSON.stringify(theirs))
      different.push(`${query}：${JSON.stringify(named)} ${JSON.stringify(theirs)}`);
  }
  assertNone('答得不一样的问话', different);
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
