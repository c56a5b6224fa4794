/** Lines of pages → one text: paragraphs put together again, tables by rows, running headers and footers named. */
import { plainDocument, removal, type SourceDocument, type SourceTable, type Span } from '../document.ts';
import { labelAt } from '../split/labels.ts';
import type { PdfCell, PdfLine } from './pdf-lines.ts';
import { repeatedLines } from './running-lines.ts';

const ENOUGH_ROWS = 2;

export function textOfPages(pages: readonly (readonly PdfLine[])[], format: 'pdf' | 'ofd'): SourceDocument {
  const running = repeatedLines(pages);
  const lines = pages.flat();
  const tabular = tableLines(lines.filter((line) => !running.has(line)));
  const removed: Span[] = [];
  const tables: SourceTable[] = [];
  let open: { start: number; end: number; lines: PdfLine[] } | undefined;
  let text = '';
  let previous: PdfLine | undefined;
  const finishTable = () => {
    if (open) tables.push({ start: open.start, end: open.end, rows: gridOf(open.lines) });
    open = undefined;
  };
  for (const line of lines) {
    const isRunning = running.has(line);
    const isRow = tabular.has(line);
    const joins = !isRunning && !isRow && previous !== undefined && !tabular.has(previous) && continues(previous, line);
    if (text !== '' && !joins) text += '\n';
    const start = text.length;
    if (isRow) text += line.cells.map((cell) => cell.text).join('\t');
    else text += line.text;
    if (isRunning) removed.push({ start, end: text.length });
    else previous = line;
    if (isRow) {
      if (open) {
        open.lines.push(line);
        open.end = text.length;
      } else open = { start, end: text.length, lines: [line] };
    } else if (!isRunning) finishTable();
  }
  finishTable();
  const told =
    tables.length > 0 ? [`像表格的 ${tables.length} 处按行列读出，合并的格子和格子里的换行可能读错，请对照原件`] : [];
  return {
    ...plainDocument(text),
    format,
    tables,
    removed: removed.map((span) => removal(text, span, '页眉页脚')),
    notes: [`${format === 'pdf' ? 'PDF' : 'OFD'} 里没有段落和编号信息，段落是按版面拼接的，请对照原件`, ...told],
  };
}

/** Cells under the columns of the line that has most of them; what is merged stays empty where it is not written. */
function gridOf(lines: readonly PdfLine[]): string[][] {
  const { cells: columns } = lines.reduce((most, line) => (line.cells.length > most.cells.length ? line : most));
  return lines.map(({ cells }) => {
    const row = columns.map(() => '');
    let least = 0;
    cells.forEach((cell, index) => {
      const last = columns.length - (cells.length - index);
      let best = least;
      for (let column = least; column <= last; column += 1)
        if (distance(columns[column], cell) < distance(columns[best], cell)) best = column;
      row[best] = cell.text;
      least = best + 1;
    });
    return row;
  });
}

const distance = (column: PdfCell | undefined, cell: PdfCell): number =>
  column === undefined
    ? Number.POSITIVE_INFINITY
    : Math.min(
        Math.abs(column.left - cell.left),
        Math.abs((column.left + column.right) / 2 - (cell.left + cell.right) / 2),
      );

/** Neighbouring lines of several cells that begin at the same places. An article or an item is no row. */
function tableLines(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const rows = new Set<PdfLine>();
  let run: PdfLine[] = [];
  const finish = () => {
    if (run.length >= ENOUGH_ROWS) for (const line of run) rows.add(line);
    run = [];
  };
  for (const line of lines) {
    const last = run.at(-1);
    const isRow = line.cells.length > 1 && labelAt(line.text)?.style !== '条' && !/。$/.test(line.text);
    if (!isRow) finish();
    else {
      if (last && !aligned(last, line)) finish();
      run.push(line);
    }
  }
  finish();
  return rows;
}

const aligned = (one: PdfLine, other: PdfLine): boolean => {
  const near = (cell: { left: number; right: number }) =>
    one.cells.some(
      ({ left, right }) =>
        Math.abs(left - cell.left) < one.size || Math.abs((left + right) / 2 - (cell.left + cell.right) / 2) < one.size,
    );
  return other.cells.filter(near).length >= Math.min(one.cells.length, other.cells.length) - 1;
};

/** The line before is full and this one does not begin a paragraph. */
const continues = (before: PdfLine, line: PdfLine): boolean =>
  before.full &&
  !line.indented &&
  before.cells.length < 3 &&
  !/[。；;：:！!？?]$/.test(before.text) &&
  !beginsItem(before, line);

/** 第三条, 二、 and 3、 begin a paragraph; behind 、 or 第 a number goes on. */
const beginsItem = (before: PdfLine, line: PdfLine): boolean => {
  const label = labelAt(line.text);
  return label !== undefined && (label.style === '条' || !/[、，,和及至到或按第款项条]$/.test(before.text));
};
