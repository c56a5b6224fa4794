/** Second siblings of the gate's cases in files: split over cells, watermarks, alternative texts, headers of sheets, odd chunks. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zlibSync } from 'fflate';
import type { Level, RuleName } from '#gate/finding.ts';
import { stands } from '#gate/gate.ts';
import { examineFile } from '#gate/read/examine-file.ts';
import { fifthCleanFiles, fifthDirtyFiles } from './fifth-siblings.ts';
import { docx, glyph, jpeg, ofd, paragraph, pdf, png, row, run, sheet, story, xlsx, zip } from './files.ts';
import { thirdCleanFiles, thirdDirtyFiles } from './third-files.ts';

const ID = '331082190203170010';
type Dirty = readonly [name: string, bytes: Uint8Array, rule: RuleName, level: Level];
const tc = (t: string) => `<w:tc>${paragraph(run(t))}</w:tc>`;
const tr = (...c: string[]) => `<w:tr>${c.map(tc).join('')}</w:tr>`;
const tbl = (...r: string[]) => `<w:tbl>${r.join('')}</w:tbl>`;
const rel = (part: string, type: string, target: string, mode = ' TargetMode="External"') => ({
  [`word/_rels/${part}.rels`]: `<Relationships><Relationship Id="r9" Type="http://x/relationships/${type}" Target="${target}"${mode}/></Relationships>`,
});
const enc = (s: string) => new TextEncoder().encode(s);
const utf16 = (s: string) => Uint8Array.from([...s].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
const dirty: readonly Dirty[] = [
  ['分格.docx', docx(tbl(tr('姓名', '身份证', '号码', ''), tr('张示例', '331082', '19020317', '0010'))), 'id', 'block'],
  ['一格一字.docx', docx(tbl(tr('身份证号码', ...ID))), 'id', 'block'],
  [
    '文本框.docx',
    docx(
      `<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${paragraph(run('联系人15400001234'))}</w:txbxContent></wps:txbx></mc:Choice></mc:AlternateContent></w:r></w:p>`,
    ),
    'mobile',
    'ask',
  ],
  [
    '脚注.docx',
    docx('', {
      'word/footnotes.xml': story('footnotes', `<w:footnote>${paragraph(run('电话15400001234'))}</w:footnote>`),
    }),
    'mobile',
    'ask',
  ],
  [
    '尾注.docx',
    docx('', {
      'word/endnotes.xml': story('endnotes', `<w:endnote>${paragraph(run('住样本小区3幢2单元501室'))}</w:endnote>`),
    }),
    'address',
    'ask',
  ],
  [
    '删除.docx',
    docx('<w:p><w:del w:author="x"><w:r><w:delText>旧话</w:delText></w:r></w:del></w:p>'),
    'revision',
    'block',
  ],
  [
    '格式修订.docx',
    docx('<w:p><w:r><w:rPr><w:rPrChange w:author="x"/></w:rPr><w:t>话</w:t></w:r></w:p>'),
    'revision',
    'block',
  ],
  [
    '批注.docx',
    docx('', {
      'word/comments.xml': story('comments', `<w:comment w:author="x">${paragraph(run('改一下'))}</w:comment>`),
    }),
    'comment',
    'block',
  ],
  [
    '样式隐藏.docx',
    docx('<w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>不要看</w:t></w:r></w:p>', {
      'word/styles.xml': story(
        'styles',
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
    }),
    'hidden',
    'block',
  ],
  [
    '段落样式隐藏.docx',
    docx('<w:p><w:pPr><w:pStyle w:val="h"/></w:pPr><w:r><w:t>不要看</w:t></w:r></w:p>', {
      'word/styles.xml': story(
        'styles',
        '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
    }),
    'hidden',
    'block',
  ],
  [
    '主题白字.docx',
    docx(paragraph(run('不要看', '<w:color w:val="auto" w:themeColor="background1"/>'))),
    'hidden',
    'block',
  ],
  [
    '黑底黑字.docx',
    docx(paragraph(run('不要看', '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'))),
    'hidden',
    'block',
  ],
  ['白底纹白字.docx', docx(paragraph(run('不要看', '<w:color w:val="FEFEFE"/>'))), 'hidden', 'block'],
  ['网页隐藏.docx', docx(paragraph(run('不要看', '<w:specVanish/><w:webHidden/>'))), 'hidden', 'block'],
  ['模板.docx', docx('', rel('settings.xml', 'attachedTemplate', 'http://x/t.dotm')), 'external', 'block'],
  [
    '变量.docx',
    docx('', { 'word/settings.xml': story('settings', `<w:docVars><w:docVar w:name="a" w:val="${ID}"/></w:docVars>`) }),
    'id',
    'block',
  ],
  [
    '控件.docx',
    docx(
      `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText="一" w:value="${ID}"/></w:dropDownList></w:sdtPr><w:sdtContent>${paragraph(run('选'))}</w:sdtContent></w:sdt>`,
    ),
    'id',
    'block',
  ],
  [
    '替代文字.docx',
    docx(`<w:p><w:r><w:drawing><wp:docPr id="1" name="图" descr="张示例 15400001234"/></w:drawing></w:r></w:p>`),
    'mobile',
    'ask',
  ],
  ['书签.docx', docx(`<w:p><w:bookmarkStart w:id="0" w:name="_${ID}"/></w:p>`), 'id', 'block'],
  [
    '水印.docx',
    docx('', {
      'word/header1.xml': story(
        'hdr',
        '<w:p><w:r><w:pict><v:shape><v:textpath style="font-size:1pt" string="机密"/></v:shape></w:pict></w:r></w:p>',
      ),
    }),
    'secret',
    'block',
  ],
  [
    '水印2.docx',
    docx('', {
      'word/header1.xml': story(
        'hdr',
        '<w:p><w:r><w:pict><v:shape><v:textpath string="内部资料 注意保存"/></v:shape></w:pict></w:r></w:p>',
      ),
    }),
    'secret',
    'ask',
  ],
  ['页眉密级.docx', docx('', { 'word/header1.xml': story('hdr', paragraph(run('秘密★5年'))) }), 'secret', 'block'],
  [
    '图表.docx',
    docx('', {
      'word/charts/chart1.xml': '<c:chart><c:pt><c:v>张示例</c:v></c:pt><c:pt><c:v>15400001234</c:v></c:pt></c:chart>',
    }),
    'mobile',
    'ask',
  ],
  [
    '图片域.docx',
    docx('<w:p><w:fldSimple w:instr=" INCLUDEPICTURE &quot;http://x/a.png&quot; "/></w:p>'),
    'active',
    'block',
  ],
  ['文本域.docx', docx('<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;C:\\a.docx&quot; "/></w:p>'), 'active', 'block'],
  ['公式.docx', docx(`<w:p><m:oMath><m:r><m:t>${ID}</m:t></m:r></m:oMath></w:p>`), 'id', 'block'],
  [
    '注音.docx',
    docx(
      `<w:p><w:r><w:ruby><w:rt><w:r><w:t>电话15400001234</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>张</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>`,
    ),
    'mobile',
    'ask',
  ],
  [
    '公司.docx',
    docx('', { 'docProps/app.xml': '<Properties><Company>样本公司</Company></Properties>' }),
    'props',
    'strip',
  ],
  [
    '经理.docx',
    docx('', { 'docProps/app.xml': '<Properties><Manager>张示例</Manager></Properties>' }),
    'props',
    'strip',
  ],
  [
    '自定义.docx',
    docx('', {
      'docProps/custom.xml':
        '<Properties><property name="文号"><vt:lpwstr>密级：机密</vt:lpwstr></property></Properties>',
    }),
    'secret',
    'block',
  ],
  ['名单.docx', docx(tbl(tr('姓名', '家庭住址'), tr('张示例', '样本村3组15号'))), 'list', 'block'],
  ['altChunk.docx', docx('<w:altChunk r:id="r9"/>', { 'word/afchunk.htm': '<html>x</html>' }), 'embedded', 'block'],
  [
    '备用字.docx',
    docx(`<w:p><w:r><w:t>卡号6200001296</w:t></w:r><w:r><w:t>307418528</w:t></w:r></w:p>`),
    'card',
    'block',
  ],
  ['rtl.docx', docx(paragraph(run('总额\u202e100'))), 'control', 'block'],
  // xlsx
  ['十八格.xlsx', xlsx([{ xml: sheet(row(['身份证号码', ...ID])) }]), 'id', 'block'],
  [
    '分三格.xlsx',
    xlsx([{ xml: sheet(row(['姓名', '身份证号', '', '']) + row(['张示例', '331082', '19020317', '0010'], '', 2)) }]),
    'id',
    'block',
  ],
  [
    '隐藏列.xlsx',
    xlsx([{ xml: sheet(row(['一', '二']), '<cols><col min="2" max="2" hidden="1"/></cols>') }]),
    'hidden',
    'block',
  ],
  [
    '零宽列.xlsx',
    xlsx([{ xml: sheet(row(['一', '二']), '<cols><col min="2" max="2" width="0" customWidth="1"/></cols>') }]),
    'hidden',
    'block',
  ],
  [
    '深藏.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }, { xml: sheet(row(['二'])), state: 'veryHidden' }]),
    'hidden',
    'block',
  ],
  [
    '批注.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/comments1.xml': '<comments><commentList><comment><text><t>改</t></text></comment></commentList></comments>',
    }),
    'comment',
    'block',
  ],
  [
    '串批注.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/threadedComments/threadedComment1.xml':
        '<ThreadedComments><threadedComment><text>改</text></threadedComment></ThreadedComments>',
    }),
    'comment',
    'block',
  ],
  [
    '下拉.xlsx',
    xlsx([
      {
        xml: `<worksheet><sheetData>${row(['一'])}</sheetData><dataValidations><dataValidation type="list"><formula1>"张示例 15400001234,李样本"</formula1></dataValidation></dataValidations></worksheet>`,
      },
    ]),
    'mobile',
    'ask',
  ],
  [
    '页眉.xlsx',
    xlsx([
      {
        xml: `<worksheet><sheetData>${row(['一'])}</sheetData><headerFooter><oddHeader>&amp;C机密</oddHeader></headerFooter></worksheet>`,
      },
    ]),
    'secret',
    'block',
  ],
  [
    '透视.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/pivotCache/pivotCacheRecords1.xml': `<pivotCacheRecords><r><s v="张示例"/><s v="15400001234"/></r></pivotCacheRecords>`,
    }),
    'hidden',
    'ask',
  ],
  [
    '手机数.xlsx',
    xlsx([
      {
        xml: sheet(
          '<row r="1"><c r="A1" t="inlineStr"><is><t>电话</t></is></c></row><row r="2"><c r="A2"><v>15400001234</v></c></row>',
        ),
      },
    ]),
    'mobile',
    'ask',
  ],
  [
    '公式.xlsx',
    xlsx([{ xml: sheet(`<row r="1"><c r="A1" t="str"><f>"331082"&amp;"190203170010"</f><v>${ID}</v></c></row>`) }]),
    'id',
    'block',
  ],
  [
    '公式里.xlsx',
    xlsx([{ xml: sheet(`<row r="1"><c r="A1" t="str"><f>IF(B1="${ID}","a","b")</f><v>a</v></c></row>`) }]),
    'id',
    'block',
  ],
  [
    '外链.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook/></externalLink>',
    }),
    'external',
    'block',
  ],
  [
    '富文本.xlsx',
    xlsx([{ xml: sheet('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }], {
      'xl/sharedStrings.xml': '<sst><si><r><t>331082</t></r><r><t>190203170010</t></r></si></sst>',
    }),
    'id',
    'block',
  ],
  [
    '没用到.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], { 'xl/sharedStrings.xml': `<sst><si><t>张示例 15400001234</t></si></sst>` }),
    'mobile',
    'ask',
  ],
  [
    '白字.xlsx',
    xlsx([{ xml: sheet('<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>不要看</t></is></c></row>') }], {
      'xl/styles.xml':
        '<styleSheet><fonts count="2"><font/><font><color rgb="FFFFFFFF"/></font></fonts><fills><fill/></fills><cellXfs count="2"><xf fontId="0"/><xf fontId="1" fillId="0"/></cellXfs></styleSheet>',
    }),
    'hidden',
    'block',
  ],
  [
    '空格式.xlsx',
    xlsx([{ xml: sheet('<row r="1"><c r="A1" s="1" t="inlineStr"><is><t>不要看</t></is></c></row>') }], {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><cellXfs count="2"><xf/><xf numFmtId="170"/></cellXfs></styleSheet>',
    }),
    'hidden',
    'block',
  ],
  [
    '表名.xlsx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="张示例15400001234" sheetId="1" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet(row(['一'])),
    }),
    'mobile',
    'ask',
  ],
  [
    '定义名.xlsx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="a">"${ID}"</definedName></definedNames></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet(row(['一'])),
    }),
    'id',
    'block',
  ],
  [
    '文本框.xlsx',
    xlsx([{ xml: sheet(row(['一'])) }], {
      'xl/drawings/drawing1.xml': '<xdr:wsDr><a:p><a:r><a:t>电话15400001234</a:t></a:r></a:p></xdr:wsDr>',
    }),
    'mobile',
    'ask',
  ],
  [
    '大表.xlsx',
    xlsx([{ xml: sheet(row(['姓名', '村', '出生日期']) + row(['张示例', '样本村', '1905-06-11'], '', 2)) }]),
    'list',
    'block',
  ],
  // pdf
  ['字距.pdf', pdf(`x) Tj [(3310) -50 (82190203) 20 (170010)] TJ (`), 'id', 'block'],
  [
    '表单.pdf',
    pdf('page text here', {
      objects: [`<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (${ID}) /Rect [0 0 9 9] >>`],
      page: '/Annots [6 0 R]',
      catalog: '/AcroForm << /Fields [6 0 R] >>',
    }),
    'id',
    'block',
  ],
  [
    '批注.pdf',
    pdf('page text here', {
      objects: ['<< /Type /Annot /Subtype /Text /Contents (please change) /Rect [0 0 9 9] >>'],
      page: '/Annots [6 0 R]',
    }),
    'comment',
    'block',
  ],
  [
    '脚本.pdf',
    pdf('page text here', { objects: ['<< /S /JavaScript /JS (app.alert\\(1\\)) >>'], catalog: '/OpenAction 6 0 R' }),
    'active',
    'block',
  ],
  [
    '改名脚本.pdf',
    pdf('page text here', { objects: ['<< /S /J#61vaScript /JS (app.alert\\(1\\)) >>'], catalog: '/OpenAction 6 0 R' }),
    'active',
    'block',
  ],
  [
    '启动.pdf',
    pdf('page text here', { objects: ['<< /S /Launch /F (a.exe) >>'], catalog: '/OpenAction 6 0 R' }),
    'active',
    'block',
  ],
  [
    '附件.pdf',
    pdf('page text here', {
      objects: [
        '<< /Type /Filespec /F (a.txt) /EF << /F 7 0 R >> >>',
        '<< /Type /EmbeddedFile /Length 1 >>\nstream\nx\nendstream',
      ],
      catalog: '/Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >>',
    }),
    'embedded',
    'block',
  ],
  [
    '书签.pdf',
    pdf('page text here', {
      objects: [`<< /First 7 0 R /Last 7 0 R /Count 1 >>`, `<< /Title (${ID}) /Parent 6 0 R /Dest [3 0 R /Fit] >>`],
      catalog: '/Outlines 6 0 R',
    }),
    'id',
    'block',
  ],
  ['手机.pdf', pdf('Call Zhang 154 0000 1234 after work'), 'mobile', 'ask'],
  ['关键词.pdf', pdf('page text here', { info: `/Keywords (${ID})` }), 'id', 'block'],
  // pictures
  [
    '备注.jpg',
    jpeg([
      [
        0xe1,
        Uint8Array.from([
          ...enc('Exif\u0000\u0000II*\u0000'),
          8,
          0,
          0,
          0,
          1,
          0,
          0x9c,
          0x9c,
          1,
          0,
          22,
          0,
          0,
          0,
          26,
          0,
          0,
          0,
          0,
          0,
          0,
          0,
          ...utf16('15400001234'),
        ]),
      ],
    ]),
    'mobile',
    'ask',
  ],
  ['图说.jpg', jpeg([[0xed, `Photoshop 3.0\u00008BIM\u0004\u0004 ${ID}`]]), 'id', 'block'],
  [
    'xmp.jpg',
    jpeg([[0xe1, `http://ns.adobe.com/xap/1.0/\u0000<x dc:creator="张示例" p="15400001234"/>`]]),
    'mobile',
    'ask',
  ],
  ['尾巴.jpg', jpeg([], [...jpeg([])]), 'embedded', 'block'],
  ['压缩.png', png([['zTXt', `Comment\u0000\u0000${String.fromCharCode(...zlibSync(enc(ID)))}`]]), 'props', 'strip'],
  ['国际.png', png([['iTXt', `Comment\u0000\u0000\u0000\u0000\u0000电话15400001234`]]), 'mobile', 'ask'],
  // ofd
  [
    '注释.ofd',
    ofd(glyph('办事说明', 20, 20), {
      'Doc_0/Annots/Page_0/Annotation.xml':
        '<ofd:PageAnnot><ofd:Annot><ofd:Remark>改</ofd:Remark></ofd:Annot></ofd:PageAnnot>',
    }),
    'comment',
    'block',
  ],
  [
    '附件.ofd',
    ofd(glyph('办事说明', 20, 20), {
      'Doc_0/Attachs/Attachments.xml': '<ofd:Attachments><ofd:Attachment Name="a"/></ofd:Attachments>',
    }),
    'embedded',
    'block',
  ],
  ['透明.ofd', ofd(glyph('办事说明', 20, 20) + glyph('不要看', 20, 30, 'Alpha="0"')), 'hidden', 'block'],
  [
    '标签.ofd',
    ofd(glyph('办事说明', 20, 20), { 'Doc_0/Tags/CustomTag.xml': `<x>张示例 15400001234</x>` }),
    'mobile',
    'ask',
  ],
  ['手机.ofd', ofd(glyph('电话', 20, 20) + glyph('154', 30, 20) + glyph('00001234', 38, 20)), 'mobile', 'ask'],
  ['密级.ofd', ofd(glyph('机密★5年', 20, 20)), 'secret', 'block'],
  ['名字331082190203170010.pdf', pdf('page text here'), 'id', 'block'],
  ['张示例15400001234.docx', docx(''), 'mobile', 'ask'],
  ['内部资料.docx', docx(''), 'secret', 'ask'],
  ['数据.csv', enc('姓名,身份证号\n张示例,331082190203170010\n'), 'id', 'block'],
  ['数据.txt', enc('卡号6200001296307418528'), 'card', 'block'],
];
const clean: readonly (readonly [name: string, bytes: Uint8Array])[] = [
  ['办事指南.docx', docx(tbl(tr('科室', '电话'), tr('综合科', '0576-85115183')))],
  [
    '样式.docx',
    docx('<w:p><w:r><w:rPr><w:rStyle w:val="h"/></w:rPr><w:t>看</w:t></w:r></w:p>', {
      'word/styles.xml': story(
        'styles',
        '<w:style w:type="character" w:styleId="h"><w:rPr><w:b/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="z"><w:rPr><w:vanish/></w:rPr></w:style>',
      ),
    }),
  ],
  ['蓝字.docx', docx(paragraph(run('看', '<w:color w:val="0000FF"/>')))],
  ['白字蓝底.docx', docx(paragraph(run('看', '<w:color w:val="FFFFFF"/><w:shd w:fill="0000FF"/>')))],
  [
    '目录.docx',
    docx(
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3" \\h</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>第一章</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ),
  ],
  ['页码.docx', docx('<w:p><w:fldSimple w:instr=" PAGE "/><w:fldSimple w:instr=" NUMPAGES "/></w:p>')],
  [
    '主题.docx',
    docx('', {
      'word/theme/theme1.xml': '<a:theme><a:clrScheme/></a:theme>',
      'word/fontTable.xml': '<w:fonts/>',
      'word/settings.xml': story('settings', '<w:zoom/>'),
      'word/webSettings.xml': '<x/>',
      'word/numbering.xml': story('numbering', ''),
      'word/footnotes.xml': story('footnotes', ''),
    }),
  ],
  ['合并.docx', docx(tbl(tr('信用代码', '名称'), tr('11331082002675148N', '人防办')))],
  [
    '脚本.docx',
    docx(
      paragraph(run('超链接')),
      rel(
        'document.xml',
        'hyperlink',
        'https://www.zjzwfw.gov.cn/a?localInnerCode=1b5b3c5e-1234-4567-8901-123456789012',
      ),
    ),
  ],
  ['表.xlsx', xlsx([{ xml: sheet(row(['企业', '信用代码']) + row(['样本公司', '91331082MA28G1234X'], '', 2)) }])],
  ['数.xlsx', xlsx([{ xml: sheet('<row r="1"><c r="A1"><v>12345.678</v></c><c r="B1"><v>45678</v></c></row>') }])],
  ['宽.xlsx', xlsx([{ xml: sheet(row(['一']), '<cols><col min="3" max="16384" hidden="1"/></cols>') }])],
  ['筛.xlsx', xlsx([{ xml: `<worksheet><sheetData>${row(['一'])}</sheetData><autoFilter ref="A1:A2"/></worksheet>` }])],
  [
    '打印.xlsx',
    zip({
      '[Content_Types].xml': '<Types/>',
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="一" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">一!$A$1:$B$9</definedName></definedNames></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': sheet(row(['一'])),
    }),
  ],
  [
    '页脚.xlsx',
    xlsx([
      {
        xml: `<worksheet><sheetData>${row(['一'])}</sheetData><headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>`,
      },
    ]),
  ],
  ['职数.xlsx', xlsx([{ xml: sheet(row(['姓名', '职务', '办公电话']) + row(['王建国', '科长', '85115183'], '', 2)) }])],
  ['公告.pdf', pdf('Call 0576-85115183 or 12345. Code 11331082002675148N')],
  [
    '链接.pdf',
    pdf('page text here', {
      objects: [
        '<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://www.example.gov.cn/) >> >>',
      ],
      page: '/Annots [6 0 R]',
    }),
  ],
  [
    '跳转.pdf',
    pdf('page text here', {
      objects: ['<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Dest [3 0 R /Fit] >>'],
      page: '/Annots [6 0 R]',
    }),
  ],
  [
    '书签.pdf',
    pdf('page text here', {
      objects: ['<< /First 7 0 R /Last 7 0 R /Count 1 >>', '<< /Title (Part one) /Parent 6 0 R /Dest [3 0 R /Fit] >>'],
      catalog: '/Outlines 6 0 R',
    }),
  ],
  ['打开.pdf', pdf('page text here', { catalog: '/OpenAction [3 0 R /Fit] /PageMode /UseOutlines /Lang (zh-CN)' })],
  [
    '图.png',
    png([
      ['sRGB', '\0'],
      ['pHYs', '\0\0\0\0\0\0\0\0\u0001'],
    ]),
  ],
  ['多页.ofd', ofd(glyph('临政办发〔2025〕31号', 20, 20) + glyph('电话：0576-85115183', 20, 30))],
  [
    '章.ofd',
    ofd(glyph('通知', 20, 20), {
      'Doc_0/Res/font.otf': new Uint8Array([1, 2]),
      'Doc_0/PublicRes.xml': '<ofd:Res/>',
      'Doc_0/DocumentRes.xml': '<ofd:Res/>',
    }),
  ],
  ['数据.csv', enc('企业,代码\n样本公司,91331082MA28G1234X\n')],
  ['2025年临政办发31号附件1.pdf', pdf('page text here')],
  ['P020251123540001234567.pdf', pdf('page text here')],
  ['办公电话85115183.docx', docx('')],
];

const RANK: readonly Level[] = ['note', 'fix', 'strip', 'ask', 'block'];

for (const [name, bytes, rule, level] of [...dirty, ...thirdDirtyFiles, ...fifthDirtyFiles]) {
  test(`${rule}: ${name}`, async () => {
    const hits = await examineFile(name, bytes);
    assert.ok(
      hits.some((hit) => hit.rule === rule && RANK.indexOf(hit.level) >= RANK.indexOf(level)),
      JSON.stringify(hits.map((hit) => [hit.rule, hit.level, hit.where])),
    );
  });
}

for (const [name, bytes] of [...clean, ...thirdCleanFiles, ...fifthCleanFiles]) {
  test(`passes: ${name}`, async () => {
    const hits = (await examineFile(name, bytes)).filter(stands);
    assert.deepEqual(
      hits.map(({ rule, where }) => [rule, where]),
      [],
    );
  });
}
