import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Document, Packer, Paragraph } from 'docx';
import writeXlsx from 'write-excel-file/node';
import { LARGEST } from '#admin/desk/attachments.ts';
import { pdf as pdfFile } from '../../gate/files.ts';
import { caibian, chushen, gitIn, newsroomWith, refusal, review, revise, zhongshen } from './desk-fixture.ts';
import { zipOf } from './zip.ts';

const pdf = Buffer.from(pdfFile('application form'));
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const jpg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb004300ffd9', 'hex');
const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('好')] }] }));
const xlsx = await writeXlsx([[{ value: '好' }]]).toBuffer();
const types = '[Content_Types].xml';
/** The head of an OLE file, which doc and xls share. */
const oldOffice = (more: Uint8Array = new Uint8Array()) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), more]);

const taken: readonly (readonly [name: string, bytes: Uint8Array, type: string, path: RegExp])[] = [
  [
    '压缩过的内容碰巧像脚本.pdf',
    pdfFile('application form', { objects: ['<< /Length 12 >>\nstream\nx/JS(a)/JS \nendstream'] }),
    'pdf',
    /\.pdf$/,
  ],
  ['申请表（2026）.pdf', pdf, 'pdf', /^\/uploads\/2026\/shenqing-biao-2026-[0-9a-f]{8}\.pdf$/],
  ['示意图.PNG', png, 'png', /^\/uploads\/2026\/shiyi-tu-[0-9a-f]{8}\.png$/],
  ['照片.jpeg', jpg, 'jpg', /^\/uploads\/2026\/zhaopian-[0-9a-f]{8}\.jpg$/],
  ['办事指南.docx', docx, 'docx', /\.docx$/],
  ['统计.xlsx', xlsx, 'xlsx', /\.xlsx$/],
  ['../../etc/passwd.pdf', pdf, 'pdf', /^\/uploads\/2026\/passwd-[0-9a-f]{8}\.pdf$/],
  ['决算表.csv', Buffer.from('科目,数额\n行政运行,498.7\n'), 'csv', /\.csv$/],
  ['公文.ofd', zipOf({ 'OFD.xml': '<ofd:OFD/>' }), 'ofd', /\.ofd$/],
  ['老通知.doc', oldOffice(), 'doc', /\.doc$/],
  ['老表.xls', oldOffice(), 'xls', /\.xls$/],
  ['💾.pdf', pdf, 'pdf', /^\/uploads\/2026\/[0-9a-f]{8}\.pdf$/],
];
for (const [name, bytes, type, path] of taken) {
  test(`收下 ${name}`, async (t) => {
    const { desk, newsroom, content } = newsroomWith(t, {}, { repository: false });
    const upload = await desk.upload(caibian, bytes, name);
    assert.match(upload.path, path);
    assert.equal(upload.type, type);
    assert.deepEqual([upload.bytes, upload.sha256], [bytes.length, createHash('sha256').update(bytes).digest('hex')]);
    assert.ok(existsSync(join(newsroom, upload.path)) && !existsSync(join(content, upload.path)), '公布前不公开');
    assert.deepEqual(Buffer.from((await desk.attachment(chushen, upload.path)) ?? []), Buffer.from(bytes));
  });
}

