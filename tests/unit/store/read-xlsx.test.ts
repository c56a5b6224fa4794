/** Workbooks as WPS and Excel leave them after a person has typed in them, read as plain texts. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readXlsx } from '#store/read-xlsx.ts';
import { toXlsx } from '#store/xlsx.ts';

const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Parts {
  readonly rows: string;
  readonly strings?: string;
  readonly formats?: string;
  readonly styles?: readonly number[];
  readonly book?: string;
}

/** A workbook of one sheet, with the number formats and cell styles given. */
function workbook({ rows, strings = '', formats = '', styles = [0], book = '' }: Parts): Uint8Array {
  const files = {
    'xl/workbook.xml': `<workbook ${spreadsheet} xmlns:r="r"><workbookPr ${book}/><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/sharedStrings.xml': `<sst ${spreadsheet}>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet ${spreadsheet}><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.map((id) => `<xf numFmtId="${id}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${spreadsheet}><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
}

const read = (parts: Parts) => readXlsx(workbook(parts))[0] ?? { name: '', rows: [], faults: [] };
const cell = (parts: Omit<Parts, 'rows'> & { readonly c: string }) =>
  read({ ...parts, rows: `<row r="1">${parts.c}</row>` }).rows[0]?.[0];

test('自己写的表读回来一字不差：换行、尖括号、前面的零、像控制字符的字', async () => {
  const rows = [
    ['a', '第一行\n第二行', '0576-85110000'],
    ['', 'x<&>"', '_x000D_'],
    ['b', '', '00012'],
  ];
  for (const toFill of [true, false]) {
    const bytes = await toXlsx([{ name: '表', table: { header: ['编号', '备注', '电话'], rows }, toFill }]);
    const back = readXlsx(bytes)[0]
      ?.rows.slice(1)
      .map((row) => [0, 1, 2].map((at) => row[at] ?? ''));
    assert.deepEqual(back, rows);
  }
});

for (const [what, c, styles, formats, text] of [
  ['整数', '<c><v>15</v></c>', [0], '', '15'],
  ['小数', '<c><v>0.30000000000000004</v></c>', [0], '', '0.3'],
  ['十二位的号码', '<c><v>57685110000</v></c>', [0], '', '57685110000'],
  ['很大的数不用科学记数', '<c><v>1E+21</v></c>', [0], '', '1000000000000000000000'],
  ['日期', '<c s="1"><v>46027</v></c>', [0, 14], '', '2026-01-05'],
  ['中文系统自己的日期格式', '<c s="1"><v>46027</v></c>', [0, 31], '', '2026-01-05'],
  [
    '自己定的日期格式',
    '<c s="1"><v>46027</v></c>',
    [0, 176],
    '<numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>',
    '2026-01-05',
  ],
  ['日期和时刻', '<c s="1"><v>46027.375</v></c>', [0, 22], '', '2026-01-05 09:00'],
  ['时刻', '<c s="1"><v>0.35416666666666669</v></c>', [0, 20], '', '08:30'],
  ['零点', '<c s="1"><v>0</v></c>', [0, 20], '', '00:00'],
  ['1900 年 3 月 1 日以前', '<c s="1"><v>59</v></c>', [0, 14], '', '1900-02-28'],
  ['1900 年 3 月 1 日', '<c s="1"><v>61</v></c>', [0, 14], '', '1900-03-01'],
  [
    '金额格式不是日期',
    '<c s="1"><v>20</v></c>',
    [0, 176],
    '<numFmt numFmtId="176" formatCode="[$¥-804]#,##0.00;[Red]\\-#,##0.00"/>',
    '20',
  ],
  [
    '带单位的格式不是日期',
    '<c s="1"><v>20</v></c>',
    [0, 177],
    '<numFmt numFmtId="177" formatCode="0&quot;days&quot;"/>',
    '20',
  ],
  ['百分比', '<c s="1"><v>0.05</v></c>', [0, 9], '', '5%'],
  ['两位小数的百分比', '<c s="1"><v>1.15E-2</v></c>', [0, 10], '', '1.15%'],
  [
    '自己定的百分比',
    '<c s="1"><v>0.025</v></c>',
    [0, 176],
    '<numFmt numFmtId="176" formatCode="0.0%;[Red]-0.0%"/>',
    '2.5%',
  ],
  ['是和否', '<c t="b"><v>1</v></c>', [0], '', '是'],
  ['公式，照算好的', '<c t="str"><f>A2&amp;B2</f><v>甲乙</v></c>', [0], '', '甲乙'],
  ['公式算出的日期', '<c s="1"><f>TODAY()</f><v>46027</v></c>', [0, 14], '', '2026-01-05'],
  [
    '写在格里的字',
    '<c t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>',
    [0],
    '',
    '甲 乙',
  ],
  ['写成日期型', '<c t="d"><v>2026-01-05T00:00:00</v></c>', [0], '', '2026-01-05'],
  ['格里换行', '<c t="str"><v>甲_x000D_\n乙</v></c>', [0], '', '甲\n乙'],
] as const) {
  test(`${what}读作“${text.replace('\n', '⏎')}”`, () => {
    assert.equal(cell({ c, styles, formats }), text);
  });
}

test('从 1904 年起算的工作簿（旧 Mac）日期一样对', () => {
  assert.equal(cell({ c: '<c s="1"><v>44565</v></c>', styles: [0, 14], book: 'date1904="1"' }), '2026-01-05');
});

test('注音不是字；几段格式合成一格', () => {
  const strings = '<si><r><t>重</t></r><r><t>庆</t></r><rPh sb="0" eb="2"><t>chóngqìng</t></rPh></si>';
  assert.equal(cell({ c: '<c t="s"><v>0</v></c>', strings }), '重庆');
});

test('没写的行和格空着，行号不乱；算错的格按位置说出来', () => {
  const rows =
    '<row r="2"><c r="C2" t="str"><v>丙</v></c></row><row r="4"><c r="A4" t="e"><v>#REF!</v></c><c r="B4"/></row>';
  assert.deepEqual(read({ rows }), {
    name: '表',
    rows: [[], ['', '', '丙']],
    faults: [{ cell: 'A4', what: '公式算不出来（#REF!）' }],
  });
});

test('合并的单元格说出来：只有第一格还有字，别的格会被当成清空', () => {
  const { faults } = read({ rows: '</sheetData><mergeCells><mergeCell ref="B2:B4"/></mergeCells><sheetData>' });
  assert.deepEqual(faults, [{ cell: 'B2:B4', what: '合并了单元格' }]);
});

for (const [what, bytes] of [
  ['不是压缩包', strToU8('编号,名称')],
  ['是别的压缩包', zipSync({ 'word/document.xml': strToU8('<a/>') })],
] as const) {
  test(`${what}：说读不了`, () => {
    assert.throws(() => readXlsx(bytes), { message: /打不开|不是 xlsx/ });
  });
}
