/** What crosses the wire when a kind is corrected as a table. */
import type { Change, Finding } from './protocol.ts';

/** `POST /api/desk/table`: what the rows of a table would change; nothing is written. */
export interface FoundInTable {
  readonly rows: readonly FoundRow[];
  /** Rows that say what is public already. */
  readonly same: number;
  /** What stands in the way of the whole table, row and column as the spreadsheet shows them. */
  readonly issues: readonly FoundIssue[];
}

export interface FoundRow {
  /** As the spreadsheet numbers it; the header is row 1. */
  readonly row: number;
  readonly id: string;
  readonly title: string;
  readonly isNew: boolean;
  /** 更正说明 as the row gives it; may be empty. */
  readonly note: string;
  readonly changes: readonly Change[];
  /** Remarks; errors are among the issues. */
  readonly remarks: readonly Finding[];
}

export interface FoundIssue {
  readonly row: number;
  readonly column: string;
  readonly what: string;
  readonly fix: string;
}
