/** What a file is by its content, whatever its name says. */
import { Buffer } from 'node:buffer';
import { ImportRefused } from '../refused.ts';
import { isMime } from './web-file.ts';

export type Content = 'zip' | 'ole' | 'pdf' | 'rtf' | 'html' | 'ofd' | 'text' | 'binary';

/** Files above this are no compilation of rules; reading them would only hold up the machine. */
export const MAX_BYTES = 50 * 1024 * 1024;

const NAMES: Readonly<Record<Content, string>> = {
  zip: 'Word（.docx）或压缩包',
  ole: '旧版 Word（.doc 或 .wps）',
  pdf: 'PDF',
  rtf: 'RTF',
  html: '网页',
  ofd: 'OFD 版式文件',
  text: '纯文本',
  binary: '无法识别的二进制数据',
};

const EXPECTED: Readonly<Record<string, readonly Content[]>> = {
  docx: ['zip', 'html', 'rtf'],
  doc: ['ole', 'zip', 'html', 'rtf'],
  wps: ['ole', 'zip', 'html', 'rtf'],
  rtf: ['rtf', 'ole', 'zip'],
  html: ['html'],
  htm: ['html'],
  mht: ['html'],
  mhtml: ['html'],
  pdf: ['pdf'],
  ofd: ['ofd'],
  txt: ['text', 'html', 'rtf'],
  md: ['text'],
};

/** @throws ImportRefused when the file is empty, too large, of another kind than its name says, or of no kind we read. */
export function recognise(bytes: Uint8Array, fileName: string): Content {
  if (bytes.length === 0) throw new ImportRefused(`“${fileName}”是空文件，请检查后重新选择。`);
  if (bytes.length > MAX_BYTES) {
    const size = Math.round(bytes.length / 1024 / 1024);
    throw new ImportRefused(
      `“${fileName}”有 ${size} MB，超过 ${MAX_BYTES / 1024 / 1024} MB 的上限，请去掉图片或拆成几个文件再导入。`,
    );
  }
  const extension = (/\.([^./\\]+)$/.exec(fileName)?.[1] ?? '').toLowerCase();
  const expected = EXPECTED[extension];
  if (extension === 'docm' || extension === 'dotm') {
    throw new ImportRefused(`“${fileName}”是带宏的 Word 文件，不能导入，请另存为不带宏的 .docx。`);
  }
  if (!expected) {
    throw new ImportRefused(
      `不认识“${fileName}”这种文件，可以导入的是 ${Object.keys(EXPECTED)
        .map((name) => `.${name}`)
        .join('、')}。`,
    );
  }
  const found = contentOf(bytes);
  const content = found === 'zip' && isOfd(bytes) ? 'ofd' : found;
  if (content === 'ole' && isEncrypted(bytes)) throw new ImportRefused(`“${fileName}”加了密码，请去掉密码后再导入。`);
  if (!expected.includes(content)) {
    throw new ImportRefused(
      `“${fileName}”名称是 .${extension}，内容却是${NAMES[content]}，文件可能改错了名字或已损坏，请核对后再导入。`,
    );
  }
  return content;
}

function contentOf(bytes: Uint8Array): Content {
  const starts = (...codes: number[]) => codes.every((code, index) => bytes[index] === code);
  const ascii = (length: number) => String.fromCharCode(...bytes.subarray(0, length));
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return 'ole';
  const head = ascii(1024);
  if (head.includes('%PDF-')) return 'pdf';
  if (head.startsWith('{\\rtf')) return 'rtf';
  const words = head.replace(/^\u00ef\u00bb\u00bf|^\u00ff\u00fe/, '').replaceAll('\u0000', '');
  if (/^\s*(?:<!doctype html|<html|<\?xml|<head|<body|<meta|<div|<p[ >]|<table|<!--)/i.test(words) || isMime(bytes))
    return 'html';
  if (starts(0xff, 0xfe) || starts(0xfe, 0xff)) return 'text';
  return bytes.subarray(0, 8192).includes(0) ? 'binary' : 'text';
}

/** Names in a zip's directory are not packed. */
function isOfd(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.includes('OFD.xml') && !file.includes('word/document.xml');
}

/** A protected .docx is an OLE file around the encrypted package; a protected .doc says so in its first header. */
function isEncrypted(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return true;
  for (let sector = SECTOR; sector + 12 <= file.length; sector += SECTOR) {
    if (file.readUInt16LE(sector) === WORD_HEADER && (file.readUInt16LE(sector + 10) & ENCRYPTED) !== 0) return true;
  }
  return false;
}

/** MS-CFB sectors, and wIdent and fEncrypted of the FIB (MS-DOC 2.5.2). */
const SECTOR = 512;
const WORD_HEADER = 0xa5ec;
const ENCRYPTED = 0x0100;
