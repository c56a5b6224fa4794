import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recipeKey } from '#admin/rules/import-recipe.ts';

const same: readonly (readonly [key: string, ...names: string[]])[] = [
  [
    '制度汇编',
    '制度汇编.txt',
    '2025年制度汇编.docx',
    '2026年制度汇编（修订）.doc',
    '制度汇编(2026年11月30日).docx',
    '制度汇编（2026年版）.docx',
    '制度汇编20261130终稿.docx',
    '制度汇编_2026-11-30.docx',
    '二〇二六年度 制度汇编 第三版.wps',
    '制度汇编 最新版 v2.1.docx',
    '制度汇编【2026 修订稿】.docx',
  ],
  ['制度汇编（上册）', '制度汇编（上册）.docx', '2026年制度汇编（上册）.docx'],
  ['制度汇编（下册）', '制度汇编（下册）.docx'],
  ['制度汇编卷1', '制度汇编 卷1.docx'],
  ['制度汇编卷2', '制度汇编 卷2.docx'],
  ['第2号制度', '第2号制度（2026）.docx'],
  ['第3号制度', '第3号制度.docx'],
  ['12项制度', '2026年12项制度.docx'],
  ['2册', '2026-2册.docx'],
  ['一科制度', '一科制度.docx'],
  ['2026', '2026.docx'],
  ['修订', '修订.docx'],
];
test('同一份文件的各个版本共用更正，上册和下册、不同的编号各用各的，名字只有年份的不与别的混', () => {
  for (const [key, ...names] of same) for (const name of names) assert.equal(recipeKey(name), key, name);
  assert.equal(new Set(same.map(([key]) => key)).size, same.length);
});
