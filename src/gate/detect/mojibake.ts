/** Text that was read in a wrong encoding. The wrong forms are found by undoing them, not from a list. */
import type { Hit, Piece } from '../finding.ts';

const CP1252 =
  '\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178';
const TAIL = `[\\u0080-\\u00bf${CP1252}]`;
const SIGNS: readonly RegExp[] = [
  /\ufffd+/gu,
  /锟斤拷|锟斤|烫烫烫|屯屯屯|锘挎|鈥[淔欏攢濃湭]/gu,
  // UTF-8 read as Windows-1252 or Latin-1: three bytes a character, two for a quotation mark.
  new RegExp(`(?:[\\u00e0-\\u00ef]${TAIL}{2}){2,}|ï»¿|â€${TAIL}?|(?:[ÃÂ]${TAIL}){2,}`, 'gu'),
  // GBK read as Latin-1.
  /(?:[\u00a1-\u00fe]){6,}/gu,
  // UTF-8 read as Mac Roman, quoted-printable, escapes nobody undid.
  /(?:=[0-9A-F]{2}){6,}/gu,
  /(?:\\u[0-9a-f]{4}){2,}/giu,
  /(?:&amp;#x?[0-9a-f]{2,6};){1,}/giu,
  // Halves of surrogate pairs.
  /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
];
/** Every character of another script lost: a row of question marks. */
const LOST = /(?<![?？!！])\?{4,}(?!\?)/gu;

interface Tables {
  /** GBK bytes of a character. */
  readonly bytes: ReadonlyMap<string, readonly [number, number]>;
  /** Characters that hardly anybody writes and that misread UTF-8 is full of. */
  readonly telling: ReadonlySet<string>;
}
let tables: Tables | undefined;

function gbk(): Tables {
  if (tables) return tables;
  const decoder = new TextDecoder('gbk');
  const bytes = new Map<string, readonly [number, number]>();
  const telling = new Set<string>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    const trails = Array.from({ length: 0xbf }, (_, index) => 0x40 + index).filter((trail) => trail !== 0x7f);
    const row = decoder.decode(Uint8Array.from(trails.flatMap((trail) => [lead, trail, 0x0a]))).split('\n');
    for (const [index, trail] of trails.entries()) {
      const character = row[index] ?? '';
      if (character.length !== 1 || character === '\ufffd') continue;
      if (!bytes.has(character)) bytes.set(character, [lead, trail]);
      if (lead >= 0xe2 && lead <= 0xe9 && trail >= 0x80 && trail <= 0xbf) telling.add(character);
    }
  }
  bytes.set('€', [0x80, -1]);
  tables = { bytes, telling };
  return tables;
}

export function brokenText({ text, where }: Piece): Hit[] {
  const hits: Hit[] = [];
  const add = (level: 'block' | 'ask', start: number, end: number) =>
    hits.push({
      rule: 'mojibake',
      level,
      where,
      start,
      end,
      say: '这里有乱码',
      fix: '请对照原件重新填写；附件请用原来的程序另存',
    });
  for (const sign of SIGNS) {
    const found = text.search(sign);
    if (found >= 0) add('block', found, found + (text.slice(found).match(sign)?.[0].length ?? 1));
  }
  const run = hits.length === 0 ? misreadRun(text) : undefined;
  if (run) add('block', run.start, run.end);
  const lost = LOST.exec(text);
  LOST.lastIndex = 0;
  if (lost) add('ask', lost.index, lost.index + lost[0].length);
  return hits;
}

/** The first run whose GBK bytes are UTF-8 of Chinese text. */
function misreadRun(text: string): { readonly start: number; readonly end: number } | undefined {
  const { telling } = gbk();
  for (const match of text.matchAll(/\P{ASCII}{3,}/gu)) {
    let count = 0;
    for (const character of match[0]) if (telling.has(character)) count += 1;
    if (count < 2 || count * 8 < match[0].length) continue;
    if (wasUtf8(match[0])) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

function wasUtf8(run: string): boolean {
  const { bytes } = gbk();
  const raw: number[] = [];
  for (const character of run) for (const byte of bytes.get(character) ?? [0x3f]) if (byte >= 0) raw.push(byte);
  let right = 0;
  for (let index = 0; index + 2 < raw.length; ) {
    const [a, b, c] = [raw[index], raw[index + 1], raw[index + 2]] as [number, number, number];
    const three = a >= 0xe2 && a <= 0xe9 && b >= 0x80 && b <= 0xbf && c >= 0x80 && c <= 0xbf;
    const wide = a === 0xef && b >= 0xbc && b <= 0xbe && c >= 0x80 && c <= 0xbf;
    if (three || wide) right += 3;
    index += three || wide ? 3 : 1;
  }
  return right >= 6 && right / raw.length >= 0.66;
}
