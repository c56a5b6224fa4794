/** Tables of a web page while they are read: cells that span columns and rows. */

export interface OpenCell {
  text: string;
  readonly across: number;
  readonly deep: number;
}

interface OpenTable {
  readonly rows: string[][];
  /** Cells that reach down from rows above: column → rows left and text. */
  readonly down: Map<number, { left: number; text: string }>;
}

const MOST_SPANNED = 200;

export class WebTables {
  /** The one being read; text belongs to it. */
  cell: OpenCell | undefined;
  private readonly tables: OpenTable[] = [];
  private readonly outerCells: (OpenCell | undefined)[] = [];

  open(): void {
    this.outerCells.push(this.cell);
    this.cell = undefined;
    this.tables.push({ rows: [], down: new Map() });
  }

  openRow(): void {
    this.tables.at(-1)?.rows.push([]);
  }

  openCell(attributes: Readonly<Record<string, string>>): void {
    const count = (name: string) => Math.min(MOST_SPANNED, Math.max(1, Number(attributes[name]) || 1));
    if (this.tables.length > 0) this.cell = { text: '', across: count('colspan'), deep: count('rowspan') };
  }

  closeCell(): void {
    const table = this.tables.at(-1);
    const row = table?.rows.at(-1);
    if (!table || !row || !this.cell) return;
    fill(table, row);
    const { across, deep } = this.cell;
    const text = this.cell.text.trim();
    if (deep > 1) table.down.set(row.length, { left: deep - 1, text });
    row.push(text, ...Array.from({ length: across - 1 }, () => ''));
    this.cell = undefined;
  }

  /** @returns the rows; nothing when the table stands in a cell of another, which has its text then. */
  close(): readonly (readonly string[])[] | undefined {
    const table = this.tables.pop();
    this.cell = this.outerCells.pop();
    if (!table) return undefined;
    for (const row of table.rows) fill(table, row);
    if (!this.cell) return table.rows;
    this.cell.text += `${table.rows.map((row) => row.join(' ')).join('\n')}\n`;
    return undefined;
  }
}

/** Cells from above that reach into this row, up to the next free column. */
function fill({ down }: OpenTable, row: string[]): void {
  for (let above = down.get(row.length); above; above = down.get(row.length)) {
    above.left -= 1;
    if (above.left === 0) down.delete(row.length);
    row.push(above.text);
  }
}
