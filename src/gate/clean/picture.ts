/** Pictures without what they carry besides the picture; the picture data is not touched. */
import { jpegSegments, PNG_KEPT, pngChunks } from '#gate/read/picture.ts';

const ascii = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function cleanJpeg(bytes: Uint8Array, removed: string[]): Uint8Array {
  const { segments, scan, end } = jpegSegments(bytes);
  const parts: Uint8Array[] = [bytes.subarray(0, 2)];
  for (const { marker, start, end: after, data } of segments) {
    const name = ascii(data.subarray(0, 12));
    const kept =
      marker < 0xe0 ||
      (marker > 0xef && marker !== 0xfe) ||
      (marker === 0xe0 && name.startsWith('JFIF')) ||
      (marker === 0xe2 && name.startsWith('ICC_PROFILE')) ||
      (marker === 0xee && name.startsWith('Adobe'));
    if (kept) {
      parts.push(bytes.subarray(start, after));
      continue;
    }
    removed.push(marker === 0xfe ? '图片注释' : name.startsWith('Exif') ? '拍摄信息' : '图片里的附加数据');
    const turned = marker === 0xe1 && name.startsWith('Exif') ? orientationOf(data.subarray(6)) : 1;
    if (turned > 1) parts.push(orientationOnly(turned));
  }
  if (bytes.length > end) removed.push('图片后面的数据');
  parts.push(bytes.subarray(scan, end));
  return joined(parts);
}

function orientationOf(tiff: Uint8Array): number {
  if (tiff.length < 10) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  const at = view.getUint32(4, little);
  if (at + 2 > tiff.length) return 1;
  for (let index = 0; index < view.getUint16(at, little); index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > tiff.length) return 1;
    if (view.getUint16(entry, little) === 0x112) return Math.min(8, Math.max(1, view.getUint16(entry + 8, little)));
  }
  return 1;
}

/** An EXIF that says which side is up, or phone pictures lie on their side. */
const orientationOnly = (value: number): Uint8Array =>
  Uint8Array.from([
    ...[0xff, 0xe1, 0x00, 0x22, 0x45, 0x78, 0x69, 0x66, 0, 0],
    ...[0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1],
    ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, value, 0, 0],
    ...[0, 0, 0, 0],
  ]);

export function cleanPng(bytes: Uint8Array, removed: string[]): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let end = 8;
  for (const { type, start, end: after } of pngChunks(bytes)) {
    end = after;
    if (PNG_KEPT.test(type)) parts.push(bytes.subarray(start, after));
    else removed.push(type === 'eXIf' ? '拍摄信息' : type === 'tIME' ? '改动时间' : '图片里的附加数据');
    if (type === 'IEND') break;
  }
  if (bytes.length > end) removed.push('图片后面的数据');
  return joined(parts);
}
