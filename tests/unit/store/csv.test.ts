import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fromCsv, toCsv } from '#store/csv.ts';

const table = (...rows: string[][]) => ({ header: ['编号', '标题'], rows });

test('以 BOM 开头，行尾是 CRLF，含逗号、引号、换行的格子加引号', () => {
  assert.equal(toCsv(table(['a', '甲,"乙"\n丙'])), '\uFEFF编号,标题\r\na,"甲,""乙""\n丙"\r\n');
});

test('会被当成公式的格子前加单引号，读回来去掉', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠', "'"]) {
    const cell = `${start}cmd|' /C calc'!A0`;
    const text = toCsv(table(['a', cell]));
    assert.ok(text.split('\r\na,')[1]?.replace(/^"/, '').startsWith(`'${start}`), JSON.stringify(start));
    assert.deepEqual(fromCsv(text).rows[0], ['a', cell]);
  }
});

test('任何文字写出再读回，一字不差', () => {
  const cell = fc.array(
    fc.oneof(fc.constantFrom('"', ',', '\n', '\r', '\r\n', "'", '=', '＝'), fc.string({ unit: 'binary' })),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
      const cells = rows.map(([a, b]) => [`x${a.join('')}`, b.join('')]);
      const read = fromCsv(toCsv(table(...cells)));
      assert.deepEqual(
        read.rows.filter((row) => row.length > 1),
        cells,
      );
    }),
  );
});

test('没有 BOM、行尾是 LF 的文件也能读', () => {
  assert.deepEqual(fromCsv('编号,标题\na,"甲\r\n乙"\n').rows[0], ['a', '甲\r\n乙']);
});
