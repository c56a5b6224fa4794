/** Tables of a Word file: merged cells, deleted rows, tables inside cells. */
import type { DocxParagraph, DocxRow } from './docx-paragraph.ts';

interface OpenCell {
  readonly paragraphs: DocxParagraph[];
  /** Columns it spans. */
  span: number;
  /** `first` is merged with what is below it, `below` belongs to the cell above. */
  merged: 'no' | 'first' | 'below';
}

export interface OpenTable {
  readonly rows: { readonly cells: OpenCell[]; deleted: boolean; before: number }[];
}

/** A cell over several columns leaves the others empty; one over several rows is repeated, so that every row can be read alone. */
export function rowsOf({ rows }: OpenTable): DocxRow[] {
  const above = new Map<number, readonly DocxParagraph[]>();
  return rows
    .filter(({ deleted }) => !deleted)
    .map(({ cells, before }) => {
      const row: (readonly DocxParagraph[])[] = Array.from({ length: before }, () => []);
      for (const { paragraphs, span, merged } of cells) {
        const column = row.length;
        const shown = merged === 'below' ? (above.get(column) ?? paragraphs) : paragraphs;
        if (merged === 'first') above.set(column, paragraphs);
        row.push(shown, ...Array.from({ length: span - 1 }, () => []));
      }
      return row;
    });
}

/** A table inside a cell as lines of that cell: what stands in one row is kept together. */
export const linesOf = (rows: readonly DocxRow[]): DocxParagraph[] =>
  rows.map((row, index) => {
    const words = row.map((cell) => cell.map(({ text }) => text).join(' ')).join(' ');
    const asides = row.flat().flatMap((paragraph) => paragraph.asides ?? []);
    return { text: index < rows.length - 1 ? `${words}；` : words, ...(asides.length > 0 && { asides }) };
  });