const refusedFiles: readonly (readonly [
  sentence: string,
  name: string,
  bytes: Uint8Array,
  status: number,
  error: RegExp,
])[] = [
  ['空文件', 'a.pdf', new Uint8Array(), 422, /是空的/],
  ['太大', 'a.pdf', Buffer.concat([pdf, Buffer.alloc(LARGEST)]), 413, /超过 20 MB/],
  ['SVG', 'a.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 422, /只收 pdf、ofd/],
  ['改名的 HTML', 'a.pdf', Buffer.from('<!doctype html><script>1</script>'), 422, /按文件内容判断/],
  ['改名的程序', 'a.png', Buffer.from('4d5a90000300000004000000ffff0000b8', 'hex'), 422, /按文件内容判断/],
  ['内容与扩展名不符', 'a.pdf', png, 422, /内容是 png，与扩展名不符/],
  ['没有扩展名', 'a', png, 422, /与扩展名不符/],
  ['只是压缩包', 'a.docx', zipOf({ 'a.txt': '好' }), 422, /只是一个压缩包/],
  ['旧格式里的宏', 'a.doc', oldOffice(Buffer.from('_VBA_PROJECT', 'utf16le')), 422, /有宏或嵌入的程序/],
  ['像网页的表格', 'a.csv', Buffer.from('a,b\n<script>1</script>'), 422, /只收 pdf/],
  ['压缩包', 'a.zip', zipOf({ 'a.txt': '好' }), 422, /请把里面的文件逐个上传/],
  [
    '带宏的文档',
    'a.docx',
    zipOf({ [types]: '<Types/>', 'word/document.xml': '<d/>', 'word/vbaProject.bin': 'x' }),
    422,
    /有宏或嵌入的程序/,
  ],
  [
    '嵌入了别的文件',
    'a.xlsx',
    zipOf({ [types]: '<Types/>', 'xl/workbook.xml': '<w/>', 'xl/embeddings/oleObject1.bin': 'x' }),
    422,
    /有宏或嵌入的程序/,
  ],
  [
    '带脚本的 PDF',
    'a.pdf',
    Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n'),
    422,
    /有脚本、启动命令或夹带的文件/,
  ],
  [
    '夹带文件的 PDF',
    'a.pdf',
    Buffer.from('%PDF-1.7\n1 0 obj<</Names<</EmbeddedFiles 2 0 R>>>>endobj\n%%EOF\n'),
    422,
    /夹带的文件/,
  ],
  ['损坏的文档', 'a.docx', docx.subarray(0, docx.length - 30), 422, /打不开|按文件内容判断/],
];
for (const [sentence, name, bytes, status, error] of refusedFiles) {
  test(`不收：${sentence}`, async (t) => {
    const { desk, newsroom } = newsroomWith(t, {}, { repository: false });
    const answer = await refusal(desk.upload(caibian, bytes, name));
    assert.equal(answer.status, status);
    assert.match(answer.refused.error, error);
    assert.ok(!existsSync(join(newsroom, 'uploads')));
  });
}

test('没有采编权限不能上传；别处的文件读不到', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  assert.equal((await refusal(desk.upload(chushen, pdf, 'a.pdf'))).status, 403);
  for (const address of [
    '/uploads/../site.yaml',
    '/site.yaml',
    '/uploads/2026/a.html',
    'uploads/a.pdf',
    '/uploads/..%2fa.pdf',
  ]) {
    assert.equal(await desk.attachment(chushen, address), undefined, address);
  }
});

const rule = { kind: 'regulations', id: 'shili-zhidu' } as const;
const withAttachment = (file: object) => (text: string) =>
  text.replace('\n---\n', `\nattachments: [${JSON.stringify(file)}]\nchangeNote: 附表\n---\n`);

test('附件随条目一起公布，同一次提交，离开等候的地方', async (t) => {
  const { desk, content, newsroom, at } = newsroomWith(t);
  const { path, title, bytes, sha256 } = await desk.upload(caibian, pdf, '申请表.pdf');
  const draft = await revise(desk, caibian, rule, withAttachment({ path, title, bytes, sha256 }));
  const passed = await review(desk, draft);
  at('2026-11-23 10:00');
  await desk.move(zhongshen, { ...rule, action: 'publish', revision: passed.revision });
  assert.deepEqual(readFileSync(join(content, path)), pdf);
  assert.ok(!existsSync(join(newsroom, path)));
  const files = gitIn(content, 'show', '--name-only', '--format=', 'HEAD').split('\n');
  assert.deepEqual(files.sort(), ['regulations/shili-zhidu.md', path.slice(1)].sort());
  assert.equal((await desk.upload(caibian, pdf, '申请表.pdf')).path, path, '再传同一个文件还是它');
  assert.ok(!existsSync(join(newsroom, path)));
});

test('没有上传的附件、校验值不对的附件不能保存', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const { path, title, bytes } = await desk.upload(caibian, pdf, '申请表.pdf');
  const missing = { path: '/uploads/2026/meiyou.pdf', title, bytes, sha256: 'a'.repeat(64) };
  assert.match((await refusal(revise(desk, caibian, rule, withAttachment(missing)))).refused.error, /没有附件/);
  const wrong = { path, title, bytes, sha256: 'a'.repeat(64) };
  assert.match((await refusal(revise(desk, caibian, rule, withAttachment(wrong)))).refused.error, /与登记的校验值不符/);
});
