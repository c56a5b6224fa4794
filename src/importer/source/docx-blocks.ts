/**
 * document.xml → paragraphs and tables in order. Field codes and fallback drawings are left out; deleted, hidden and struck
 * text, notes and pictures are named apart.
 */
import { Parser } from 'htmlparser2';
import { linesOf, type OpenTable, rowsOf } from './docx-cells.ts';
import { DocxFields, isOn } from './docx-fields.ts';
import type { AsideName, DocxBlock, OpenParagraph, Run } from './docx-paragraph.ts';
import { asMarked, symbolOf } from './docx-signs.ts';
import type { ParagraphStyle } from './docx-styles.ts';
import type { EqField } from './eq-field.ts';

const SKIPPED = new Set(['mc:Fallback', 'w:rt', 'w:sectPr']);
const DELETED = new Set(['w:del', 'w:moveFrom']);
const BREAKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
  'w:ptab': '\t',
};
const DRAWN: Readonly<Record<string, AsideName>> = {
  'pic:pic': '图片',
  'v:imagedata': '图片',
  'c:chart': '图片',
  'dgm:relIds': '图片',
  'w:object': '嵌入的对象',
  'm:oMath': '公式',
};
const NOTES: Readonly<Record<string, AsideName>> = {
  'w:footnoteReference': '脚注',
  'w:endnoteReference': '尾注',
  'w:commentReference': '批注',
};

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
  /** Where finished blocks go: text boxes open one list each. */
  private readonly boxes: { readonly to: DocxBlock[]; readonly tables: number }[] = [];
  private readonly styles: ReadonlyMap<string, ParagraphStyle>;
  /** A paragraph whose end was deleted. */
  private carried: OpenParagraph | undefined;
  private run: Run = { hidden: false, struck: false };
  private skipped = 0;
  private deleted = 0;
  private objects = 0;
  private properties: string[] = [];
  private readonly fields = new DocxFields();
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
    if (/^w:(?:pPr|rPr|trPr|tcPr)$/.test(tag)) this.properties.push(tag);
    if (DELETED.has(tag)) {
      this.openDeleted();
      return;
    }
    const value = attributes['w:val'] ?? '';
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    if (tag === 'w:body') this.sawBody = true;
    else if (tag === 'w:p') this.openParagraph();
    else if (tag === 'w:txbxContent')
      this.boxes.push({ to: paragraph?.boxes ?? this.blocks, tables: this.tables.length });
    else if (tag === 'w:tbl') this.tables.push({ rows: [] });
    else if (tag === 'w:tr') table?.rows.push({ cells: [], deleted: false, before: 0 });
    else if (tag === 'w:gridBefore' && table)
      (table.rows.at(-1) as OpenTable['rows'][number]).before = Number(value) || 0;
    else if (tag === 'w:tc' && table) table.rows.at(-1)?.cells.push({ paragraphs: [], span: 1, merged: 'no' });
    else if (tag === 'w:gridSpan' && table) this.cell((cell) => (cell.span = Number(value) || 1));
    else if (tag === 'w:vMerge' && table) this.cell((cell) => (cell.merged = value === 'restart' ? 'first' : 'below'));
    else if (tag === 'w:sdt') this.sdtDepth += 1;
    else if (tag === 'w:docPartGallery' && /contents|目录/i.test(value)) this.contentsDepth = this.sdtDepth;
    else if (tag === 'w:t' || tag === 'm:t' || tag === 'w:delText') this.inText = true;
    else if (tag === 'w:tabs') this.inTabs = true;
    else if (tag === 'w:r') this.run = { hidden: false, struck: false };
    else if (paragraph) this.inParagraph(tag, value, attributes, paragraph);
  }

  private cell(change: (cell: OpenTable['rows'][number]['cells'][number]) => void): void {
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell) change(cell);
  }

  /** Around runs it deletes their text, in the properties of a row the row, in those of a paragraph its end. */
  private openDeleted(): void {
    const [outer, inner] = this.properties.slice(-2);
    const row = this.tables.at(-1)?.rows.at(-1);
    if (this.properties.at(-1) === 'w:trPr' && row) row.deleted = true;
    else if (outer === 'w:pPr' && inner === 'w:rPr') (this.paragraphs.at(-1) as OpenParagraph).joins = true;
    else this.deleted += 1;
  }

  private openParagraph(): void {
    const { text = '', boxes = [], asides = [] } = this.carried ?? {};
    this.carried = undefined;
    this.paragraphs.push({ text, contents: this.contentsDepth > 0, joins: false, boxes, asides });
  }

  private inParagraph(
    tag: string,
    value: string,
    attributes: Readonly<Record<string, string>>,
    paragraph: OpenParagraph,
  ): void {
    this.show(this.fields.open(tag, attributes), paragraph);
    const note = NOTES[tag];
    const drawn = DRAWN[tag];
    if (tag === 'w:object') this.objects += 1;
    if (note) paragraph.asides.push({ what: note, id: attributes['w:id'] ?? '' });
    else if (drawn && !(tag !== 'w:object' && this.objects > 0)) paragraph.asides.push({ what: drawn });
    else if (tag === 'w:pStyle') paragraph.style = value;
    else if (tag === 'w:outlineLvl') paragraph.outline = Number(value);
    else if (tag === 'w:numId') paragraph.numId = value;
    else if (tag === 'w:ilvl') paragraph.level = Number(value);
    else if (tag === 'w:sym') this.symbol(attributes, paragraph);
    else if (this.properties.at(-1) === 'w:rPr' && this.properties.at(-2) !== 'w:pPr') this.runProperty(tag, value);
    else if (!this.inTabs && this.deleted === 0) paragraph.text += BREAKS[tag] ?? '';
  }

  private runProperty(tag: string, value: string): void {
    const on = isOn(value);
    if (tag === 'w:vanish') this.run.hidden = on;
    else if (tag === 'w:strike' || tag === 'w:dstrike') this.run.struck = on;
    else if (tag === 'w:vertAlign' && (value === 'superscript' || value === 'subscript')) this.run.raised = value;
  }

  private symbol(attributes: Readonly<Record<string, string>>, paragraph: OpenParagraph): void {
    const sign = symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? '');
    if (sign === undefined) paragraph.asides.push({ what: '认不出的符号', text: attributes['w:font'] ?? '' });
    else paragraph.text += sign;
  }

  private show(shown: EqField | undefined, paragraph = this.paragraphs.at(-1)): void {
    if (!shown || !paragraph || this.deleted > 0) return;
    paragraph.text += shown.text;
    if (shown.drawn) paragraph.asides.push({ what: '公式' });
  }

  text(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    this.fields.text(text);
    if (!this.inText || this.skipped > 0 || !paragraph) return;
    const left =
      this.deleted > 0
        ? '修订中删去的文字'
        : this.run.hidden
          ? '隐藏的文字'
          : this.run.struck
            ? '带删除线的文字'
            : undefined;
    if (left) this.leaveOut(left, text, paragraph);
    else paragraph.text += asMarked(text, this.run.raised);
  }

  private leaveOut(what: AsideName, text: string, { asides }: OpenParagraph): void {
    const last = asides.at(-1);
    if (last?.what === what) asides[asides.length - 1] = { what, text: (last.text ?? '') + text };
    else asides.push({ what, text });
  }

  close(tag: string): void {
    if (SKIPPED.has(tag)) {
      this.skipped -= 1;
      return;
    }
    if (this.skipped > 0) return;
    if (DELETED.has(tag)) {
      const inProperties = /^w:(?:trPr|rPr)$/.test(this.properties.at(-1) ?? '');
      if (!inProperties) this.deleted = Math.max(0, this.deleted - 1);
    } else if (/^w:(?:pPr|rPr|trPr|tcPr)$/.test(tag)) this.properties.pop();
    else if (tag === 'w:t' || tag === 'm:t' || tag === 'w:delText') this.inText = false;
    else if (tag === 'w:r') this.run = { hidden: false, struck: false };
    else if (tag === 'w:tabs') this.inTabs = false;
    else if (tag === 'w:object') this.objects -= 1;
    else if (tag === 'w:p') this.closeParagraph();
    else if (tag === 'w:txbxContent') this.boxes.pop();
    else if (tag === 'w:tbl') this.closeTable();
    else if (tag === 'w:sdt') {
      if (this.contentsDepth === this.sdtDepth) this.contentsDepth = 0;
      this.sdtDepth -= 1;
    } else this.show(this.fields.close(tag));
  }

  private closeParagraph(): void {
    const open = this.paragraphs.pop();
    if (!open) return;
    if (open.joins) {
      this.carried = open;
      return;
    }
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
      ...(open.asides.length > 0 && { asides: open.asides }),
    });
    for (const block of open.boxes) this.place(block);
  }

  private place(block: DocxBlock): void {
    const box = this.boxes.at(-1);
    const cell = this.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (box && box.tables === this.tables.length) box.to.push(block);
    else if (cell) cell.paragraphs.push(...('rows' in block ? linesOf(block.rows) : [block]));
    else this.blocks.push(block);
  }

  private closeTable(): void {
    const table = this.tables.pop();
    if (table) this.place({ rows: rowsOf(table) });
  }
}
