/** Screens in a hall: the frame of their pages, and what is pressed on them. Part of `page.ts`. */
import type { Code } from './ledger/page-parts.ts';
import type { Link } from './page-text.ts';

export interface Hall {
  readonly kind: 'kiosk' | 'big-screen';
  /** The hall's own first page, to which the screen goes back by itself. */
  readonly home: string;
  /** One page up. */
  readonly back?: string;
  readonly org: string;
  /** What the visitor can have on paper from the printer at the screen. */
  readonly print?: true;
  /** The public page as a code for a telephone. */
  readonly take?: Code;
}

/** A list of links that letters narrow: first letters of the reading of names and of what people call them. */
export interface Pad {
  readonly kind: 'pad';
  readonly items: readonly { readonly link: Link; readonly small?: string; readonly letters: string }[];
}

/** Digits, to ask whether a paper still holds. */
export interface NumberPad {
  readonly kind: 'number-pad';
  /** Address below which the answers stand. */
  readonly answers: string;
  /** What to say where there is no network, and where the number is unknown. */
  readonly offline: string;
  readonly unknown: string;
}
