import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { sourceLines } from '#importer/report/source-lines.ts';
import { examined } from '#importer/warnings/examine-import.ts';

const asOf = '2026-11-30';
const bytes = (text: string) => new TextEncoder().encode(text);

test('公布前检查拦得住的，导入时就说，位置在原文里；已经说过的个人信息不说两遍', async () => {
  const text =
    '某站登记办法\n第一条　来访登记。\n第二条　补助发到银行卡6222021234567890128。\n第三条　手机13800138000。';
  const result = examined(await importDocument(bytes(text), '登记.txt', { asOf }));
  const warnings = result.entries[0]?.warnings ?? [];
  const told = (kind: string) =>
    warnings.filter((one) => one.kind === kind).map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(told('公布前检查'), ['6222021234567890128']);
  assert.deepEqual(told('个人信息'), ['13800138000']);
});

test('找不到标题的文件：要逐行更正的时候，整个文件一行不少地给出来，标出标题就成一部', async () => {
  const file = bytes('夜市的规矩\n摊位先登记，每月300元。\n收摊要扫地。');
  await assert.rejects(importDocument(file, '夜市.txt', { asOf }), /没有找到制度标题/);
  const none = await importDocument(file, '夜市.txt', { asOf, correctable: true });
  assert.deepEqual([none.entries.length, none.drafts.length], [0, 0]);
  assert.match(none.notes[0] ?? '', /没有找到制度标题.*逐行标出标题/);
  assert.deepEqual(
    sourceLines(none).map(({ text, kind }) => [text, kind]),
    ['夜市的规矩', '摊位先登记，每月300元。', '收摊要扫地。'].map((line) => [line, '不在制度里']),
  );
  const corrections = [{ mark: '标题' as const, line: '夜市的规矩', nth: 1, lines: 1 }];
  const marked = await importDocument(file, '夜市.txt', { asOf, correctable: true, corrections });
  assert.deepEqual(
    marked.entries.map(({ title }) => title),
    ['夜市的规矩'],
  );
});
