/** .doc and .wps (the old binary format): text with automatic numbers; styles and lines of tables are not in it for us. */
import { Buffer } from 'node:buffer';
import WordExtractor from 'word-extractor';
import { plainDocument, type SourceDocument, type Unread } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { DIFFERENCE } from './second-reading.ts';
import { withNumbers } from './word-numbers.ts';
import { wordParagraphs } from './word-paragraphs.ts';

const wide = (name: string): Buffer => Buffer.from(name, 'utf16le');

/** @throws ImportRefused when it carries macros, is no Word document or cannot be read. */
export async function readWordBinary(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.includes(wide('_VBA_PROJECT'))) {
    throw new ImportRefused(`“${fileName}”带有宏，不能导入，请另存为不带宏的 .docx。`);
  }
  if (!buffer.includes(wide('WordDocument'))) {
    throw new ImportRefused(`“${fileName}”不是 Word 文档，请用 WPS 或 Word 打开后另存为 .docx 再导入。`);
  }
  let document: WordDocument;
  try {
    document = (await new WordExtractor().extract(buffer)) as unknown as WordDocument;
  } catch {
    throw new ImportRefused(`“${fileName}”读不出来，文件可能已损坏，请用 WPS 或 Word 另存为 .docx 再导入。`);
  }
  const body = document.getBody(AS_TYPED);
  const { text, notes, differing } = await numbered(body, buffer);
  const unread = APART.flatMap(({ what, read }): Unread[] => {
    const words = read(document)
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim();
    return words === '' ? [] : [{ what, count: 1, start: text.length, text: words }];
  });
  return { ...plainDocument(text), format: 'word', unread: [...unread, ...differing], notes };
}

/** The library's text with the numbers of our own reading, and the paragraphs only that one has. */
async function numbered(body: string, buffer: Buffer): Promise<{ text: string; notes: string[]; differing: Unread[] }> {
  try {
    const { text, numbers, absent } = withNumbers(body, await wordParagraphs(buffer));
    const notes = [
      '旧版 Word 文件里的标题样式和表格线读不出来，请对照原件',
      ...(numbers > 0 ? [`自动编号 ${numbers} 个，已按文件里的编号格式写出，请对照原件`] : []),
    ];
    const differing = absent.slice(0, SHOWN).map((words) => ({ what: DIFFERENCE, count: 1, start: 0, text: words }));
    return { text, notes, differing };
  } catch {
    // A file the specification does not know still has its text.
    return { text: body, notes: [NUMBERS_UNREAD], differing: [] };
  }
}

const SHOWN = 40;
const NUMBERS_UNREAD =
  '旧版 Word 文件里的自动编号、标题样式和表格线读不出来：请对照原件看编号有没有少，最好用 WPS 或 Word 另存为 .docx 再导入';

/** Unless told so the library writes “ ” — as ASCII. */
const AS_TYPED = { filterUnicode: false };

/** The library takes options its published types leave out. */
interface WordDocument {
  getBody(options: object): string;
  getTextboxes(options: object): string;
  getFootnotes(options: object): string;
  getEndnotes(options: object): string;
  getAnnotations(options: object): string;
}

/** Text that does not stand in the body. */
const APART: readonly { readonly what: string; readonly read: (document: WordDocument) => string }[] = [
  { what: '文本框', read: (document) => document.getTextboxes({ ...AS_TYPED, includeHeadersAndFooters: false }) },
  { what: '脚注', read: (document) => document.getFootnotes(AS_TYPED) },
  { what: '尾注', read: (document) => document.getEndnotes(AS_TYPED) },
  { what: '批注', read: (document) => document.getAnnotations(AS_TYPED) },
];
