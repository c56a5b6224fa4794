/** What crosses the wire when many entries are corrected at once: as a table, or one thing everywhere. */
import type { Change, EntryAddress, Finding } from './protocol.ts';

/** An entry as it would be. */
export interface CorrectedEntry extends EntryAddress {
  readonly title: string;
  readonly isNew: boolean;
  /** 更正说明 of its own; may be empty. */
  readonly note: string;
  readonly changes: readonly Change[];
  /** Errors are told apart from these. */
  readonly remarks: readonly Finding[];
}

/** `POST /api/desk/table`: what the rows of a table would change; nothing is written. */
export interface FoundInTable {
  readonly rows: readonly FoundRow[];
  /** Rows that say what is public already. */
  readonly same: number;
  /** What stands in the way of the whole table, row and column as the spreadsheet shows them. */
  readonly issues: readonly FoundIssue[];
}

export interface FoundRow extends CorrectedEntry {
  /** As the spreadsheet numbers it; the header is row 1. */
  readonly row: number;
}

export interface FoundIssue {
  readonly row: number;
  readonly column: string;
  readonly what: string;
  readonly fix: string;
}

/** `POST /api/desk/replace`: every public entry that says it, as it would be; nothing is written. */
export interface FoundEverywhere {
  readonly entries: readonly FoundEntry[];
}

export interface FoundEntry extends CorrectedEntry {
  /** Of the public text; a save names what was looked at. */
  readonly version: string;
  /** Why this one cannot be changed now, or is better left alone. */
  readonly faults: readonly string[];
  /** Said on its day (a rule, a notice, an answer): left alone unless ticked. */
  readonly official: boolean;
}

/** `POST /api/desk/replace/files`: attachments whose text says it; they are changed by hand. */
export interface FoundFile extends EntryAddress {
  /** Of the entry that offers it. */
  readonly title: string;
  readonly address: string;
}
