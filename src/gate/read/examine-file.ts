/** A file as it would be offered for download: its name, its texts, and what it gives away by itself. */
import type { Hit, Piece } from '#gate/finding.ts';
import { examine, examinePiece, type GateOptions } from '#gate/gate.ts';
import { keepKey } from '#gate/keep.ts';
import { sha256Bytes } from './digest.ts';
import { readDocx } from './docx.ts';
import { readOfd } from './ofd.ts';
import { openPackage, Unreadable } from './package.ts';
import { readPdf } from './pdf.ts';
import { readPicture } from './picture.ts';
import { fact, newReading, piece, type Reading } from './reading.ts';
import { readXlsx } from './xlsx.ts';

export interface FileHit extends Hit {
  /** Names this finding in this very file (`keepKey`). */
  readonly key: string;
}

/** @param name as it stands in the address. Never throws on content: what cannot be read is a finding. */
export async function examineFile(name: string, bytes: Uint8Array, options: GateOptions = {}): Promise<FileHit[]> {
  const reading = newReading();
  try {
    await read(reading, name, bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    fact(reading, 'unread', 'block', '文件', error.message, '请用原来的程序重新保存后再传');
  }
  const stem = name.replace(/^.*\//, '');
  const pieces: Piece[] = [{ where: '文件名', text: stem, channel: '文件名' }, ...reading.pieces];
  const found = examine(pieces, options);
  const textOf = new Map(pieces.map(({ where, text }) => [where, text]));
  const swept = reading.swept.flatMap((one) => examinePiece(one).filter(({ rule }) => rule === 'id'));
  const digest = sha256Bytes(bytes);
  const seen = new Set(found.map(({ rule, where }) => `${rule} ${where}`));
  const hidden = swept.filter(({ rule }) => !found.some((hit) => hit.rule === rule) && !seen.has(rule));
  return [...reading.facts, ...found, ...hidden].map((hit) => {
    const about = hit.end > hit.start ? (textOf.get(hit.where) ?? '') : `${hit.where} ${hit.say}`;
    return {
      ...hit,
      key: keepKey(hit.end > hit.start ? hit : { rule: hit.rule, start: 0, end: about.length }, about, digest),
    };
  });
}

/** What stands in a file, part by part; nothing of a file that cannot be read. */
export async function textsOfFile(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const reading = newReading();
  try {
    await read(reading, name, bytes);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
  }
  return reading.pieces.map(({ text }) => text);
}

async function read(reading: Reading, name: string, bytes: Uint8Array): Promise<void> {
  const type = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const zip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (bytes.length === 0) return;
  if (zip) {
    const pack = openPackage(bytes);
    if (pack.names.includes('word/document.xml')) readDocx(reading, pack);
    else if (pack.names.includes('xl/workbook.xml')) readXlsx(reading, pack);
    else if (pack.names.some((part) => /^OFD\.xml$/i.test(part))) readOfd(reading, pack);
    else fact(reading, 'unread', 'ask', '文件', '是一个压缩包，里面的文件没有逐个检查', '请把里面的文件分别上传');
  } else if (new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')) await readPdf(reading, bytes);
  else if (
    /^(?:jpe?g|png|gif|bmp|webp|tiff?|svg)$/.test(type) ||
    bytes[0] === 0x89 ||
    (bytes[0] === 0xff && bytes[1] === 0xd8)
  ) {
    readPicture(reading, bytes, '图片');
    fact(reading, 'unread', 'note', '图片', '图片里的字机器读不了', '请看一遍图上有没有个人信息');
  } else if (bytes[0] === 0xd0 && bytes[1] === 0xcf) readOld(reading, bytes);
  else piece(reading, '正文', textOf(bytes));
}

function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Old binary Office files: every text in them is swept; what is hidden in them is not seen. */
function readOld(reading: Reading, bytes: Uint8Array): void {
  fact(reading, 'unread', 'ask', '文件', '是旧格式，批注、修订和隐藏的内容机器看不全', '请另存为 docx、xlsx 再传');
  for (const start of [0, 1]) {
    const text = new TextDecoder('utf-16le').decode(bytes.subarray(start));
    reading.swept.push({
      where: '文件',
      text: (text.match(/[\d\u4e00-\u9fff -~：（），。、\r\n\t]{6,}/g) ?? []).join('\na\n'),
      channel: '隐藏',
    });
  }
  const plain = new TextDecoder('latin1').decode(bytes);
  reading.swept.push({ where: '文件', text: (plain.match(/[\dXx -]{11,}/g) ?? []).join('\na\n'), channel: '隐藏' });
}
