/** Third siblings in files: where programs put things that people do not see. Nobody in them exists. */
import { zlibSync } from 'fflate';
import type { Level, RuleName } from '#gate/finding.ts';
import { docx, glyph, jpeg, ofd, paragraph, pdf, png, row, run, sheet, story, xlsx, zip } from './files.ts';
import { A, B } from './third-siblings.ts';

export type DirtyFile = readonly [name: string, bytes: Uint8Array, rule: RuleName, level: Level];
const text = (words: string) => new TextEncoder().encode(words);
const core = (fields: string) => ({ 'docProps/core.xml': `<cp:coreProperties>${fields}</cp:coreProperties>` });
const rels = (part: string, type: string, target: string) => ({
  [part]: `<Relationships><Relationship Id="r7" Type="http://o/relationships/${type}" Target="${target}" TargetMode="External"/></Relationships>`,
});
const objectStream = (objects: readonly string[]): string => {
  const heads = objects.map(
    (_, index) => `${20 + index} ${objects.slice(0, index).join(' ').length + (index > 0 ? 1 : 0)}`,
  );
  const head = `${heads.join(' ')} `;
  const packed = String.fromCharCode(...zlibSync(text(head + objects.join(' '))));
  return `<< /Type /ObjStm /N ${objects.length} /First ${head.length} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
};

export const thirdDirtyFiles: readonly DirtyFile[] = [
  ['三段.docx', docx(paragraph(run(A.slice(0, 7)), run(A.slice(7, 12)), run(A.slice(12)))), 'id', 'block'],
  [
    '回复批注.docx',
    docx('', {
      'word/comments.xml': story(
        'comments',
        `<w:comment w:id="1" w:author="某科">${paragraph(run('已改'))}</w:comment>`,
      ),
    }),
    'comment',
    'block',
  ],
  [
    '移动.docx',
    docx('<w:p><w:moveFrom w:id="1" w:author="x"><w:r><w:t>移走的话</w:t></w:r></w:moveFrom></w:p>'),
    'revision',
    'block',
  ],
  [
    '插入行.docx',
    docx(
      '<w:tbl><w:tr><w:trPr><w:ins w:id="2" w:author="x"/></w:trPr><w:tc><w:p><w:r><w:t>行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
    ),
    'revision',
    'block',
  ],
  ['藏字.docx', docx(paragraph(run('不给人看的话', '<w:vanish/>'))), 'hidden', 'block'],
  ['极小字.docx', docx(paragraph(run('不给人看的话', '<w:sz w:val="2"/>'))), 'hidden', 'block'],
  ['页脚号.docx', docx('', { 'word/footer2.xml': story('ftr', paragraph(run(`经办 ${B}`))) }), 'id', 'block'],
  [
    '页眉手机.docx',
    docx('', { 'word/header3.xml': story('hdr', paragraph(run('联系 154 1234 0009'))) }),
    'mobile',
    'ask',
  ],
  ['作者.docx', docx('', core('<dc:creator>样本科王某</dc:creator>')), 'props', 'strip'],
  [
    '自定义.docx',
    docx('', {
      'docProps/custom.xml': '<Properties><property name="审批人"><vt:lpwstr>某处</vt:lpwstr></property></Properties>',
    }),
    'props',
    'strip',
  ],
  [
    '嵌表.docx',
    docx('', { 'word/embeddings/Microsoft_Excel_Sheet2.xlsx': xlsx([{ xml: sheet(row(['一'])) }]) }),
    'embedded',
    'block',
  ],
  [
    '远程模板.docx',
    docx('', rels('word/_rels/settings.xml.rels', 'attachedTemplate', 'https://t.example/m.dotx')),
    'external',
    'block',
  ],
  [
    '远程图.docx',
    docx('', rels('word/_rels/document.xml.rels', 'image', 'http://t.example/p.png')),
    'external',
    'block',
  ],
  [
    '域.docx',
    docx(
      '<w:p><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\x.exe </w:instrText></w:r></w:p>',
    ),
    'active',
    'block',
  ],
  [
    '取文.docx',
    docx(
      '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;http://t.example/a.docx&quot; "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>',
    ),
    'active',
    'block',
  ],
  ['宏.docx', docx('', { 'word/vbaProject.bin': new Uint8Array([1, 2, 3]) }), 'active', 'block'],
  [
    '深藏.xlsx',
    xlsx([{ xml: sheet(row(['公开'])) }, { xml: sheet(row(['内部', '名册'])), state: 'veryHidden' }]),
    'hidden',
    'block',
  ],
  ['藏行.xlsx', xlsx([{ xml: sheet(row(['一']) + row(['藏起来的'], 'hidden="1"', 2)) }]), 'hidden', 'block'],
  [
    '零高.xlsx',
    xlsx([{ xml: sheet(row(['一']) + row(['藏起来的'], 'ht="0" customHeight="1"', 2)) }]),
    'hidden',
    'block',
  ],
  [
    '藏列.xlsx',
    xlsx([{ xml: sheet(row(['一', '藏']), '<cols><col min="2" max="2" hidden="1"/></cols>') }]),
    'hidden',
    'block',
  ],
  [
    '批注.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/comments4.xml':
        '<comments><commentList><comment ref="A1"><text><t>改</t></text></comment></commentList></comments>',
    }),
    'comment',
    'block',
  ],
  [
    '线程批注.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/threadedComments/threadedComment2.xml':
        '<ThreadedComments><threadedComment ref="A1"><text>改</text></threadedComment></ThreadedComments>',
    }),
    'comment',
    'block',
  ],
  [
    '外链.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/externalLinks/externalLink2.xml': '<externalLink><externalBook><sheetDataSet/></externalBook></externalLink>',
    }),
    'external',
    'block',
  ],
  [
    '末三位.xlsx',
    xlsx([
      {
        xml: `<worksheet><sheetData><row r="1"><c r="A1"><v>${Number(A.replace('X', '0'))}</v></c></row></sheetData></worksheet>`,
      },
    ]),
    'id',
    'ask',
  ],
  [
    '名单.xlsx',
    xlsx([{ xml: sheet(row(['户主', '身份证号码', '补助金额']) + row(['样本某', A, '500'], '', 2)) }]),
    'list',
    'block',
  ],
  [
    '共享串.xlsx',
    xlsx([{ xml: '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData></worksheet>' }], {
      'xl/sharedStrings.xml': `<sst><si><r><t>${B.slice(0, 9)}</t></r><r><t>${B.slice(9)}</t></r></si></sst>`,
    }),
    'id',
    'block',
  ],
  [
    '定义名.xlsx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook><sheets/><definedNames><definedName name="x">"${A}"</definedName></definedNames></workbook>`,
    }),
    'id',
    'block',
  ],
  ['正文.pdf', pdf(`no. ${A} page text here`), 'id', 'block'],
  [
    '开篇脚本.pdf',
    pdf('page text here', { catalog: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    'active',
    'block',
  ],
  [
    '名树脚本.pdf',
    pdf('page text here', {
      catalog: '/Names << /Java#53cript << /Names [(a) 6 0 R] >> >>',
      objects: ['<< /S /JavaScript /JS (x) >>'],
    }),
    'active',
    'block',
  ],
  [
    '压缩脚本.pdf',
    pdf('page text here', { objects: [objectStream(['<< /S /JavaScript /JS (app.alert\\(2\\)) >>'])] }),
    'active',
    'block',
  ],
  ['启动.pdf', pdf('page text here', { catalog: '/OpenAction << /S /#4caunch /F (calc.exe) >>' }), 'active', 'block'],
  [
    '夹带.pdf',
    pdf('page text here', {
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
      objects: [
        '<< /Type /Filespec /F (a.xls) /EF << /F 7 0 R >> >>',
        '<< /Type /EmbeddedFile /Length 3 >>\nstream\nabc\nendstream',
      ],
    }),
    'embedded',
    'block',
  ],
  [
    '便笺.pdf',
    pdf('page text here', {
      page: '/Annots [6 0 R]',
      objects: ['<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (change this) >>'],
    }),
    'comment',
    'block',
  ],
  ['作者.pdf', pdf('page text here', { info: '/Author (Zhang Shili) /Subject (draft)' }), 'props', 'strip'],
  [
    '相机.jpg',
    jpeg([[0xe1, 'Exif\0\0II*\0\b\0\0\0\u0001\0\x3b\x01\u0002\0\u0004\0\0\0abc\0\0\0\0\0']]),
    'props',
    'strip',
  ],
  ['说明段.jpg', jpeg([[0xfe, '样本某拍摄']]), 'props', 'strip'],
  ['尾巴.jpg', jpeg([], [...zip({ 'a.txt': 'x' })]), 'embedded', 'block'],
  ['字段.png', png([['tEXt', 'Author\0Zhang']]), 'props', 'strip'],
  ['版式.ofd', ofd(glyph(A.slice(0, 10), 20, 20) + glyph(A.slice(10), 30, 20)), 'id', 'block'],
  [
    '注释.ofd',
    ofd(glyph('通知正文内容', 20, 20), {
      'Doc_0/Annots/Page_0/Annotation.xml':
        '<ofd:PageAnnot xmlns:ofd="o"><ofd:Annot Type="Highlight"><ofd:Remark>改</ofd:Remark></ofd:Annot></ofd:PageAnnot>',
    }),
    'comment',
    'block',
  ],
  [
    '附件.ofd',
    ofd(glyph('通知正文内容', 20, 20), {
      'Doc_0/Attachs/Attachments.xml':
        '<ofd:Attachments xmlns:ofd="o"><ofd:Attachment Name="a"><ofd:FileLoc>a.xls</ofd:FileLoc></ofd:Attachment></ofd:Attachments>',
      'Doc_0/Attachs/a.xls': new Uint8Array([1]),
    }),
    'embedded',
    'block',
  ],
  ['名册.csv', text(`姓名,身份证号\n样本某,${A}\n`), 'list', 'block'],
  [`样本某${A}.pdf`, pdf('page text here'), 'id', 'block'],
];

export const thirdCleanFiles: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['说明.docx', docx(paragraph(run('受理电话 0576-85112345，24 小时自助。')))],
  ['编号.docx', docx(paragraph(run('项目代码：2506-331082-04-01-123456')))],
  ['软回车.docx', docx('<w:p><w:r><w:t>第一行</w:t><w:br/><w:t>第二行</w:t></w:r></w:p>')],
  [
    '书签.docx',
    docx('<w:p><w:bookmarkStart w:id="0" w:name="_Toc1"/><w:r><w:t>一</w:t></w:r><w:bookmarkEnd w:id="0"/></w:p>'),
  ],
  [
    '网址.docx',
    docx(paragraph(run('见')), rels('word/_rels/document.xml.rels', 'hyperlink', 'https://www.example.gov.cn/a')),
  ],
  ['目录域.docx', docx('<w:p><w:r><w:instrText> TOC \\o "1-3" \\h </w:instrText></w:r></w:p>')],
  [
    '页码.docx',
    docx('', {
      'word/footer1.xml': story(
        'ftr',
        `<w:p><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>`,
      ),
    }),
  ],
  [
    '收费.xlsx',
    xlsx([{ xml: sheet(row(['项目', '标准', '依据']) + row(['复印', '0.5元/页', '浙价费〔2003〕154号'], '', 2)) }]),
  ],
  [
    '通讯录.xlsx',
    xlsx([{ xml: sheet(row(['科室', '负责人', '办公电话']) + row(['综合科', '样本某', '0576-85112345'], '', 2)) }]),
  ],
  ['企业.csv', text('企业名称,统一社会信用代码\n样本公司,91440300MA5EXAMPLE\n')],
  ['公告.pdf', pdf('Notice 2026 no. 154, tel 0576-85112345')],
  [
    '网址.pdf',
    pdf('page text here', {
      page: '/Annots [6 0 R]',
      objects: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.example.gov.cn/b) >> >>',
      ],
    }),
  ],
  ['照片.jpg', jpeg([])],
  ['图标.png', png([['gAMA', '\0\0\u00b1\u008f']])],
  ['通知.ofd', ofd(glyph('样本政办发〔2026〕154号', 20, 20) + glyph('2026年11月30日', 20, 30))],
];
