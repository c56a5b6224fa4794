/** Blocks that answer first: what a matter comes to, what is still unknown, what to bring, the day that counts. Part of `page.ts`. */
import type { OpeningTimes } from '#domain/opening-hours.ts';
import type { Chip, Daily, Text } from './page-text.ts';

/** Under the title of a procedure: the whole matter in one sentence, and its days to scale. */
export interface Answer {
  readonly sentence: Text;
  /** Stretches of time in order; `share` is the width from 1 to 10, `promised` is what the promise counts. */
  readonly spans?: readonly {
    readonly days: string;
    readonly name: string;
    readonly share: number;
    readonly promised: boolean;
  }[];
  readonly note?: Text;
}

/** What is not known, said once and quietly, with whom to ask. Feeds no list, no search and no JSON-LD. */
export interface Gap {
  readonly kind: 'gap';
  readonly words: Text;
}

/** Things to bring or to ask, each with a box; ticks stay on the device under the key `keep`. */
export interface Ticks {
  readonly kind: 'ticks';
  readonly keep: string;
  readonly items: readonly { readonly text: Text; readonly small?: Text }[];
}

/** Which case am I? Side by side, readable without a script. */
export interface Cases {
  readonly kind: 'cases';
  readonly items: readonly { readonly name: string; readonly text: Text }[];
}

/** A date that matters, as a leaf of a desk calendar, with what it means on the visitor's day. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly day: string;
  readonly month: string;
  readonly date: string;
  readonly weekday: string;
  readonly words: Text;
  readonly state: Daily | string;
}

/** A telephone or another channel, large enough to dial from. */
export interface Call {
  readonly kind: 'call';
  readonly title: Text;
  /** Shown large: number, address or place; linked when it can be dialled or opened. */
  readonly main: Text;
  readonly lines: readonly Text[];
  readonly chip?: Chip;
  /** Published hours, from which a script tells the state at this minute; `floor` stands there without one. */
  readonly now?: { readonly floor: string; readonly times: OpeningTimes };
}

/** Several numbers to ring, side by side where there is room. */
export interface Calls {
  readonly kind: 'calls';
  readonly items: readonly Call[];
}

/** A sheet to print and fill in by hand. The words that its script writes into messages come with it. */
export interface Letter {
  readonly kind: 'letter';
  readonly title: string;
  /** Names of the two rows that the script fills. */
  readonly address: string;
  readonly version: string;
  readonly rows: readonly { readonly term: string; readonly lines: number }[];
  readonly said: string;
  readonly subject: string;
  readonly wrong: string;
  readonly right: string;
  readonly print: string;
}
