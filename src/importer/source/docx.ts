/** .docx → text: paragraphs one a line, automatic numbers written out, tables kept as tables. */
import type { SourceDocument, SourceTable, StyledParagraph } from '../document.ts';
import { ImportRefused } from '../refused.ts';
import { type PlacedAside, tellAsides } from './docx-asides.ts';
import { readBlocks } from './docx-blocks.ts';
import { AutomaticNumbers } from './docx-numbering.ts';
import type { DocxBlock, DocxParagraph } from './docx-paragraph.ts';
import { readStyles } from './docx-styles.ts';
import { openPackage } from './open-package.ts';
import { differences, stretchesOfXml } from './second-reading.ts';

export async function readDocx(bytes: Uint8Array, fileName: string): Promise<SourceDocument> {
  const parts = await openPackage(bytes, fileName);
  const xml = parts.get('word/document.xml') ?? '';
  const blocks = readBlocks(xml, readStyles(parts.get('word/styles.xml')));
  if (!blocks) throw new ImportRefused(`“${fileName}”里的 Word 内容读不出来，文件可能已损坏，请用 Word 另存后再导入。`);
  const numbers = new AutomaticNumbers(parts.get('word/numbering.xml'));
  const { asides, ...document } = joined(blocks, numbers);
  const { unread, notes } = tellAsides(asides, parts);
  const differing = differences(document.text, stretchesOfXml(xml), unread);
  return { ...document, format: 'docx', removed: [], unread: [...unread, ...differing], notes };
}

function joined(blocks: readonly DocxBlock[], numbers: AutomaticNumbers) {
  const paragraphs: StyledParagraph[] = [];
  const tables: SourceTable[] = [];
  const asides: PlacedAside[] = [];
  const lines: string[] = [];
  let at = 0;
  const add = (line: string) => {
    lines.push(line);
    const span = { start: at, end: at + line.length };
    at = span.end + 1;
    return span;
  };
  const note = (paragraph: DocxParagraph) => {
    for (const aside of paragraph.asides ?? []) asides.push({ ...aside, start: at });
  };
  for (const block of blocks) {
    if ('rows' in block && isTable(block.rows)) {
      const seen = new Set<unknown>();
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          if (!seen.has(cell)) cell.forEach(note);
          seen.add(cell);
          return cell.map((paragraph) => written(paragraph, numbers)).join('\n');
        }),
      );
      const spans = rows.map((row) => add(row.map((cell) => cell.replace(/\s*\n\s*/g, ' ')).join('\t')));
      tables.push({ start: spans[0]?.start ?? at, end: spans.at(-1)?.end ?? at, rows });
      continue;
    }
    for (const paragraph of 'rows' in block ? block.rows.flat(2) : [block]) {
      const { heading, title, contents } = paragraph;
      note(paragraph);
      const span = add(written(paragraph, numbers));
      if (heading !== undefined || title || contents) {
        paragraphs.push({
          ...span,
          ...(heading !== undefined && { heading }),
          ...(title && { title }),
          ...(contents && { contents }),
        });
      }
    }
  }
  return {
    text: lines.join('\n'),
    paragraphs: paragraphs.filter(({ start, end }) => end > start),
    tables: tables.filter(({ start, end }) => end > start),
    asides,
  };
}

/** One column is a frame somebody drew around text, not a table. */
const isTable = (rows: readonly (readonly unknown[])[]): boolean => rows.some((row) => row.length > 1);

const written = ({ text, list }: DocxParagraph, numbers: AutomaticNumbers): string =>
  text.trim() === '' || !list ? text : numbers.next(list) + text;
