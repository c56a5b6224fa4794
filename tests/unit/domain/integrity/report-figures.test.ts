import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportFiguresProposed } from '#domain/integrity/report-figures.ts';
import { datasetOf, entryOf, type Fields } from '../fixtures.ts';

const rule = (id: string, madeOn: string, more: Fields = {}) =>
  entryOf('regulations', { madeOn, docNumber: `示局发〔${madeOn.slice(0, 4)}〕1号`, ...more }, id);
const rules = [
  rule('a', '2025-03-01'),
  rule('b', '2024-03-01'),
  rule('c', '2020-03-01', { validity: '已废止', repealedOn: '2025-06-01' }),
  rule('d', '2025-03-01', { docNumber: undefined }),
];
const row = (made: number, repealed: number, valid: number) => ({ type: '行政规范性文件', made, repealed, valid });
const said = (changes: Fields, on = rules) => {
  const found: string[] = [];
  const dataset = datasetOf([entryOf('agencies'), ...on, entryOf('reports', { year: 2025, ...changes })]);
  reportFiguresProposed({ dataset, asOf: '2026-01-20', sample: false }, (_, path, message, severity) =>
    found.push(`${severity} ${path.join('.')} ${message}`),
  );
  return found;
};

const cases: readonly (readonly [name: string, changes: Fields, words: RegExp | undefined])[] = [
  [
    '没填的，报出本站数到的',
    { documents: undefined },
    /^warning documents 本站数到：本年制发 1 件、废止 1 件、现行有效 2 件/,
  ],
  ['填得一样的不说', { documents: [row(1, 1, 2)] }, undefined],
  [
    '填得不一样的，两边都写出来',
    { documents: [row(3, 1, 4)] },
    /^warning documents\.0 .*现行有效 2 件，表里是 3、1、4/,
  ],
  ['虚构示例不数', { documents: undefined, fictitious: '虚构示例' }, undefined],
];
for (const [name, changes, words] of cases) {
  test(`年报：${name}`, () => {
    const found = said(changes);
    if (words) assert.match(found.join('\n'), words);
    else assert.deepEqual(found, []);
  });
}
test('年报：本站没有带文号的文件，什么也不说', () => assert.deepEqual(said({ documents: undefined }, []), []));
