import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { importDocument } from '#importer/import-document.ts';
import { uncovered, wordsOf } from './coverage.ts';
import { issuedText, officialCompilation, officialText } from './official-texts.ts';

const read = (text: string) => importDocument(new TextEncoder().encode(text), '文件.txt', { asOf: '2026-11-30' });
const shapeOf = ({ entries }: Awaited<ReturnType<typeof read>>) =>
  entries.map(({ title, articles, annexes }) => ({
    title,
    articles: articles.filter(({ style }) => style === '条').length,
    annexes: annexes.map(({ label, title: name }) => `${label} ${name}`),
  }));

test('单部文件：标题写法、题注、文号、自己的目录、编章节、附件怎样组合，都是一部，条数不多不少', async () => {
  await fc.assert(
    fc.asyncProperty(officialText, async ({ text, title, articles, annexes }) => {
      const result = await read(text);
      assert.deepEqual(shapeOf(result), [{ title, articles, annexes }]);
      assert.equal(uncovered(result), '');
      assert.equal(wordsOf(result.drafts[0]?.body ?? ''), wordsOf(result, result.entries[0]));
    }),
    { numRuns: 300 },
  );
});

test('红头印发通知加正文加版记：只有一部，是正文那部', async () => {
  await fc.assert(
    fc.asyncProperty(issuedText, async ({ text, title, articles, annexes }) => {
      assert.deepEqual(shapeOf(await read(text)), [{ title, articles, annexes }]);
    }),
    { numRuns: 200 },
  );
});

test('几部前后相接，各有题注、目录和附件：一部不少，界线不错', async () => {
  await fc.assert(
    fc.asyncProperty(officialCompilation, async ({ text, texts }) => {
      const result = await read(text);
      assert.deepEqual(
        shapeOf(result),
        texts.map(({ title, articles, annexes }) => ({ title, articles, annexes })),
      );
      assert.equal(uncovered(result), '');
    }),
    { numRuns: 200 },
  );
});
