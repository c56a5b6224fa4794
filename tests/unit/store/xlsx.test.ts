import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { toXlsx } from '#store/xlsx.ts';

const sheets = [
  {
    name: '台账',
    table: {
      header: ['编号', '应办日'],
      rows: [
        ['notices/a', '2026-12-04'],
        ['=1+1', ''],
        ['<甲>&"乙"', '00123456789012345678'],
      ],
    },
  },
  { name: '空表', table: { header: ['只有表头'], rows: [] } },
];

/** DOS time and date of the first file in a zip: 1980-01-01 00:00. */
const WRITTEN = Buffer.from([0x00, 0x00, 0x21, 0x00]);

test('同样的表生成的文件逐字节相同，里面的时间是固定的', async () => {
  const first = Buffer.from(await toXlsx(sheets));
  assert.deepEqual(Buffer.from(await toXlsx(sheets)), first);
  assert.deepEqual(first.subarray(10, 14), WRITTEN);
});

test('电话开头的零还在；一格放不下的截断并说明，文件不坏', async () => {
  const header = ['名称', '号码'];
  const rows = [
    ['投诉', '05765115183'],
    ['长', '字'.repeat(40_000)],
  ];
  const files = unzipSync(await toXlsx([{ name: '渠道', table: { header, rows } }]));
  const text = Object.values(files)
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  assert.ok(text.includes('05765115183'));
  assert.match(text, /超过表格一格的长度/);
  assert.ok(!text.includes('字'.repeat(32_767)));
});

test('每格都是文字：公式不会算，长数字不会变，尖括号不会丢', async () => {
  const files = unzipSync(await toXlsx(sheets));
  const text = Object.entries(files)
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  for (const words of ['=1+1', '00123456789012345678', '&lt;甲&gt;&amp;', '台账', '空表'])
    assert.ok(text.includes(words), words);
  assert.equal(/<f[ >]/.test(text), false, '没有公式');
});
