import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftText } from '#importer/draft/draft-files.ts';
import { importDocument } from '#importer/import-document.ts';
import { readEntry } from '#store/read-entry.ts';
import { compilationArbitrary } from './compilations.ts';
import { uncovered, wordsOf } from './coverage.ts';

const asOf = '2026-11-23';
const bytes = (text: string) => new TextEncoder().encode(text);

test('生成的汇编：有无目录、粘连、分行、拉开字距、逐篇重编号、像标题的条款、同名和重复，都按原样拆开', async () => {
  await fc.assert(
    fc.asyncProperty(compilationArbitrary, async ({ text, rules }) => {
      const { entries } = await importDocument(bytes(text), '汇编.txt', { asOf });
      const found = entries.map(({ title, start, bodyStart, end }) => ({ title, start, end, bodyStart }));
      assert.deepEqual(found, rules);
    }),
    { numRuns: 120 },
  );
});

test('生成的汇编：每个字不在制度里就在“去掉”里，去掉的文字照录、互不重叠', async () => {
  await fc.assert(
    fc.asyncProperty(compilationArbitrary, async ({ text }) => {
      const result = await importDocument(bytes(text), '汇编.txt', { asOf });
      assert.equal(uncovered(result), '');
      let end = 0;
      for (const one of result.removed) {
        assert.ok(one.start >= end && one.end > one.start, `${one.start}`);
        assert.equal(text.slice(one.start, one.end), one.text);
        assert.notEqual(one.reason, '');
        ({ end } = one);
      }
    }),
    { numRuns: 60 },
  );
});

test('生成的汇编：草稿一字不少，编号指得回原文，合乎模型', async () => {
  await fc.assert(
    fc.asyncProperty(compilationArbitrary, async ({ text }) => {
      const result = await importDocument(bytes(text), '汇编.txt', { asOf });
      assert.equal(new Set(result.drafts.map(({ id }) => id)).size, result.drafts.length);
      result.entries.forEach((entry, index) => {
        const draft = result.drafts[index] as (typeof result.drafts)[number];
        assert.equal(wordsOf(draft.body), wordsOf(result, entry));
        for (const { label, start } of entry.articles) assert.ok(text.startsWith(label, start), label);
        const file = {
          kind: 'regulations' as const,
          id: draft.id,
          file: draft.id,
          bytes: bytes(draftText(draft, asOf)),
        };
        assert.deepEqual(readEntry(file).problems, []);
      });
    }),
    { numRuns: 60 },
  );
});

test('任意文字都不会让导入出错：要么拆开，要么用一句话谢绝', async () => {
  const pieces = fc.constantFrom(
    '制度',
    '第一条 ',
    '一、',
    '1.',
    '\n',
    ' ',
    '。',
    '目录',
    '第一篇:',
    '管理办法',
    '甲乙丙',
    '[',
    '《',
    '“',
    '(一)',
    '①',
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { minLength: 1, maxLength: 60 }),
      async (parts) => {
        const text = parts.join('').replaceAll('\u0000', '');
        try {
          const result = await importDocument(bytes(text), '任意.txt', { asOf });
          assert.equal(uncovered(result), '');
        } catch (error) {
          assert.equal((error as Error).name, 'ImportRefused', String((error as Error).stack));
        }
      },
    ),
    { numRuns: 200 },
  );
});

test('两部同名的制度挤在一行里，前一部不当成后一部的封面，一字不少', async () => {
  const title = '印章使用制度';
  const rules = [
    '第一条 办公室每季度核对一次登记情况，并向负责人报告。第二条 用章要登记。',
    '第一条 车队每月检查一次车辆，并向科长报告。第二条 出车要填单。',
  ].map((body) => title + body);
  const text = `目录\n${title}……1\n${title}……3\n${rules.join('')}`;
  const result = await importDocument(bytes(text), '汇编.txt', { asOf });
  assert.deepEqual(
    result.entries.map(({ start, end }) => text.slice(start, end)),
    rules,
  );
  assert.equal(uncovered(result), '');
});
