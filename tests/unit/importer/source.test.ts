import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { writeNumber } from '#importer/source/number-formats.ts';
import { readSource } from '#importer/source/read-source.ts';
import { gb18030 } from '../store/gb18030.ts';
import { wordFile } from './word-file.ts';
import { zipFile } from './zip-file.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const asOf = '2026-11-23';
const titles = async (bytes: Uint8Array, name: string) =>
  (await importDocument(bytes, name, { asOf })).entries.map(({ title }) => title);

test('Word：标题样式定出制度，自动编号照页面写出，换行的标题接成一个，篇名不当制度', async () => {
  const { entries, text, removed } = await importDocument(await wordFile(), '汇编.docx', { asOf });
  assert.deepEqual(
    entries.map(({ title, articles }) => [title, articles.map(({ label }) => label).join(' ')]),
    [
      ['印章使用制度', '第一条 第二条 ① ② 第三条'],
      ['某局机关车辆使用办法', '一 二'],
      ['值班安排', '一'],
    ],
  );
  assert.equal(text.split('\n')[3], '第一条 印章由办公室专人保管。');
  assert.deepEqual(
    removed.filter((one) => one.text.trim() !== '').map((one) => one.text),
    ['某局制度汇编', '第一部分 日常管理'],
  );
});

test('Word：表格仍是表格，合并的格子留空', async () => {
  const { drafts } = await importDocument(await wordFile(), '汇编.docx', { asOf });
  assert.ok(
    drafts[1]?.body.includes('| 车牌号 | 用车登记 |  |\n| --- | --- | --- |\n| 甲 | 上午 | 下午 |'),
    drafts[1]?.body,
  );
});

const xml = (body: string): Uint8Array =>
  zipFile([
    { name: 'word/document.xml', content: `<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>` },
  ]);
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;

const oddities: readonly (readonly [what: string, body: string, text: string])[] = [
  [
    '修订中删去的字不要，插入的字要',
    `<w:p>${run('甲')}<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>${run('乙')}</w:ins></w:p>`,
    '甲乙',
  ],
  ['域代码不是正文', `<w:p><w:r><w:instrText>PAGE</w:instrText></w:r>${run('甲')}</w:p>`, '甲'],
  [
    '制表符和换行',
    `<w:p>${run('甲')}<w:r><w:tab/></w:r>${run('乙')}<w:r><w:br/></w:r>${run('丙')}</w:p>`,
    '甲\t乙\n丙',
  ],
  ['制表位设置不是制表符', `<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>${run('甲')}</w:p>`, '甲'],
  ['字符实体', `<w:p>${run('A&amp;B &lt;甲&gt; &#x4E59;')}</w:p>`, 'A&B <甲> 乙'],
  ['只有一列的表格是框，不是表', `<w:tbl><w:tr><w:tc><w:p>${run('甲')}</w:p></w:tc></w:tr></w:tbl>`, '甲'],
  [
    '替代绘图不重复',
    `<w:p><mc:AlternateContent><mc:Choice>${run('甲')}</mc:Choice><mc:Fallback>${run('甲')}</mc:Fallback></mc:AlternateContent></w:p>`,
    '甲',
  ],
  [
    '表中表写进格子',
    `<w:tbl><w:tr><w:tc><w:p>${run('甲')}</w:p></w:tc><w:tc><w:tbl><w:tr><w:tc><w:p>${run('乙')}</w:p></w:tc><w:tc><w:p>${run('丙')}</w:p></w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>`,
    '甲\t乙 丙',
  ],
];
for (const [what, body, text] of oddities) {
  test(`Word：${what}`, async () => assert.equal((await readSource(xml(body), '文.docx')).text, text));
}

const numbers: readonly (readonly [format: string, value: number, written: string])[] = [
  ['decimal', 12, '12'],
  ['chineseCounting', 1, '一'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 21, '二十一'],
  ['chineseCountingThousand', 108, '一百〇八'],
  ['chineseCountingThousand', 119, '一百一十九'],
  ['ideographDigital', 20, '二〇'],
  ['decimalEnclosedCircle', 3, '③'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 4, '⑷'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 15, '１５'],
  ['lowerLetter', 28, 'bb'],
  ['upperRoman', 14, 'XIV'],
  ['没有这种格式', 9, '9'],
];
for (const [format, value, written] of numbers) {
  test(`Word 编号格式 ${format}：${value} 写作 ${written}`, () => assert.equal(writeNumber(value, format), written));
}

const SAMPLE = ['印章使用制度', '会议室管理办法', '值班管理规定'];

test('旧版 Word 按内容读，叫 .doc 还是 .wps 都一样', async () => {
  assert.deepEqual(await titles(fixture('xuanbian.doc'), '选编.doc'), SAMPLE);
  assert.deepEqual(await titles(fixture('xuanbian.doc'), '选编.wps'), SAMPLE);
  assert.deepEqual(await titles(await wordFile(), '选编.wps'), ['印章使用制度', '某局机关车辆使用办法', '值班安排']);
});

test('PDF：断行的段落接上，跨页的页眉页脚去掉并写明', async () => {
  const { entries, text, removed } = await importDocument(fixture('xuanbian.pdf'), '选编.pdf', { asOf });
  assert.deepEqual(
    entries.map(({ title }) => title),
    SAMPLE,
  );
  assert.deepEqual(
    entries.map(({ articles }) => articles.length),
    [9, 12, 14],
  );
  assert.deepEqual(
    new Set(removed.filter(({ text: words }) => words.trim() !== '').map(({ reason }) => reason)),
    new Set(['页眉页脚']),
  );
  assert.ok(text.includes('地点、事由和经办人,登记簿由办公室统一保管,保管期限不少于三年'));
});

const PLAIN = '印章使用制度\n第一条 印章由办公室保管。\n';
const encodings: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['UTF-8', new TextEncoder().encode(PLAIN)],
  ['UTF-8 带标记', new TextEncoder().encode(`\ufeff${PLAIN}`)],
  ['GB18030', gb18030(PLAIN)],
  ['UTF-16', Buffer.from(`\ufeff${PLAIN}`, 'utf16le')],
];
for (const [name, bytes] of encodings) {
  test(`文本：${name} 编码读出同样的字，位置也一样`, async () => {
    const { text, entries } = await importDocument(bytes, '印章.txt', { asOf });
    assert.equal(text, PLAIN);
    assert.deepEqual([entries[0]?.start, entries[0]?.bodyStart, entries[0]?.end], [0, 7, 20]);
  });
}

test('文本：Windows 换行不改动，位置按原文数', async () => {
  const { text, entries } = await importDocument(new TextEncoder().encode(PLAIN.replaceAll('\n', '\r\n')), '印章.md', {
    asOf,
  });
  assert.equal(text.slice(entries[0]?.bodyStart, entries[0]?.end), '第一条 印章由办公室保管。');
  assert.equal(entries[0]?.bodyStart, 8);
});

test('Markdown 的标题记号定出制度，记号本身去掉', async () => {
  const text = '# 某局制度汇编\n\n## 印章使用\n\n第一条 专人保管。\n\n## 车辆管理办法\n\n第一条 统一调派。\n';
  const { entries, removed } = await importDocument(new TextEncoder().encode(text), '汇编.md', { asOf });
  assert.deepEqual(
    entries.map(({ title, start }) => [title, start]),
    [
      ['印章使用', 13],
      ['车辆管理办法', 33],
    ],
  );
  assert.equal(removed.filter(({ reason }) => reason === 'Markdown 标记').length, 3);
});
