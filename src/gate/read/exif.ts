/** EXIF: a TIFF directory with its sub-directories; place, people and texts in it. */
import { CLEAN, fact, piece, type Reading } from './reading.ts';

const TEXTS: Readonly<Record<number, string>> = {
  270: '图片说明',
  315: '作者',
  33432: '版权',
  37510: '备注',
  40091: '标题',
  40092: '备注',
  40093: '作者',
  40094: '关键词',
  40095: '主题',
  42032: '相机主人',
  42033: '相机编号',
  42037: '镜头编号',
};
const SIZES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];
const [EXIF, GPS] = [34665, 34853];

export function readExif(reading: Reading, data: Uint8Array, where: string): void {
  const start = data[0] === 0x45 && data[1] === 0x78 ? 6 : 0;
  const tiff = data.subarray(start);
  if (tiff.length < 8) return;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = tiff[0] === 0x49;
  let directories = 0;
  const read = (at: number, gps: boolean): void => {
    directories += 1;
    if (directories > 20 || at + 2 > tiff.length) return;
    const count = view.getUint16(at, little);
    for (let index = 0; index < count; index += 1) {
      const entry = at + 2 + index * 12;
      if (entry + 12 > tiff.length) return;
      const [tag, type, number] = [
        view.getUint16(entry, little),
        view.getUint16(entry + 2, little),
        view.getUint32(entry + 4, little),
      ];
      const size = (SIZES[type] ?? 1) * number;
      const place = size <= 4 ? entry + 8 : view.getUint32(entry + 8, little);
      if (gps && tag > 0) fact(reading, 'gps', 'strip', where, '带着拍摄位置', CLEAN);
      else if (tag === EXIF || tag === GPS) read(view.getUint32(entry + 8, little), tag === GPS);
      else if (TEXTS[tag] !== undefined) {
        const text = textOf(tiff.subarray(place, place + size), tag).trim();
        if (text === '') continue;
        fact(reading, 'props', 'strip', where, `图片里有${TEXTS[tag]}`, CLEAN);
        piece(reading, `${where} 的${TEXTS[tag]}`, text, '属性');
      } else if (tag === 271 || tag === 37500) fact(reading, 'props', 'strip', where, '图片里有相机留下的数据', CLEAN);
    }
    const next = at + 2 + count * 12;
    if (!gps && next + 4 <= tiff.length) {
      const following = view.getUint32(next, little);
      // The second directory is a thumbnail, perhaps of what the picture was before it was cut.
      if (following > 0 && following < tiff.length) {
        fact(reading, 'props', 'strip', where, '图片里带着缩略图，可能是剪裁以前的', CLEAN);
        read(following, false);
      }
    }
  };
  read(view.getUint32(4, little), false);
}

function textOf(bytes: Uint8Array, tag: number): string {
  if (tag >= 40091 && tag <= 40095) return new TextDecoder('utf-16le').decode(bytes).replace(/\0+$/, '');
  const body = tag === 37510 ? bytes.subarray(8) : bytes;
  const unicode = tag === 37510 && new TextDecoder('latin1').decode(bytes.subarray(0, 7)) === 'UNICODE';
  return new TextDecoder(unicode ? 'utf-16le' : 'utf-8').decode(body).replaceAll('\0', '');
}
