/** What pages say that only the ledger makes them say; part of the language of `page.ts`. */
import type { Chip, Link } from '../page-text.ts';

/** Two versions side by side, clause by clause. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly items: readonly {
    readonly title: string;
    readonly chip: Chip;
    readonly parts: readonly { readonly text: string; readonly change?: 'added' | 'removed' }[];
  }[];
}

/** A QR code as one SVG path on a square of `size` units. */
export interface Code {
  readonly kind: 'code';
  readonly label: string;
  readonly size: number;
  readonly path: string;
}

/** The place where the script of 核验一页 gives its answers; without JavaScript, the way to the guide. */
export interface Check {
  readonly kind: 'check';
  /** The site's base. */
  readonly base: string;
  readonly guide: string;
}

/** Text to be copied or printed exactly, line by line. */
export interface Verbatim {
  readonly kind: 'verbatim';
  readonly text: string;
}

/** What the ledger says of a page, in a layman's words; never more certain than the ledger is. */
export interface LedgerLine {
  /** 补登: the page claims an older day than its entry. */
  readonly late?: string;
  /** With entry number and the beginning of the version's hash, for anyone who holds a printed page. */
  readonly said: string;
  readonly links: readonly Link[];
}
