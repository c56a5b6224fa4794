import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { textOfPages } from '#importer/source/page-text.ts';
import { linesOfPage } from '#importer/source/pdf-lines.ts';
import { foldRadicals } from '#importer/source/radicals.ts';
import { readSource } from '#importer/source/read-source.ts';
import { gb18030 } from '../store/gb18030.ts';
import { zipFile } from './zip-file.ts';

const asOf = '2026-11-30';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const PAGE =
  '<html><head><meta charset="CHARSET"><title>不是正文</title><style>p{}</style></head><body><h1>某局印章办法</h1><p>第一条&nbsp;印章由<b>办公室</b>保管。</p><table><tr><td rowspan="2">公章</td><td>1</td></tr><tr><td>2</td></tr></table><p style="display:none">隐藏</p><p>第二条 自2020年1月1日起施行。<img src="a.png"></p></body></html>';
const quoted = (bytes: Uint8Array): string =>
  [...bytes]
    .map((byte) =>
      byte < 0x80 && byte !== 0x3d ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
const mime = (encoding: string, body: string) =>
  utf8(
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n--x--\r\n`,
  );
const gb = gb18030(PAGE.replace('CHARSET', 'gb2312'));
const RTF =
  "{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\\f0 \\'c4\\'b3\\'be\\'d6\\'d3\\'a1\\'d5\\'c2\\'b0\\'ec\\'b7\\'a8\\par \\'b5\\'da\\'d2\\'bb\\'cc\\'f5 \\'d3\\'a1\\'d5\\'c2\\'d3\\'c9\\'b0\\'ec\\'b9\\'ab\\'ca\\'d2\\'b1\\'a3\\'b9\\'dc\\'a1\\'a3{\\v \\'d2\\'fe\\'b2\\'d8}\\par \\trowd\\intbl \\'b9\\'ab\\'d5\\'c2\\cell 1\\cell\\row \\intbl \\'b9\\'ab\\'d5\\'c2\\cell 2\\cell\\row\\pard \\u31532?\\u20108?\\u26465? \\u33258?2020\\u24180?1\\u26376?1\\u26085?\\u36215?\\u26045?\\u34892?\\u12290?\\par}";

const files: readonly (readonly [what: string, name: string, bytes: Uint8Array])[] = [
  ['GB2312 网页叫 .doc', '印章.doc', gb],
  ['UTF-8 网页叫 .wps', '印章.wps', utf8(PAGE.replace('CHARSET', 'utf-8'))],
  ['UTF-16 网页', '印章.html', new Uint8Array(Buffer.from(`\ufeff${PAGE.replace('CHARSET', 'unicode')}`, 'utf16le'))],
  [
    '单个文件网页，quoted-printable',
    '印章.doc',
    mime('quoted-printable', quoted(gb).replace(/.{60,70}(?=<)/g, '$&=\r\n')),
  ],
  ['单个文件网页，base64', '印章.mht', mime('base64', Buffer.from(gb).toString('base64').replace(/.{70}/g, '$&\r\n'))],
  ['RTF 叫 .doc', '印章.doc', utf8(RTF)],
  ['RTF', '印章.rtf', utf8(RTF)],
];
for (const [what, name, bytes] of files) {
  test(`${what}：读出标题、条款和表格`, async () => {
    const { entries, drafts } = await importDocument(bytes, name, { asOf });
    assert.deepEqual(
      entries.map(({ title, articles }) => [title, articles.map(({ label }) => label).join(' ')]),
      [['某局印章办法', '第一条 第二条']],
    );
    assert.match(drafts[0]?.body ?? '', /印章由办公室保管。[\s\S]*\| 公章 \| 1 \|[\s\S]*\| 公章 \| 2 \|[\s\S]*第二条/);
    assert.doesNotMatch(drafts[0]?.body ?? '', /隐藏|不是正文/);
  });
}

test('Markdown：加粗的条号、表格、列表、链接和脚注', async () => {
  const { entries, drafts, losses } = await importDocument(
    utf8(
      '# 某局接待办法\n\n**第一条**　为规范接待，制定本办法。[^1]\n\n第二条　标准如下：\n\n| 级别 | 标准 |\n| --- | --- |\n| 一类 | 150元 |\n\n第三条　详见[清单](https://example.org/a)。\n\n- 不得超标准；\n- 不得用烟酒。\n\n[^1]: 指公务活动。\n',
    ),
    '接待.md',
    { asOf },
  );
  assert.deepEqual(
    entries[0]?.articles.map(({ label }) => label),
    ['第一条', '第二条', '第三条'],
  );
  const body = drafts[0]?.body ?? '';
  assert.match(body, /为规范接待，制定本办法。\n/);
  assert.match(body, /\| 级别 \| 标准 \|\n\| --- \| --- \|\n\| 一类 \| 150元 \|/);
  assert.match(body, /详见清单。\n\n- 不得超标准；\n\n- 不得用烟酒。/);
  assert.deepEqual(
    losses.map(({ message }) => message.replace(/（.*/, '')),
    ['脚注 1 处没有导入：“指公务活动。”'],
  );
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipFile([
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...Object.entries(parts).map(([name, content]) => ({ name: `word/${name}.xml`, content })),
  ]);
const run = (words: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const para = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const row = (...cells: string[]): string => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`;

const texts: readonly (readonly [
  what: string,
  body: string,
  text: string,
  unread?: readonly (readonly [string, string?])[],
])[] = [
  ['符号字体里的方框和勾', para(run('同意'), '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>'), '同意☑'],
  [
    '注音只留本字',
    para(
      '<w:r><w:ruby><w:rt><w:r><w:t>zhá</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>闸</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      run('口'),
    ),
    '闸口',
  ],
  ['上标的数字', para(run('20m'), run('2', '<w:vertAlign w:val="superscript"/>')), '20m²'],
  [
    '隐藏和带删除线的文字另外说明',
    para(run('甲'), run('乙', '<w:vanish/>'), run('丙', '<w:strike/>')),
    '甲',
    [
      ['隐藏的文字', '乙'],
      ['带删除线的文字', '丙'],
    ],
  ],
  [
    '文本框放在所在段落后面',
    para(run('前'), '<w:r><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:r>', run('后')),
    '前后\n框',
  ],
  [
    '段落标记已删的两段是一段',
    `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前半，')}</w:p>${para(run('后半。'))}`,
    '前半，后半。',
  ],
  [
    '已删的表格行不要',
    `<w:tbl>${row(para(run('甲')), para(run('乙')))}<w:tr><w:trPr><w:del/></w:trPr><w:tc>${para(run('丙'))}</w:tc><w:tc>${para(run('丁'))}</w:tc></w:tr></w:tbl>`,
    '甲\t乙',
  ],
  [
    '上下合并的格子每行都写',
    `<w:tbl>${row(`<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${para(run('处级'))}`, para(run('省会')))}${row(`<w:tcPr><w:vMerge/></w:tcPr>${para()}`, para(run('其他')))}</w:tbl>`,
    '处级\t省会\n处级\t其他',
  ],
  ['公式的文字', para(run('按'), '<m:oMath><m:r><m:t>a=b</m:t></m:r></m:oMath>'), '按a=b'],
  ['图片', para(run('如图'), '<w:r><w:drawing><pic:pic/></w:drawing></w:r>'), '如图', [['图片']]],
];
for (const [what, body, text, unread = []] of texts) {
  test(`Word：${what}`, async () => {
    const read = await readSource(word(body), '文.docx');
    assert.equal(read.text, text);
    assert.deepEqual(
      read.unread.map((one) => (one.text === undefined ? [one.what] : [one.what, one.text])),
      unread,
    );
  });
}

test('Word：脚注、尾注和批注连同文字写明没有导入', async () => {
  const note = (tag: string, words: string) => `<w:x><w:${tag} w:id="2"><w:p>${run(words)}</w:p></w:${tag}></w:x>`;
  const { unread } = await readSource(
    word(
      para(
        run('甲'),
        '<w:r><w:footnoteReference w:id="2"/><w:endnoteReference w:id="2"/><w:commentReference w:id="2"/></w:r>',
      ),
      {
        footnotes: note('footnote', '脚'),
        endnotes: note('endnote', '尾'),
        comments: note('comment', '批'),
      },
    ),
    '文.docx',
  );
  assert.deepEqual(
    unread.map(({ what, text }) => [what, text]),
    [
      ['脚注', '脚'],
      ['尾注', '尾'],
      ['批注', '批'],
    ],
  );
});

const item = (str: string, x: number, y: number, size = 10) => ({
  str,
  width: str.length * size,
  height: size,
  transform: [size, 0, 0, size, x, y],
});

test('PDF：表格按列读出，合并的格子留空，后面的条款另起一段', () => {
  const page = linesOfPage([
    ...[item('级别', 50, 700), item('地区', 150, 700), item('标准', 250, 700)],
    ...[item('处级', 50, 680), item('省会', 150, 680), item('400', 250, 680)],
    ...[item('其他', 150, 660), item('300', 250, 660)],
    item('第二条 每人每天一百元，由财务科按月发放并登记造册备查。', 50, 640),
  ]);
  const { text, tables } = textOfPages([page], 'pdf');
  assert.deepEqual(tables[0]?.rows, [
    ['级别', '地区', '标准'],
    ['处级', '省会', '400'],
    ['', '其他', '300'],
  ]);
  assert.match(text, /\n第二条/);
});

test('PDF：分两栏的页先左后右', () => {
  const lines = Array.from({ length: 10 }, (_, at) => [
    item(`左边第${at}行的文字一共十二字`, 40, 700 - at * 15),
    item(`右边第${at}行的文字一共十二字`, 320, 700 - at * 15),
  ]);
  const text = linesOfPage(lines.flat()).map((line) => line.text);
  assert.match(text[9] ?? '', /^左边第9/);
  assert.match(text[10] ?? '', /^右边第0/);
});

test('部首和兼容字换成通用的字，别的字不动', () => {
  assert.equal(foldRadicals('⽤⻋⻓⼾⻔⻚⽇豈（試）Ａ'), '用车长户门页日豈（試）Ａ');
});

test('OFD：按位置读出文字，嵌入的文件写明', async () => {
  const page = (codes: string) => `<ofd:Page><ofd:Content><ofd:Layer>${codes}</ofd:Layer></ofd:Content></ofd:Page>`;
  const code = (y: number, words: string) =>
    `<ofd:TextObject Boundary="20 ${y} 170 6" Size="5"><ofd:TextCode X="0" Y="4" DeltaX="g ${[...words].length - 1} 5">${words}</ofd:TextCode></ofd:TextObject>`;
  const { entries, losses } = await importDocument(
    zipFile([
      {
        name: 'OFD.xml',
        content: '<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>',
      },
      {
        name: 'Doc_0/Document.xml',
        content: '<ofd:Document><ofd:Pages><ofd:Page BaseLoc="Pages/P0/Content.xml"/></ofd:Pages></ofd:Document>',
      },
      {
        name: 'Doc_0/Pages/P0/Content.xml',
        content: page(code(40, '第二条 按月核对。') + code(30, '第一条 专人保管。') + code(20, '印章使用制度')),
      },
      {
        name: 'Doc_0/Attachs/Attachments.xml',
        content: '<ofd:Attachments><ofd:Attachment Name="登记表"/></ofd:Attachments>',
      },
    ]),
    '印章.ofd',
    { asOf },
  );
  assert.deepEqual(
    entries.map(({ title, articles }) => [title, articles.length]),
    [['印章使用制度', 2]],
  );
  assert.match(losses[0]?.message ?? '', /嵌入的文件 1 处没有导入：“登记表”/);
});

const corpus = new URL('../../../../shared/corpus/ofd/', import.meta.url);
test('OFD：公开项目的样例，一千二百多字一字不少', {
  skip: !exists(corpus) && '没有 ../shared/corpus/ofd',
}, async () => {
  const { text } = await readSource(readFileSync(new URL('long-text.ofd', corpus)), '长文.ofd');
  assert.ok(text.replace(/\s/g, '').length >= 1285, String(text.replace(/\s/g, '').length));
});

function exists(url: URL): boolean {
  try {
    return readFileSync(new URL('long-text.ofd', url)).length > 0;
  } catch {
    return false;
  }
}
