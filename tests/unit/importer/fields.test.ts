/** Characters that a Word file holds only in the instruction of a field: encircled characters, old pinyin guides, fractions, boxes to tick. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eqField } from '#importer/source/eq-field.ts';
import { readSource } from '#importer/source/read-source.ts';
import { zipFile } from './zip-file.ts';

const instructions: readonly (readonly [instruction: string, text: string | undefined, drawn?: boolean])[] = [
  [' eq \\o\\ac(○,密) ', '密', true],
  ['EQ \\o\\ac(□,急)', '急', true],
  ['eq \\o(○,12)', '12', true],
  ['eq \\o\\ac(○,\\s\\up 3(印))', '印', true],
  ['EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yù),尉)', '尉', false],
  ['EQ \\* jc0 \\* "Font:Calibri" \\* hps12 \\o\\al(\\s\\up 11(lí),犁)', '犁', false],
  ['eq \\f(1,3)', '1/3', true],
  ['eq \\f(人数×标准;12)', '人数×标准/12', true],
  ['eq \\r(3,x)', '3√x', true],
  ['eq \\r(,x)', '√x', true],
  ['eq \\b(a\\,b)', '(a,b)', true],
  ['eq \\x(此处盖章)', '此处盖章', true],
  ['eq m\\s\\up5(2)', 'm2', true],
  ['eq 甲乙', '甲乙', false],
  ['eq ', undefined],
  ['eq \\o\\ac(○,密', '密', true],
  ['eq \\o\\ac', undefined],
  ['eq \\', undefined],
  ['eq 甲\\', '甲', false],
  ['equal', undefined],
  [' PAGE ', undefined],
  [' HYPERLINK "http://example.cn" ', undefined],
];
for (const [instruction, text, drawn] of instructions) {
  test(`域 ${instruction} 显示 ${text ?? '别的'}`, () => {
    assert.deepEqual(eqField(instruction), text === undefined ? undefined : { text, drawn });
  });
}

test('套得再深、写得再乱，也读得完', () => {
  const deep = eqField(`eq ${'\\f('.repeat(100_000)}密`);
  assert.match(deep?.text ?? '', /密$/);
  for (const signs of ['\\', '\\(', '(', ')', ',', '\\o', ' ', '\\f(,']) eqField(`eq ${signs.repeat(10_000)}`);
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (runs: string) =>
  zipFile([
    { name: 'word/document.xml', content: `<w:document ${W}><w:body><w:p>${runs}</w:p></w:body></w:document>` },
  ]);
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
/** Word spreads one instruction over several runs. */
const instruct = (words: string) =>
  [...words].map((letter) => `<w:r><w:instrText xml:space="preserve">${letter}</w:instrText></w:r>`).join('');
const field = (instruction: string, result?: string) =>
  `${mark('begin')}${instruct(instruction)}${result === undefined ? '' : mark('separate') + run(result)}${mark('end')}`;
const box = (state: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r>${instruct(
    ' FORMCHECKBOX ',
  )}${mark('end')}`;

const paragraphs: readonly (readonly [what: string, runs: string, text: string, notes: number])[] = [
  ['带圈字符不丢', run('（') + field('eq \\o\\ac(○,密)') + run('级）'), '（密级）', 1],
  ['老式拼音指南只留本字', field('EQ \\* jc2 \\o\\ad(\\s\\up 9(yù),尉)') + run('犁县'), '尉犁县', 0],
  ['有结果的域照结果', run('第') + field(' PAGE ', '3') + run('页'), '第3页', 0],
  [
    '域里套域',
    `${mark('begin')}${instruct('IF ')}${field('eq \\f(1,2)')}${mark('separate')}${run('甲')}${mark('end')}`,
    '1/2甲',
    1,
  ],
  [
    '勾选框：没勾、勾了、先默认后勾',
    `${box('<w:default w:val="0"/>')}${run('甲')}${box('<w:default/>')}${run('乙')}${box('<w:default w:val="0"/><w:checked/>')}`,
    '☐甲☑乙☑',
    0,
  ],
  ['修订中删去的不要', `<w:del w:id="1">${field('eq \\o\\ac(○,密)')}</w:del>${run('乙')}`, '乙', 0],
];
for (const [what, runs, text, notes] of paragraphs) {
  test(`Word：${what}`, async () => {
    const read = await readSource(word(runs), '文.docx');
    assert.equal(read.text, text);
    assert.equal(read.notes.filter((note) => note.startsWith('公式')).length, notes);
  });
}

test('RTF：带圈字符不丢，别的域只要结果', async () => {
  const rtf =
    '{\\rtf1\\ansi\\ansicpg936 {\\field{\\*\\fldinst {eq \\\\o\\\\ac(\\u9675?,\\u23494?)}}{\\fldrslt }}\\u32423?' +
    '{\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}\\par}';
  const read = await readSource(new TextEncoder().encode(rtf), '文.rtf');
  assert.equal(read.text.trim(), '密级3');
  assert.deepEqual(read.notes, ['公式 1 处按文字写出，请对照原文件']);
});
