/** Every file of the site that follows from the board and is no page: open data, the desk's files, search tables, the ledger. */
import { searchTables } from '#search/build/search-tables.ts';
import { wordsTable } from '#search/build/words-table.ts';
import { toCsv } from '#store/csv.ts';
import { ledgerFiles } from '#store/publish-ledger.ts';
import { toXlsx } from '#store/xlsx.ts';
import type { Context } from '#views/context.ts';
import { machineFiles } from '#views/machine-files.ts';
import { type DataContent, dataFiles } from '#views/open-data.ts';
import { type DeskContent, deskFileList } from '#views/oversight/desk-files.ts';
import { perBoard } from '#views/parts/per-board.ts';

export interface SiteFile {
  /** Below the site's folder, `data/fees.csv`. */
  readonly path: string;
  readonly mediaType: string;
  /** Made when asked for, so that only one file is in memory. */
  content(): string | Uint8Array | Promise<string | Uint8Array>;
}

const JSON_TYPE = 'application/json; charset=utf-8';

/** Worked out once for three tables: it is the largest single cost of the search tables. */
const words = perBoard((_: 'all', { dataset }) => wordsTable(dataset));

export const siteFiles = (context: Context): SiteFile[] => [...boardFiles(context), ...ledgerOf(context)];

/** Those made from entries. */
export const boardFiles = (context: Context): SiteFile[] => [
  ...dataFiles(context).map(({ name, mediaType, content }) => ({
    path: `data/${name}`,
    mediaType,
    content: () => dataOf(content()),
  })),
  ...machineFiles(context),
  ...deskFileList(context).map(({ name, mediaType, content }) => ({
    path: `jiandu/${name}`,
    mediaType,
    content: () => bytesOf(content()),
  })),
  ...Object.entries(searchTables(context.dataset, () => words('all', context))).map(([name, table]) => ({
    path: `search/${name}.json`,
    mediaType: JSON_TYPE,
    content: () => JSON.stringify(table()),
  })),
];

/**
 * Bytes as the ledger's folder has them; their types are left to the server.
 * @param keep takes a file of that path over, so that nobody reads it again
 */
export const ledgerOf = ({ ledger }: Context, keep: (path: string) => boolean = () => false): SiteFile[] =>
  ledger
    ? [...ledgerFiles(ledger.whole ?? ledger, (name) => keep(`ledger/${name}`))].map(([name, content]) => ({
        path: `ledger/${name}`,
        mediaType: 'application/octet-stream',
        content: () => content,
      }))
    : [];

function dataOf(content: DataContent): string | Promise<Uint8Array> {
  if (typeof content === 'string') return content;
  return 'sheets' in content ? toXlsx(content.sheets) : toCsv(content);
}

function bytesOf(content: DeskContent): string | Promise<Uint8Array> {
  if (content.kind === 'text') return content.text;
  return content.kind === 'csv' ? toCsv(content.table) : toXlsx(content.sheets);
}
