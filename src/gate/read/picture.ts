/** What pictures carry besides the picture. The picture itself no machine reads. */
import { inflateSync } from 'fflate';
import { readExif } from './exif.ts';
import { CLEAN, fact, piece, type Reading } from './reading.ts';

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);
const utf8 = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export function readPicture(reading: Reading, bytes: Uint8Array, where: string): void {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) readJpeg(reading, bytes, where);
  else if (bytes[0] === 0x89 && bytes[1] === 0x50) readPng(reading, bytes, where);
  else if (/^\s*(?:<\?xml|<svg)/.test(utf8(bytes.subarray(0, 200))))
    piece(reading, where, utf8(bytes).replace(/<[^>]*>/g, '\na\n'), '隐藏');
  else {
    const found = ascii(bytes);
    if (/exif:GPS|GPSLatitude/.test(found)) fact(reading, 'gps', 'strip', where, '带着拍摄位置', CLEAN);
  }
}

const carried = (reading: Reading, where: string) =>
  fact(reading, 'embedded', 'block', where, '图片后面还带着别的数据', '请用画图程序另存一次；编辑台的干净副本也会去掉');

export interface Segment {
  readonly marker: number;
  /** Place of its first byte and behind its last. */
  readonly start: number;
  readonly end: number;
  /** Behind marker and length. */
  readonly data: Uint8Array;
}

/** Segments of a JPEG up to the picture data, and where that ends. */
export function jpegSegments(bytes: Uint8Array): {
  readonly segments: readonly Segment[];
  readonly scan: number;
  readonly end: number;
} {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] as number;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === 0xda) break;
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number);
    segments.push({ marker, start: at, end: at + 2 + length, data: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  const scan = Math.min(at, bytes.length);
  let end = scan;
  // Inside the scans 0xff is followed by 0, a restart mark or the next scan's segments.
  for (let place = scan + 2; place + 1 < bytes.length; place += 1) {
    if (bytes[place] !== 0xff) continue;
    const marker = bytes[place + 1] as number;
    if (marker === 0xd9) {
      end = place + 2;
      break;
    }
    if (marker !== 0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd7)) {
      place += 1 + (((bytes[place + 2] as number) << 8) | (bytes[place + 3] as number));
    }
  }
  return { segments, scan, end: end === scan ? bytes.length : end };
}

function readJpeg(reading: Reading, bytes: Uint8Array, where: string): void {
  const { segments, end } = jpegSegments(bytes);
  for (const { marker, data } of segments) {
    const name = ascii(data.subarray(0, 36));
    if (marker === 0xfe) {
      piece(reading, `${where} 的注释`, utf8(data), '属性');
      if (data.length > 0) fact(reading, 'props', 'strip', where, '图片里有注释', CLEAN);
    } else if (marker === 0xe1 && name.startsWith('Exif')) readExif(reading, data.subarray(6), where);
    else if (marker === 0xe1) readXmp(reading, utf8(data), where);
    else if (marker === 0xed) {
      piece(reading, `${where} 的说明`, utf8(data).replace(/\p{Cc}+/gu, '\n'), '属性');
      fact(reading, 'props', 'strip', where, '图片里有摄影者或说明', CLEAN);
    } else if (marker === 0xe2 && name.startsWith('MPF'))
      fact(reading, 'props', 'strip', where, '图片里还带着另一张图', CLEAN);
    else if (marker >= 0xe3 && marker <= 0xef && !(marker === 0xee && name.startsWith('Adobe'))) {
      fact(reading, 'props', 'strip', where, '图片里有相机或程序留下的数据', CLEAN);
      piece(reading, `${where} 的数据`, ascii(data).replace(/[^\x20-\x7e]+/g, '\n'), '隐藏');
    }
  }
  if (bytes.length - end > 16) carried(reading, where);
}

function readXmp(reading: Reading, text: string, where: string): void {
  if (/GPS(?:Latitude|Longitude|Position)|LocationCreated|Iptc4xmpCore:Location|photoshop:City/i.test(text))
    fact(reading, 'gps', 'strip', where, '带着拍摄位置', CLEAN);
  fact(reading, 'props', 'strip', where, '图片里有程序留下的说明', CLEAN);
  const values = [...text.matchAll(/>([^<>]+)</g), ...text.matchAll(/="([^"]*)"/g)].map((match) => match[1] ?? '');
  piece(
    reading,
    `${where} 的说明`,
    values.filter((value) => /[\u4e00-\u9fff]|\d{6}/.test(value)).join('\na\n'),
    '属性',
  );
}

/** Chunks of a PNG without which it is drawn the same or that say how. */
export const PNG_KEPT =
  /^(?:IHDR|PLTE|IDAT|IEND|tRNS|cHRM|gAMA|iCCP|sBIT|sRGB|bKGD|hIST|pHYs|sPLT|acTL|fcTL|fdAT|cICP|mDCV|cLLI)$/;

export function* pngChunks(
  bytes: Uint8Array,
): Generator<{ readonly type: string; readonly data: Uint8Array; readonly start: number; readonly end: number }> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 12 + length;
    if (end > bytes.length) return;
    yield {
      type: ascii(bytes.subarray(at + 4, at + 8)),
      data: bytes.subarray(at + 8, at + 8 + length),
      start: at,
      end,
    };
    at = end;
  }
}

function readPng(reading: Reading, bytes: Uint8Array, where: string): void {
  let end = 8;
  for (const { type, data, end: after } of pngChunks(bytes)) {
    end = after;
    if (PNG_KEPT.test(type)) {
      if (type === 'IEND') break;
    } else if (type === 'eXIf') readExif(reading, data, where);
    else if (type === 'tEXt' || type === 'zTXt' || type === 'iTXt') pngText(reading, type, data, where);
    else if (type !== 'tIME') carried(reading, where);
  }
  if (bytes.length - end > 0) carried(reading, where);
}

function pngText(reading: Reading, type: string, data: Uint8Array, where: string): void {
  const zero = data.indexOf(0);
  const keyword = ascii(data.subarray(0, zero));
  let rest = data.subarray(zero + 1);
  try {
    if (type === 'zTXt') rest = inflateSync(rest.subarray(3));
    else if (type === 'iTXt') {
      const packed = rest[0] === 1;
      const language = rest.indexOf(0, 2);
      rest = rest.subarray(rest.indexOf(0, language + 1) + 1);
      if (packed) rest = inflateSync(rest.subarray(2));
    }
  } catch {
    // Unreadable text is removed with the rest.
  }
  if (/XMP/i.test(keyword)) readXmp(reading, utf8(rest), where);
  else {
    piece(reading, `${where} 的说明`, type === 'iTXt' ? utf8(rest) : `${utf8(rest)}`, '属性');
    if (!/^(?:Software|Creation Time|date:.*|Source)$/i.test(keyword))
      fact(reading, 'props', 'strip', where, '图片里有文字说明', CLEAN);
  }
}
