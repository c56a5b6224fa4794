import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exactSearch, excerptOf, type Pagefind } from '#search/query.ts';
import { quotedPhrases, separateHan } from '#search/separate-han.ts';

const phrases = [
  ['投诉电话', ['"投 诉 电 话"']],
  ['投诉 电话', ['"投 诉"', '"电 话"']],
  ['２６６３４８６', ['"2663486"']],
  ['U盘', ['"u 盘"']],
  ['80%', ['"80%"']],
  ['《行政许可法》第8条', ['"行 政 许 可 法"', '"第 8 条"']],
  ['×××。', []],
  ['', []],
] as const;

for (const [query, expected] of phrases) {
  test(`“${query}”按字拆成短语查找`, () => {
    assert.deepEqual(quotedPhrases(query), expected);
  });
}

test('每个汉字两边都隔开，标点不变，去掉隔符就是原文', () => {
  assert.equal(separateHan('公示：10天'), '公\u200b示\u200b：10\u200b天');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('公', '示', 'a', '1', ' ', '。', '“') }), (text) => {
      assert.equal(separateHan(text).replaceAll('\u200b', ''), text);
    }),
  );
});

/** Answers as Pagefind would for pages that are plain texts. */
function engine(pages: Readonly<Record<string, string>>): Pagefind {
  const words = (phrase: string) => phrase.replaceAll('"', '').replaceAll(' ', '');
  return {
    init: async () => {},
    search: async (query) => ({
      results: Object.entries(pages)
        .filter(([, text]) => (query.startsWith('"') ? text.includes(words(query)) : true))
        .map(([id]) => ({ id, data: async () => ({ url: id, content: pages[id] as string, meta: {} }) })),
    }),
  };
}

test('几个词要同时出现才算找到', async () => {
  const pagefind = engine({ a: '投诉请打电话', b: '投诉写信', c: '电话' });
  const found = await exactSearch(pagefind, '投诉 电话');
  assert.deepEqual(
    found?.map(({ id }) => id),
    ['a'],
  );
});

test('只有标点时说没有可查的，不当作没有结果', async () => {
  assert.equal(await exactSearch(engine({}), '！？'), undefined);
  assert.deepEqual(await exactSearch(engine({ a: '甲' }), '乙'), []);
});

test('摘要围绕找到的词，前后截断处有省略号', () => {
  const page = { url: '/', meta: {}, content: `${'前'.repeat(100)}公\u200b示十天${'后'.repeat(100)}` };
  const { before, hit, after } = excerptOf(page, '公示', 20);
  assert.equal(hit, '公示');
  assert.match(before, /^…前+$/);
  assert.match(after, /^十天后+…$/);
  assert.ok((before + hit + after).length <= 24);
});

test('摘要里的词不因大小写而漏掉，找不到时从头显示', () => {
  const page = { url: '/', meta: {}, content: '插上U盘再看' };
  assert.equal(excerptOf(page, 'u盘').hit, 'U盘');
  assert.deepEqual(excerptOf(page, '没有', 3), { before: '插上U', hit: '', after: '…' });
});
