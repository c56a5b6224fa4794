/** What crosses the wire when a file is taken apart. */
import type { KeptRecipe, ReadingName, Recipe } from './import-recipe.ts';
import type { DraftView, EntryAddress, EntryRow, Finding } from './protocol.ts';

/** `POST /api/desk/import`: a compilation taken apart. */
export interface FoundInFile {
  readonly rules: readonly FoundRule[];
  /** Remarks on the file as a whole. */
  readonly notes: readonly string[];
  /** What stands in no rule and would be missed: each is settled before anything becomes a draft. */
  readonly losses: readonly FoundLoss[];
  /** How the file was read, first, and how else it can be. */
  readonly readings: readonly FoundReading[];
  /** The file line by line. */
  readonly lines: readonly FoundLine[];
  /** The corrections it was split with. */
  readonly recipe: Recipe;
  /** Where they are kept from an earlier edition. */
  readonly kept?: Pick<KeptRecipe, 'source' | 'by' | 'at'>;
  /** The import report: an HTML page without scripts. */
  readonly report: string;
}

export interface FoundLoss {
  /** The same for the same file and recipe. */
  readonly id: string;
  readonly message: string;
}

export interface FoundReading {
  readonly name: ReadingName;
  readonly what: string;
  readonly rules: number;
  readonly titles: readonly string[];
  readonly doubts: string;
}

export interface FoundLine {
  readonly text: string;
  /** Which of the lines that read the same, from 1. */
  readonly nth: number;
  readonly kind: '标题' | '正文' | '附件' | '表格' | '不在制度里';
  /** Index of the rule it stands in, or heads. */
  readonly rule?: number;
  readonly why?: string;
}

export interface FoundRule extends EntryAddress {
  readonly title: string;
  /** Articles, annexes and facts found in it, in words. */
  readonly holds: string;
  /** What the gate before publication would stop, each with what to do. */
  readonly gate: readonly string[];
  /** How many places the report warns of. */
  readonly warnings: number;
  /** What the source does not give and a person must supply. */
  readonly missing: readonly string[];
  /** What has this id already; such a rule cannot be taken over. */
  readonly taken?: EntryRow['state'];
}

/** A draft that came of an import, with everything that stands in the way of its 提交初审. */
export interface BegunDraft {
  readonly draft: DraftView;
  readonly findings: readonly Finding[];
}
