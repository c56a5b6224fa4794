import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goneWords } from '#domain/agency-gone.ts';
import { entryOf } from './fixtures.ts';

const WITHOUT_PLACE = { address: undefined, hours: undefined, hoursNote: undefined };
const wordsOf = (words: string) =>
  goneWords(entryOf('agencies', { ...WITHOUT_PLACE, name: '青溪县工商局', shortName: '县工商局', functions: [words] }));

for (const words of [
  '2019年3月并入县市场监督管理局，职责由它承担',
  '原县工商局2019年3月已并入县市场监督管理局',
  '2019年机构改革中整体划归市局',
  '本局已撤销，由县市场监督管理局承接',
  '不再保留',
  '该局已于2019年3月撤销',
  '2019年3月撤销',
  '2019年与县质监局合并为县市场监督管理局',
  '现已合并入县市场监督管理局',
  '本机构职责已划转至县市场监督管理局',
  '因机构改革，职能整体并入县市场监督管理局',
])
  test(`说的是自己没有了：${words}`, () => assert.equal(wordsOf(words), words));

for (const words of [
  '对违法的行政许可予以撤销',
  '负责已撤并学校的资产处置',
  '已撤销乡镇的档案移交',
  '审核企业合并为一家的申请',
  '审查不再保留的证明事项',
  '处理被撤销的登记',
  '违法的许可，予以撤销',
  '撤销违法的登记',
  '与财政局合并办公室核算账目',
])
  test(`说的是自己做的事：${words}`, () => assert.equal(wordsOf(words), undefined));
