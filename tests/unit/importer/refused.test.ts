import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { wordFile } from './word-file.ts';
import { type Part, zipFile } from './zip-file.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const document: Part = { name: 'word/document.xml', content: '<w:document><w:body><w:p/></w:body></w:document>' };
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ole = (name: string): Uint8Array =>
  Buffer.concat([OLE, Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(2048)]);
const word = await wordFile();

function protectedDoc(): Uint8Array {
  const doc = Buffer.from(fixture('xuanbian.doc'));
  for (let sector = 512; sector < doc.length; sector += 512) {
    if (doc.readUInt16LE(sector) === 0xa5ec) doc.writeUInt16LE(doc.readUInt16LE(sector + 10) | 0x0100, sector + 10);
  }
  return doc;
}

const BLANK_PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
trailer<</Root 1 0 R>>`;

/** What the sentence must name, so that staff know what to do. */
const refusals: readonly (readonly [what: string, file: string, bytes: Uint8Array, says: RegExp])[] = [
  ['空文件', '制度.docx', new Uint8Array(), /空文件/],
  ['只有空白的文本', '制度.txt', text(' \n\u3000\n'), /没有文字/],
  ['没有内容的 Word', '制度.docx', zipFile([document]), /没有文字/],
  ['60 MB 的文件', '制度.docx', new Uint8Array(60 * 1024 * 1024), /60 MB.*50 MB/],
  ['截断的 Word', '制度.docx', word.slice(0, word.length / 2), /损坏/],
  ['不是 Word 的压缩包', '制度.docx', zipFile([{ name: 'xl/workbook.xml', content: '<x/>' }]), /不是 Word 文件/],
  ['加密的 Word', '制度.docx', ole('EncryptedPackage'), /密码/],
  ['加密的压缩包', '制度.docx', zipFile([{ ...document, encrypted: true }]), /密码/],
  ['加密的旧版 Word', '制度.doc', protectedDoc(), /密码/],
  ['加密的 PDF', '制度.pdf', fixture('mima.pdf'), /密码/],
  ['带宏的 Word', '制度.docx', zipFile([document, { name: 'word/vbaProject.bin', content: 'x' }]), /宏/],
  ['带宏的旧版 Word', '制度.doc', ole('_VBA_PROJECT'), /宏/],
  ['.docm', '制度.docm', word, /宏/],
  ['压缩炸弹', '制度.docx', zipFile([{ ...document, content: new Uint8Array(81 * 1024 * 1024) }]), /炸弹/],
  [
    '谎报大小的压缩炸弹',
    '制度.docx',
    zipFile([{ ...document, content: new Uint8Array(81 * 1024 * 1024), declared: 100 }]),
    /损坏|炸弹/,
  ],
  ['改名的 PDF', '制度.docx', fixture('xuanbian.pdf'), /名称是 \.docx，内容却是 ?PDF/],
  ['改名的 Word', '制度.txt', word, /名称是 \.txt，内容却是 ?Word/],
  ['改名的旧版 Word', '制度.docx', fixture('xuanbian.doc'), /名称是 \.docx，内容却是旧版 Word/],
  ['不认识的扩展名', '制度.xlsx', zipFile([document]), /不认识.*\.docx/],
  ['二进制数据', '制度.txt', new Uint8Array([1, 0, 2, 0, 3, 0, 255]), /二进制/],
  ['两种编码都不是的文本', '制度.txt', new Uint8Array([0xff, 0x41, 0xff, 0xff, 0x0a]), /编码/],
  ['坏掉的 PDF', '制度.pdf', text('%PDF-1.7 坏了'), /读不出来|损坏/],
  ['扫描的 PDF', '制度.pdf', text(BLANK_PDF), /没有文字层/],
  ['不是文档的 OLE', '制度.wps', ole('Workbook'), /不是 Word 文档/],
  ['坏掉的旧版 Word', '制度.doc', ole('WordDocument'), /读不出来/],
  ['没有制度的文字', '通讯录.txt', text('张三在一楼办公。\n李四在二楼办公。'), /没有找到制度标题/],
];

for (const [what, file, bytes, says] of refusals) {
  test(`${what}：用一句话谢绝，说明原因和办法`, async () => {
    await assert.rejects(importDocument(bytes, file, { asOf: '2026-11-23' }), ({ name, message }: Error) => {
      assert.equal(name, 'ImportRefused');
      assert.match(message, says);
      assert.match(message, /^[^\n]+。$/, '一句话，不分行');
      return true;
    });
  });
}
