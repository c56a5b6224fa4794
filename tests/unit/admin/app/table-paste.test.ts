import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Column, readTable, rowsOf } from '#admin/app/widgets/table-paste.ts';

const columns: Column[] = [
  { name: 'name', label: '材料名称', required: true },
  { name: 'form', label: '原件/复印件', required: true, options: ['原件', '复印件'] },
  { name: 'copies', label: '份数', required: false, whole: true },
];
const read = (text: string) => {
  const table = readTable(text, columns);
  return table && { ...table, columns: table.columns.map((column) => column?.name), read: rowsOf(table) };
};

/** sentence, pasted, values, remarks */
const tables: readonly (readonly [string, string, readonly object[], readonly string[]])[] = [
  [
    '有列名，次序不同',
    '份数\t材料名称\t原件/复印件\n2\t身份证\t原件',
    [{ copies: 2, name: '身份证', form: '原件' }],
    [''],
  ],
  ['列名带说明和空格', '材料 名称（全称）\t份数（份）\n身份证\t1', [{ name: '身份证', copies: 1 }], ['']],
  [
    '没有列名，照次序',
    '身份证\t原件\t1\n户口本\t复印件\t',
    [
      { name: '身份证', form: '原件', copies: 1 },
      { name: '户口本', form: '复印件' },
    ],
    ['', ''],
  ],
  ['引号里有换行和制表', '材料名称\n"身份证\n（正反面）"', [{ name: '身份证\n（正反面）' }], ['']],
  ['引号里有引号', '"他说""好"""\t原件', [{ name: '他说"好"', form: '原件' }], ['']],
  ['Windows 换行、末尾空行', '身份证\t原件\r\n\r\n', [{ name: '身份证', form: '原件' }], ['']],
  ['全角数字和单位', '身份证\t原件\t２份', [{ name: '身份证', form: '原件', copies: 2 }], ['']],
  ['不是整数', '身份证\t原件\t一份', [{ name: '身份证', form: '原件' }], ['份数“一份”不是整数']],
  [
    '不在可选范围',
    '身份证\t照片',
    [{ name: '身份证' }],
    ['原件/复印件“照片”不在可选范围：原件、复印件；缺原件/复印件'],
  ],
  ['多出来的列不取', '材料名称\t备注\n身份证\tx', [{ name: '身份证' }], ['']],
];

for (const [sentence, text, values, remarks] of tables) {
  test(`粘贴的表格：${sentence}`, () => {
    const table = read(text);
    assert.deepEqual(
      table?.read.map((row) => row.values),
      values,
    );
    assert.deepEqual(
      table?.read.map((row) => row.remarks.join('；')),
      remarks,
    );
  });
}

test('什么也没有粘贴就没有表格', () => {
  assert.equal(read(' \n\t\n '), undefined);
});

test('一行里有一半以上是列名才当作列名', () => {
  assert.equal(read('份数\t身份证\t原件')?.byHeader, false);
  assert.equal(read('份数\t材料名称\tx')?.byHeader, true);
});
