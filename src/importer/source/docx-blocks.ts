/** document.xml → paragraphs and tables in order. Deleted text, field codes and fallback drawings are left out. */
import { Parser } from 'htmlparser2';
import type { ListPlace, ParagraphStyle } from './docx-styles.ts';

export interface DocxParagraph extends Omit<ParagraphStyle, 'list'> {
  readonly text: string;
  readonly list?: ListPlace;
}

/** Cells hold paragraphs; a cell that another spans is empty. */
export interface DocxTable {
  readonly rows: readonly (readonly (readonly DocxParagraph[])[])[];
}

export type DocxBlock = DocxParagraph | DocxTable;

interface OpenParagraph {
  text: string;
  style?: string;
  outline?: number;
  numId?: string;
  level?: number;
  contents: boolean;
}

interface OpenTable {
  rows: DocxParagraph[][][];
  /** Columns the open cell spans. */
  span: number;
  merged: boolean;
}

const SKIPPED = new Set(['w:del', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:rubyBase', 'w:moveFrom', 'w:sectPr']);
const BREAKS: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-' };

/** @returns undefined when there is no document in it. */
export function readBlocks(xml: string, styles: ReadonlyMap<string, ParagraphStyle>): readonly DocxBlock[] | undefined {
  const reader = new BlockReader(styles);
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => reader.open(tag, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (tag) => reader.close(tag),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return reader.sawBody ? reader.blocks : undefined;
}

class BlockReader {
  readonly blocks: DocxBlock[] = [];
  sawBody = false;
  private readonly paragraphs: OpenParagraph[] = [];
  private readonly tables: OpenTable[] = [];
  private readonly styles: ReadonlyMap<string, ParagraphStyle>;
  private skipped = 0;
  private inText = false;
  private inTabs = false;
  private contentsDepth = 0;
  private sdtDepth = 0;

  constructor(styles: ReadonlyMap<string, ParagraphStyle>) {
    this.styles = styles;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (SKIPPED.has(tag)) this.skipped += 1;
    if (this.skipped > 0) return;
    const value = attributes['w:val'] ?? '';
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (tag === 'w:body') this.sawBody = true;
    else if (tag === 'w:p') this.paragraphs.push({ text: '', contents: this.contentsDepth > 0 });
    else if (tag === 'w:tbl') this.tables.push({ rows: [], span: 1, merged: false });
    else if (tag === 'w:tr') table?.rows.push([]);
    else if (tag === 'w:tc' && table) {
      table.rows.at(-1)?.push([]);
      table.span = 1;
    } else if (tag === 'w:gridSpan' && table) table.span = Number(value) || 1;
    else if (tag === 'w:sdt') this.sdtDepth += 1;
    else if (tag === 'w:docPartGallery' && /contents|目录/i.test(value)) this.contentsDepth = this.sdtDepth;
    else if (tag === 'w:t') this.inText = true;
    else if (tag === 'w:tabs') this.inTabs = true;
    else if (paragraph) this.property(tag, value, paragraph);
  }

  private property(tag: string, value: string, paragraph: OpenParagraph): void {
    if (tag === 'w:pStyle') paragraph.style = value;
    else if (tag === 'w:outlineLvl') paragraph.outline = Number(value);
    else if (tag === 'w:numId') paragraph.numId = value;
    else if (tag === 'w:ilvl') paragraph.level = Number(value);
    else if (!this.inTabs) paragraph.text += BREAKS[tag] ?? '';
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.inText && this.skipped === 0 && paragraph) paragraph.text += text;
  }

  close(tag: string): void {
    if (SKIPPED.has(tag)) {
      this.skipped -= 1;
      return;
    }
    if (this.skipped > 0) return;
    if (tag === 'w:t') this.inText = false;
    else if (tag === 'w:tabs') this.inTabs = false;
    else if (tag === 'w:p') this.closeParagraph();
    else if (tag === 'w:tc') this.closeCell();
    else if (tag === 'w:tbl') this.closeTable();
    else if (tag === 'w:sdt') {
      if (this.contentsDepth === this.sdtDepth) this.contentsDepth = 0;
      this.sdtDepth -= 1;
    }
  }

  private closeParagraph(): void {
    const open = this.paragraphs.pop();
    if (!open) return;
    const style = this.styles.get(open.style ?? '') ?? {};
    const heading = open.outline !== undefined && open.outline < 9 ? open.outline + 1 : style.heading;
    const list =
      open.numId === undefined ? style.list : { numId: open.numId, level: open.level ?? style.list?.level ?? 0 };
    this.place({
      text: open.text.replace(/\u00ad/g, ''),
      ...(heading !== undefined && { heading }),
      ...(style.title && { title: true }),
      ...((style.contents || open.contents) && { contents: true }),
      ...(list && list.numId !== '0' && { list }),
    });
  }

  private place(paragraph: DocxParagraph): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (cell) cell.push(paragraph);
    else this.blocks.push(paragraph);
  }

  private closeCell(): void {
    const table = this.tables.at(-1);
    for (let extra = 1; table && extra < table.span; extra += 1) table.rows.at(-1)?.push([]);
  }

  /** A table inside a cell becomes lines of that cell. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (!table) return;
    const outer = this.tables.at(-1)?.rows.at(-1)?.at(-1);
    if (!outer) this.blocks.push({ rows: table.rows });
    else
      for (const row of table.rows)
        outer.push({
          text: row
            .flat()
            .map(({ text }) => text)
            .join(' '),
        });
  }
}
