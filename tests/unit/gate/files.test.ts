/** The gate on files: every place a file can say something is read, whatever the part is called. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unzipSync } from 'fflate';
import { cleanCopy } from '#gate/clean/clean-copy.ts';
import type { Level, RuleName } from '#gate/finding.ts';
import { examineFile } from '#gate/read/examine-file.ts';
import { docx, glyph, jpeg, ofd, paragraph, pdf, png, row, run, sheet, story, xlsx, zip } from './files.ts';

const ID = '331082190203170010';
const hitsOf = async (name: string, bytes: Uint8Array) =>
  (await examineFile(name, bytes)).filter(({ level }) => level !== 'note').map(({ rule, level }) => `${rule} ${level}`);
const relation = (type: string, target: string, mode = ' TargetMode="External"') => ({
  'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r9" Type="http://x/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
});
const core = (inside: string) => ({
  'docProps/core.xml': `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${inside}</cp:coreProperties>`,
});
const exif = (...entries: readonly (readonly [number, number, number, number])[]): Uint8Array => {
  const u16 = (value: number) => [value >> 8, value & 255];
  const u32 = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
  const body = entries.flatMap(([tag, type, count, value]) => [
    ...u16(tag),
    ...u16(type),
    ...u32(count),
    ...u32(value),
  ]);
  return Uint8Array.from([
    ...new TextEncoder().encode('Exif\0\0MM'),
    0,
    42,
    0,
    0,
    0,
    8,
    ...u16(entries.length),
    ...body,
    0,
    0,
    0,
    0,
  ]);
};

type Case = readonly [name: string, bytes: Uint8Array, rule: RuleName, level: Level];
const style = (inside: string) => ({ 'word/styles.xml': story('styles', inside) });
const table = [row(['姓名', '手机'], '', 1), row(['张示例', '15400001234'], '', 2)];

const dirty: readonly Case[] = [
  ['拆成几段.docx', docx(paragraph(run('3310'), run('8219020'), run('3170010'))), 'id', 'block'],
  [
    '表格里.docx',
    docx(
      `<w:tbl>${['姓名|身份证号', `张示例|${ID}`]
        .map(
          (line) =>
            `<w:tr>${line
              .split('|')
              .map((text) => `<w:tc>${paragraph(run(text))}</w:tc>`)
              .join('')}</w:tr>`,
        )
        .join('')}</w:tbl>`,
    ),
    'list',
    'block',
  ],
  ['隐藏.docx', docx(paragraph(run('不要看', '<w:vanish/>'))), 'hidden', 'block'],
  [
    '样式隐藏.docx',
    docx(
      paragraph(run('不要看', '<w:rStyle w:val="b"/>')),
      style(
        '<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>',
      ),
    ),
    'hidden',
    'block',
  ],
  [
    '段落样式隐藏.docx',
    docx(
      '<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr><w:r><w:t>不要看</w:t></w:r></w:p>',
      style('<w:style w:styleId="a"><w:rPr><w:vanish/></w:rPr></w:style>'),
    ),
    'hidden',
    'block',
  ],
  ['白字.docx', docx(paragraph(run('不要看', '<w:color w:val="FFFFFF"/>'))), 'hidden', 'block'],
  ['小字.docx', docx(paragraph(run('不要看', '<w:sz w:val="2"/>'))), 'hidden', 'block'],
  ['移动.docx', docx(`<w:p><w:moveFrom w:author="x">${run('旧')}</w:moveFrom></w:p>`), 'revision', 'block'],
  ['插入.docx', docx(`<w:p><w:ins w:author="x" w:date="2026-01-05">${run('新')}</w:ins></w:p>`), 'revision', 'block'],
  [
    '批注.docx',
    docx('', { 'word/comments.xml': story('comments', `<w:comment w:id="0">${paragraph(run('问'))}</w:comment>`) }),
    'comment',
    'block',
  ],
  ['页脚.docx', docx('', { 'word/footer2.xml': story('ftr', paragraph(run('内部资料 注意保存'))) }), 'secret', 'ask'],
  [
    '尾注.docx',
    docx('', { 'word/endnotes.xml': story('endnotes', paragraph(run('电话 15400001234'))) }),
    'mobile',
    'ask',
  ],
  ['任意部件.docx', docx('', { 'word/anything.xml': `<a><b c="${ID}"/></a>` }), 'id', 'block'],
  ['自定义数据.docx', docx('', { 'customXml/item1.xml': `<x>${ID}</x>` }), 'id', 'block'],
  [
    '文档变量.docx',
    docx('', { 'word/settings.xml': story('settings', `<w:docVars><w:docVar w:name="a" w:val="${ID}"/></w:docVars>`) }),
    'id',
    'block',
  ],
  [
    '图片说明.docx',
    docx(`<w:p><w:r><w:drawing><wp:docPr descr="张示例 ${ID}"/></w:drawing></w:r></w:p>`),
    'id',
    'block',
  ],
  ['图形.docx', docx('', { 'word/diagrams/data1.xml': `<a:t>${ID}</a:t>` }), 'id', 'block'],
  ['链接.docx', docx('', relation('hyperlink', 'file:///C:/Users/zhang/a.docx')), 'external', 'ask'],
  ['链接里.docx', docx('', relation('hyperlink', `http://x.cn/?id=${ID}`)), 'id', 'block'],
  ['外部图片.docx', docx('', relation('image', 'http://x.cn/a.png')), 'external', 'block'],
  [
    '域.docx',
    docx(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:\\a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ),
    'active',
    'block',
  ],
  ['简单域.docx', docx('<w:p><w:fldSimple w:instr=" dde excel a b "/></w:p>'), 'active', 'block'],
  ['宏.docx', docx('', { 'word/vbaProject.bin': 'x' }), 'active', 'block'],
  ['对象.docx', docx('', { 'word/embeddings/oleObject1.bin': 'x' }), 'embedded', 'block'],
  ['杂物.docx', docx('', { 'word/note.txt': 'x' }), 'embedded', 'block'],
  ['最后修改人.docx', docx('', core('<cp:lastModifiedBy>李样本</cp:lastModifiedBy>')), 'props', 'strip'],
  ['备注.docx', docx('', core('<dc:description>给张三</dc:description>')), 'props', 'strip'],
  [
    '单位.docx',
    docx('', { 'docProps/app.xml': '<Properties><Company>样本局</Company></Properties>' }),
    'props',
    'strip',
  ],
  [
    '自定义.docx',
    docx('', {
      'docProps/custom.xml':
        '<Properties><property name="承办人"><vt:lpwstr>李样本</vt:lpwstr></property></Properties>',
    }),
    'props',
    'strip',
  ],
  ['预览.docx', docx('', { 'docProps/thumbnail.jpeg': jpeg([]) }), 'props', 'strip'],
  ['带图.docx', docx('', { 'word/media/image1.jpeg': jpeg([[0xfe, '张示例 15400001234']]) }), 'mobile', 'ask'],
  ['字符.docx', docx(paragraph(run('办\u202e理'))), 'control', 'block'],
  ['乱码.docx', docx(paragraph(run('锟斤拷'))), 'mojibake', 'block'],
  [
    '隐藏表.xlsx',
    xlsx([{ xml: sheet(row(['说明'])) }, { xml: sheet(row(['说明'])), state: 'hidden' }]),
    'hidden',
    'block',
  ],
  [
    '隐藏列.xlsx',
    xlsx([{ xml: sheet(row(['一', '二']), '<cols><col min="2" max="2" hidden="1"/></cols>') }]),
    'hidden',
    'block',
  ],
  [
    '窄列.xlsx',
    xlsx([{ xml: sheet(row(['一', '二']), '<cols><col min="2" max="2" width="0"/></cols>') }]),
    'hidden',
    'block',
  ],
  ['隐藏行.xlsx', xlsx([{ xml: sheet(row(['一']) + row(['二'], 'hidden="true"', 2)) }]), 'hidden', 'block'],
  ['矮行.xlsx', xlsx([{ xml: sheet(row(['一'], 'ht="0" customHeight="1"')) }]), 'hidden', 'block'],
  [
    '格式隐藏.xlsx',
    xlsx([{ xml: sheet('<row r="1"><c r="A1" s="1"><v>5</v></c></row>') }], {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    }),
    'hidden',
    'block',
  ],
  [
    '白字.xlsx',
    xlsx([{ xml: sheet('<row r="1"><c r="A1" s="1"><v>5</v></c></row>') }], {
      'xl/styles.xml':
        '<styleSheet><fonts><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill><patternFill patternType="none"/></fill></fills><cellXfs><xf/><xf fontId="1" fillId="0"/></cellXfs></styleSheet>',
    }),
    'hidden',
    'block',
  ],
  ['名单.xlsx', xlsx([{ xml: sheet(table.join('')) }]), 'list', 'block'],
  ['数字.xlsx', xlsx([{ xml: sheet('<row r="1"><c r="A1"><v>331082190203170000</v></c></row>') }]), 'id', 'ask'],
  [
    '公式.xlsx',
    xlsx([
      { xml: sheet(`<row r="1"><c r="A1" t="str"><f>REPLACE("${ID}",7,8,"****")</f><v>331082****0010</v></c></row>`) },
    ]),
    'id',
    'block',
  ],
  [
    '没用的字.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], { 'xl/sharedStrings.xml': `<sst><si><t>${ID}</t></si></sst>` }),
    'id',
    'block',
  ],
  [
    '线程批注.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment><text>问</text></threadedComment></ThreadedComments>',
    }),
    'comment',
    'block',
  ],
  [
    '透视表.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords><r><s v="张示例"/></r></pivotCacheRecords>',
    }),
    'hidden',
    'block',
  ],
  ['连接.xlsx', xlsx([{ xml: sheet(row(['一'])) }], { 'xl/connections.xml': '<connections/>' }), 'external', 'block'],
  ['名称.xlsx', xlsx([{ xml: sheet(row(['一'])) }], { 'xl/drawings/drawing1.xml': `<a:t>${ID}</a:t>` }), 'id', 'block'],
  [
    '逐字.ofd',
    ofd(
      [...ID]
        .map((digit, index) => glyph(digit, 20 + index * 2, 20))
        .reverse()
        .join(''),
    ),
    'id',
    'block',
  ],
  ['看不见.ofd', ofd(glyph('办事说明', 20, 20) + glyph('不要看', 20, 30, 'Visible="false"')), 'hidden', 'block'],
  [
    '作者.ofd',
    ofd(glyph('办事说明', 20, 20), {
      'OFD.xml':
        '<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Author>李样本</ofd:Author></ofd:DocInfo></ofd:DocBody></ofd:OFD>',
    }),
    'props',
    'strip',
  ],
  ['旧版.ofd', ofd(glyph('办事说明', 20, 20), { 'Doc_0/Versions.xml': '<ofd:DocVersion/>' }), 'oldversion', 'block'],
  ['任意.ofd', ofd(glyph('办事说明', 20, 20), { 'Doc_0/Other.xml': `<x a="${ID}"/>` }), 'id', 'block'],
  ['扫描.ofd', ofd('<ofd:ImageObject Boundary="0 0 210 297"/>', { 'Doc_0/Res/a.png': png([]) }), 'unread', 'ask'],
  ['文字.pdf', pdf(`ID 331082 19020317 0010`), 'id', 'block'],
  [
    '脚本.pdf',
    pdf('page text here', { catalog: '/OpenAction 6 0 R', objects: ['<< /S /JavaScript /JS (app.alert(1)) >>'] }),
    'active',
    'block',
  ],
  [
    '转写.pdf',
    pdf('page text here', { catalog: '/OpenAction 6 0 R', objects: ['<< /S /L#61unch /F (a.exe) >>'] }),
    'active',
    'block',
  ],
  ['无主.pdf', pdf('page text here', { objects: [`(${ID})`] }), 'id', 'block'],
  [
    '十六进制.pdf',
    pdf('page text here', { objects: [`<${[...ID].map((digit) => digit.charCodeAt(0).toString(16)).join('')}>`] }),
    'id',
    'block',
  ],
  [
    '便笺.pdf',
    pdf('page text here', {
      page: '/Annots [6 0 R]',
      objects: ['<< /Type /Annot /Subtype /Text /Rect [0 0 20 20] /Contents (note) >>'],
    }),
    'comment',
    'block',
  ],
  ['作者.pdf', pdf('page text here', { info: '/Author (Li Yangben)' }), 'props', 'strip'],
  [
    '改过.pdf',
    Uint8Array.from([...pdf('page text here'), ...new TextEncoder().encode('startxref\n9\n%%EOF\n')]),
    'oldversion',
    'ask',
  ],
  ['位置.jpg', jpeg([[0xe1, exif([0x8825, 4, 1, 26], [0x10f, 2, 2, 0x41000000])]]), 'props', 'strip'],
  ['注释.jpg', jpeg([[0xfe, '电话 15400001234']]), 'mobile', 'ask'],
  ['地点.jpg', jpeg([[0xe1, 'http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="28,51N"/>']]), 'gps', 'strip'],
  ['夹带.jpg', jpeg([], [...zip({ 'a.txt': 'x' })]), 'embedded', 'block'],
  ['说明.png', png([['tEXt', `Author\0${ID}`]]), 'id', 'block'],
  ['私有.png', png([['prVt', 'x']]), 'embedded', 'block'],
  ['夹带.png', png([], [1, 2, 3]), 'embedded', 'block'],
  ['名单.csv', new TextEncoder().encode('姓名,电话\n张示例,15400001234\n'), 'list', 'block'],
  [
    '旧表.xls',
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...[...` ${ID} `].flatMap((digit) => [digit.charCodeAt(0), 0])]),
    'id',
    'block',
  ],
  [`张示例${ID}.pdf`, pdf('page text here'), 'id', 'block'],
  ['机密 通知.pdf', pdf('page text here'), 'secret', 'block'],
  ['损坏.docx', new TextEncoder().encode('PK\u0003\u0004 broken'), 'unread', 'block'],
];

for (const [name, bytes, rule, level] of dirty) {
  test(`${rule}: ${name}`, async () => {
    const hits = await hitsOf(name, bytes);
    assert.ok(
      hits.includes(`${rule} ${level}`) || (level !== 'block' && hits.includes(`${rule} block`)),
      JSON.stringify(hits),
    );
  });
}

const clean: readonly (readonly [string, Uint8Array])[] = [
  [
    '说明.docx',
    docx(paragraph(run('电话 0576-85115183')), core('<dc:title>办事说明</dc:title><dc:creator></dc:creator>')),
  ],
  [
    '表头白字.docx',
    docx(
      `<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:fill="1F4E79"/></w:tcPr>${paragraph(run('科室', '<w:color w:val="FFFFFF"/>'))}</w:tc></w:tr></w:tbl>`,
    ),
  ],
  [
    '页码.docx',
    docx(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ),
  ],
  ['段落标记.docx', docx('<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>看得见</w:t></w:r></w:p>')],
  ['不隐藏.docx', docx(paragraph(run('看得见', '<w:vanish w:val="0"/>')))],
  ['网址.docx', docx('', relation('hyperlink', 'https://www.example.gov.cn/art/2025/11/23/art_1_59012345.html'))],
  [
    '电话.xlsx',
    xlsx([{ xml: sheet(row(['科室', '负责人', '办公电话']) + row(['综合科', '王建国', '0576-85020666'], '', 2)) }]),
  ],
  ['空的隐藏行.xlsx', xlsx([{ xml: sheet(`${row(['一'])}<row r="2" hidden="1"/>`) }])],
  ['通知.ofd', ofd(glyph('办事说明：请到窗口办理', 20, 20))],
  ['notice.pdf', pdf('Office hours 8:30-12:00, call 0576-85115183', { info: '/Title (Notice) /Producer (Writer)' })],
  ['图.jpg', jpeg([[0xe2, 'ICC_PROFILE\0\u0001\u0001x']])],
  ['图.png', png([['gAMA', '\0\0\0\0']])],
];
for (const [name, bytes] of clean) test(`passes: ${name}`, async () => assert.deepEqual(await hitsOf(name, bytes), []));

test('a clean copy of a picture keeps the picture data and which side is up', async () => {
  const photo = jpeg([
    [0xe1, exif([0x112, 3, 1, 0x00060000], [0x13b, 2, 3, 0x41420000])],
    [0xfe, '注释'],
  ]);
  const copy = await cleanCopy('a.jpg', photo);
  assert.ok(copy);
  assert.deepEqual(await hitsOf('a.jpg', copy.bytes), []);
  assert.deepEqual(copy.bytes.slice(-10), photo.slice(-10));
  assert.ok(Buffer.from(copy.bytes).includes(Buffer.from([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6])));
});

test('a clean copy of a Word file keeps every word and loses author, thumbnail and comments', async () => {
  const bytes = docx(
    `<w:p><w:commentRangeStart w:id="0"/>${run('保留的话')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
    {
      ...core('<dc:creator>李样本</dc:creator><dc:title>说明</dc:title>'),
      'docProps/thumbnail.jpeg': jpeg([]),
      'word/comments.xml': story('comments', `<w:comment w:id="0">${paragraph(run('问'))}</w:comment>`),
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r2" Type="x/comments" Target="comments.xml"/></Relationships>',
    },
  );
  const copy = await cleanCopy('a.docx', bytes);
  assert.ok(copy);
  assert.deepEqual(await hitsOf('a.docx', copy.bytes), []);
  const parts = unzipSync(copy.bytes);
  assert.match(new TextDecoder().decode(parts['word/document.xml']), /保留的话/);
  assert.doesNotMatch(new TextDecoder().decode(parts['word/_rels/document.xml.rels']), /comments/);
  assert.match(new TextDecoder().decode(parts['docProps/core.xml']), /说明/);
});

test('a clean copy of a PDF has no author anywhere in its bytes; a signed one is not touched', async () => {
  const copy = await cleanCopy('a.pdf', pdf('page text here', { info: '/Author (Li Yangben) /Title (Notice)' }));
  assert.ok(copy);
  assert.ok(!Buffer.from(copy.bytes).includes('Yangben'));
  assert.deepEqual(await hitsOf('a.pdf', copy.bytes), []);
  assert.equal(
    await cleanCopy('a.pdf', pdf('text', { info: '/Author (Li)', objects: ['<< /Type /Sig /ByteRange [0 1 2 3] >>'] })),
    undefined,
  );
});

test('what says something about its author cannot be taken out by a machine', async () => {
  for (const bytes of [
    docx(paragraph(run('不要看', '<w:vanish/>'))),
    xlsx([{ xml: sheet(row(['一'], 'hidden="1"')) }]),
  ]) {
    assert.equal(await cleanCopy('a.docx', bytes), undefined);
  }
});

test('a zip bomb is refused, not unpacked', async () => {
  const bomb = zip({ 'word/document.xml': new Uint8Array(201 * 1024 * 1024) });
  assert.ok(bomb.length < 1_000_000);
  assert.deepEqual(await hitsOf('a.docx', bomb), ['unread block']);
});
