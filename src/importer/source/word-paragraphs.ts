/**
 * The paragraphs of a binary Word file with their automatic numbers, read on our own from the piece table ([MS-DOC]):
 * numbers are put in where the text of the library has the same paragraph, and where the two texts differ it is said.
 */
import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { OpenFields } from './open-fields.ts';
import { type ListPlace, listsOfStyles, WordLists } from './word-lists.ts';
import { eachProperty, ILFO, ILVL } from './word-properties.ts';

export interface WordParagraph {
  /** With its punctuation; empty without one. */
  readonly number: string;
  /** Without fields, pictures and marks. */
  readonly text: string;
}

interface CompoundFile {
  read(): Promise<void>;
  stream(name: string): AsyncIterable<Buffer>;
}

const SAVED_IN_1TABLE = 0x200;
const MAIN_TEXT = 0x4c;
const CLX = 0x1a2;
const PAPX = 0x102;
const PAGE = 512;

/** @throws when the file is not built as the specification says. */
export async function wordParagraphs(bytes: Buffer): Promise<WordParagraph[]> {
  const load = createRequire(import.meta.url);
  const OleCompoundDoc = load('word-extractor/lib/ole-compound-doc.js') as new (reader: unknown) => CompoundFile;
  const BufferReader = load('word-extractor/lib/buffer-reader.js') as new (bytes: Buffer) => unknown;
  const file = new OleCompoundDoc(new BufferReader(bytes));
  await file.read();
  const word = await streamOf(file, 'WordDocument');
  const table = await streamOf(file, (word.readUInt16LE(0xa) & SAVED_IN_1TABLE) === 0 ? '0Table' : '1Table');
  const places = paragraphPlaces(word, table);
  const lists = new WordLists(word, table);
  let above: ListPlace | undefined;
  return textParagraphs(word, table).map(({ text, mark }) => {
    const place = places(mark);
    const numbered = place.list > 0 && place.list < NO_LIST && text.trim() !== '';
    const number = numbered ? lists.next(place, above) : '';
    above = numbered ? place : undefined;
    return { text, number };
  });
}

/** An old way of numbering, told by a negative number. */
const NO_LIST = 0xf801;

async function streamOf(file: CompoundFile, name: string): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of file.stream(name)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Paragraphs of the main text, each with the offset of its mark in the stream. */
function textParagraphs(word: Buffer, table: Buffer): { text: string; mark: number }[] {
  const length = word.readUInt32LE(MAIN_TEXT);
  const found: { text: string; mark: number }[] = [];
  let words = '';
  const fields = new OpenFields();
  let position = 0;
  for (const { text, offset, bytes } of pieceTable(word, table)) {
    for (let index = 0; index < text.length && position < length; index += 1, position += 1) {
      const code = text.charCodeAt(index);
      if (code === FIELD_BEGINS) fields.begin();
      else if (code === FIELD_SHOWS) fields.separate();
      else if (code === FIELD_ENDS) words += fields.end()?.text ?? '';
      else if (code === 0x0d || code === 0x07 || code === 0x0c) {
        found.push({ text: words, mark: offset + index * bytes });
        words = '';
      } else if (code === 0x0b) words += '\n';
      else if (code >= 0x20 || code === 0x09) {
        if (fields.inInstruction) fields.instruct(text[index] as string);
        else words += text[index];
      }
    }
  }
  if (words !== '') found.push({ text: words, mark: -1 });
  return found;
}

const FIELD_BEGINS = 0x13;
const FIELD_SHOWS = 0x14;
const FIELD_ENDS = 0x15;

/** The text in its order: stretches of the stream, in one byte a character (cp1252) or two. */
function pieceTable(word: Buffer, table: Buffer): { text: string; offset: number; bytes: 1 | 2 }[] {
  let at = word.readUInt32LE(CLX);
  while (table.readUInt8(at) === 1) at += 3 + table.readUInt16LE(at + 1);
  if (table.readUInt8(at) !== 2) throw new Error('no piece table');
  const count = (table.readUInt32LE(at + 1) - 4) / 12;
  const start = at + 5;
  return Array.from({ length: count }, (_, index) => {
    const characters = table.readUInt32LE(start + (index + 1) * 4) - table.readUInt32LE(start + index * 4);
    const where = table.readUInt32LE(start + (count + 1) * 4 + index * 8 + 2);
    const narrow = (where & 0x40000000) !== 0;
    const offset = narrow ? (where & 0x3fffffff) / 2 : where;
    const bytes = narrow ? 1 : 2;
    const stretch = word.subarray(offset, offset + characters * bytes);
    return { text: narrow ? CP1252.decode(stretch) : stretch.toString('utf16le'), offset, bytes };
  });
}

const CP1252 = new TextDecoder('windows-1252');

/** The place in a list of the paragraph whose mark stands at an offset: its own, else its style's. */
function paragraphPlaces(word: Buffer, table: Buffer): (mark: number) => ListPlace {
  const ofStyle = listsOfStyles(word, table);
  const runs: { start: number; end: number; place: ListPlace }[] = [];
  const start = word.readUInt32LE(PAPX);
  const count = (word.readUInt32LE(PAPX + 4) - 4) / 8;
  for (let index = 0; index < count; index += 1) {
    const page = (table.readUInt32LE(start + (count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    const block = word.subarray(page, page + PAGE);
    const entries = block.readUInt8(PAGE - 1);
    for (let entry = 0; entry < entries; entry += 1) {
      const from = block.readUInt32LE(entry * 4);
      const to = block.readUInt32LE((entry + 1) * 4);
      const at = block.readUInt8((entries + 1) * 4 + entry * 13) * 2;
      runs.push({ start: from, end: to, place: at === 0 ? NOWHERE : placeAt(block, at, ofStyle) });
    }
  }
  runs.sort((a, b) => a.start - b.start);
  return (mark) => {
    let low = 0;
    let high = runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.end ?? 0) <= mark) low = middle + 1;
      else high = middle;
    }
    const run = runs[low];
    return run && run.start <= mark ? run.place : NOWHERE;
  };
}

const NOWHERE: ListPlace = { list: 0, level: 0 };

function placeAt(block: Buffer, at: number, ofStyle: (style: number) => Partial<ListPlace>): ListPlace {
  const words = block.readUInt8(at);
  const from = words === 0 ? at + 2 : at + 1;
  const length = words === 0 ? block.readUInt8(at + 1) * 2 : words * 2 - 1;
  const place = { ...NOWHERE, ...ofStyle(block.readUInt16LE(from)) };
  eachProperty(block.subarray(from + 2, from + length), (property, value) => {
    if (property === ILFO) place.list = value;
    else if (property === ILVL) place.level = value;
  });
  return place;
}
