/** The one maker of tables: a column is its title and its cell together, so that neither can be forgotten. */
import type { Table, TableCell } from '../page.ts';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => TableCell;
}

interface TableParts<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  /** Anchor of a row. */
  readonly id?: (row: Row) => string;
  readonly dense?: true;
}

export const tableOf = <Row>({ caption, columns, rows, id, dense }: TableParts<Row>): Table => ({
  kind: 'table',
  caption,
  columns: columns.map(({ title }) => title),
  rows: rows.map((row) => ({ ...(id && { id: id(row) }), cells: columns.map(({ cell }) => cell(row)) })),
  ...(dense && { dense }),
});
