/** A file from a spreadsheet → its tables, or the reason in Chinese why it cannot be read. */

import type { Table } from '#domain/table.ts';
import { Unreadable } from '#gate/read/package.ts';
import { fromCsv } from './csv.ts';
import { decodeText } from './read-text.ts';
import { readXlsx, type SheetTexts } from './read-xlsx.ts';

export class TableUnreadable extends Error {}

const starts = (bytes: Uint8Array, ...head: readonly number[]): boolean => head.every((byte, at) => bytes[at] === byte);

/**
 * @param wanted columns of the table that is meant: of several sheets, the first that has them all
 * @throws TableUnreadable in one sentence
 */
export function readTable(bytes: Uint8Array, wanted: readonly string[]): Table {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new TableUnreadable('这是旧的 xls 格式，或加了密码。请在 WPS 或 Excel 里另存为 xlsx，不加密码');
  }
  if (starts(bytes, 0x50, 0x4b)) return sheetWith(bytes, wanted);
  const decoded = decodeText(bytes);
  if (!decoded) throw new TableUnreadable('不是表格文件。请用 xlsx，或另存为 csv');
  return fromCsv(decoded.text);
}

function sheetWith(bytes: Uint8Array, wanted: readonly string[]): Table {
  const sheets = sheetsOf(bytes);
  const meant = sheets.find(({ rows: [header = []] }) =>
    wanted.every((name) => header.some((cell) => cell.trim() === name)),
  );
  const { rows, faults } = meant ?? sheets[0] ?? { rows: [], faults: [] };
  if (faults.length > 0) {
    const cells = faults.slice(0, 5).map(({ cell, what }) => `${cell} ${what}`);
    throw new TableUnreadable(
      `有 ${faults.length} 格读不了：${cells.join('、')}。算不出来的请改成写好的字，合并的请取消合并，每格都填`,
    );
  }
  const [header = [], ...rest] = rows;
  return { header: header.slice(0, 1 + header.findLastIndex((cell) => cell.trim() !== '')), rows: rest };
}

function sheetsOf(bytes: Uint8Array): readonly SheetTexts[] {
  try {
    return readXlsx(bytes);
  } catch (error) {
    if (error instanceof Unreadable)
      throw new TableUnreadable(`${error.message}。请用编辑台下载的表格，改好后直接保存`);
    throw error;
  }
}
