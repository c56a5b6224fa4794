/**
 * The lists of a binary Word file ([MS-DOC] PlfLst, PlfLfo, STSH): what each level shows, counted through the document.
 * Offsets are those of the specification; everything is in little-endian order.
 */
import type { Buffer } from 'node:buffer';
import { writeNumber } from './number-formats.ts';
import { eachProperty, ILFO, ILVL } from './word-properties.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** Characters below 9 stand for the number of that level. */
  readonly text: string;
}

interface List {
  readonly id: number;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, Level>;
}

/** A paragraph's place in a list; `list` counts from 1, 0 is none. */
export interface ListPlace {
  readonly list: number;
  readonly level: number;
}

const PLF_LST = 0x2e2;
const PLF_LFO = 0x2ea;
const LSTF = 28;
const LVLF = 28;
const LFO = 16;
const LEVELS = 9;

/** MSONFC → the name ISO 29500 gives the format. */
const FORMATS: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  40: 'ideographDigital',
  255: 'none',
};

/** Ask once per numbered paragraph, in order. */
export class WordLists {
  private readonly abstracts: ReadonlyMap<number, readonly Level[]>;
  private readonly lists: readonly List[];
  private readonly counts = new Map<number, number[]>();
  private readonly used = new Set<number>();

  constructor(word: Buffer, table: Buffer) {
    this.abstracts = readAbstracts(word, table);
    this.lists = readLists(word, table);
  }

  /** @param before the place of the paragraph directly above, when that has a number too. */
  next({ list: number, level }: ListPlace, before?: ListPlace): string {
    const list = this.lists[number - 1];
    const levels = list && this.abstracts.get(list.id);
    if (!list || !levels) return '';
    const at = (index: number) => list.levels.get(index) ?? levels[index];
    const counts = this.counts.get(list.id) ?? this.goingOn(list, level, before) ?? [];
    this.counts.set(list.id, counts);
    if (!this.used.has(number)) for (const [index, start] of list.starts) counts[index] = start - 1;
    this.used.add(number);
    counts[level] = (counts[level] ?? (at(level)?.start ?? 1) - 1) + 1;
    counts.length = level + 1;
    const own = at(level);
    if (!own || own.format === 'bullet' || own.format === 'none') return '';
    const text = [...own.text]
      .map((sign) => {
        const index = sign.charCodeAt(0);
        if (index >= LEVELS) return sign;
        const value = counts[index] ?? at(index)?.start ?? 1;
        return writeNumber(value, index === level ? own.format : (at(index)?.format ?? 'decimal'));
      })
      .join('');
    return /[\p{Script=Han}\d]$/u.test(text) ? `${text} ` : text;
  }

  /**
   * LibreOffice writes the first paragraph of a list that counts again as a list of its own: one that looks the same and
   * stands directly below goes on with it.
   */
  private goingOn(list: List, level: number, before: ListPlace | undefined): number[] | undefined {
    const other = before && before.level === level ? this.lists[before.list - 1] : undefined;
    if (!other || other.id === list.id || list.starts.size > 0) return undefined;
    const shapeOf = ({ id, levels }: List) => levels.get(level) ?? this.abstracts.get(id)?.[level];
    const [one, two] = [shapeOf(list), shapeOf(other)];
    const same = one !== undefined && one.text === two?.text && one.format === two.format && one.start === 1;
    return same ? [...(this.counts.get(other.id) ?? [])] : undefined;
  }
}

function readLevel(table: Buffer, at: number): { level: Level; end: number } {
  const format = FORMATS[table.readUInt8(at + 4)] ?? 'decimal';
  const chpx = table.readUInt8(at + 24);
  const papx = table.readUInt8(at + 25);
  const text = at + LVLF + papx + chpx;
  const length = table.readUInt16LE(text);
  const end = text + 2 + length * 2;
  return { level: { start: table.readInt32LE(at), format, text: table.toString('utf16le', text + 2, end) }, end };
}

function readAbstracts(word: Buffer, table: Buffer): Map<number, readonly Level[]> {
  const found = new Map<number, readonly Level[]>();
  const start = word.readUInt32LE(PLF_LST);
  const size = word.readUInt32LE(PLF_LST + 4);
  if (size === 0) return found;
  const count = table.readUInt16LE(start);
  let at = start + 2 + count * LSTF;
  for (let index = 0; index < count; index += 1) {
    const lstf = start + 2 + index * LSTF;
    const simple = (table.readUInt8(lstf + 26) & 1) === 1;
    const levels: Level[] = [];
    for (let level = 0; level < (simple ? 1 : LEVELS); level += 1) {
      const read = readLevel(table, at);
      levels.push(read.level);
      at = read.end;
    }
    found.set(table.readInt32LE(lstf), levels);
  }
  return found;
}

function readLists(word: Buffer, table: Buffer): List[] {
  const start = word.readUInt32LE(PLF_LFO);
  if (word.readUInt32LE(PLF_LFO + 4) === 0) return [];
  const count = table.readUInt32LE(start);
  let at = start + 4 + count * LFO;
  return Array.from({ length: Math.min(count, 10_000) }, (_, index): List => {
    const lfo = start + 4 + index * LFO;
    const list: List = { id: table.readInt32LE(lfo), starts: new Map(), levels: new Map() };
    const overrides = table.readUInt8(lfo + 12);
    at += 4;
    for (let one = 0; one < overrides; one += 1) {
      const flags = table.readUInt32LE(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) list.starts.set(level, table.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, at);
      list.levels.set(level, read.level);
      at = read.end;
    }
    return list;
  });
}

const STSH = 0xa2;

/** Places in lists that styles give, by the style's index; a style without its own has that of the one it is based on. */
export function listsOfStyles(word: Buffer, table: Buffer): (style: number) => Partial<ListPlace> {
  const own: { base: number; place: Partial<ListPlace> }[] = [];
  const start = word.readUInt32LE(STSH);
  const end = start + word.readUInt32LE(STSH + 4);
  const header = table.readUInt16LE(start);
  const baseSize = table.readUInt16LE(start + 4);
  let at = start + 2 + header;
  while (at + 2 <= end) {
    const size = table.readUInt16LE(at);
    own.push(size === 0 ? { base: NO_STYLE, place: {} } : styleAt(table, at + 2, baseSize, size));
    at += 2 + size + (size % 2);
  }
  const placeOf = (style: number, depth = 0): Partial<ListPlace> => {
    const one = own[style];
    if (!one || depth > LEVELS * 2) return {};
    return one.base === NO_STYLE ? one.place : { ...placeOf(one.base, depth + 1), ...one.place };
  };
  return placeOf;
}

const NO_STYLE = 0xfff;
const PARAGRAPH_STYLE = 1;

function styleAt(table: Buffer, at: number, baseSize: number, size: number) {
  const kindAndBase = table.readUInt16LE(at + 2);
  const base = kindAndBase >> 4;
  const place: { list?: number; level?: number } = {};
  if ((kindAndBase & 0xf) === PARAGRAPH_STYLE) {
    const name = at + baseSize;
    let upx = name + 2 + table.readUInt16LE(name) * 2 + 2;
    upx += (upx - at) % 2;
    const length = upx + 2 <= at + size ? table.readUInt16LE(upx) : 0;
    eachProperty(table.subarray(upx + 4, upx + 2 + length), (property, value) => {
      if (property === ILFO) place.list = value;
      else if (property === ILVL) place.level = value;
    });
  }
  return { base, place };
}
