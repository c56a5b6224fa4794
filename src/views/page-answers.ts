/** Blocks that answer first: what a matter comes to, what is still unknown, what to bring, the day that counts. Part of `page.ts`. */
import type { Duration } from '#domain/parts/time.ts';
import type { Block, Call, Daily, Text } from './page.ts';

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

/** Folded until opened; on paper always open, or left out with `screenOnly`. */
export interface Fold {
  readonly kind: 'fold';
  readonly summary: string;
  readonly screenOnly?: true;
  readonly blocks: readonly Block[];
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

/** Several numbers to ring, side by side where there is room. */
export interface Calls {
  readonly kind: 'calls';
  readonly items: readonly Call[];
}

/**
 * 哪天收件，最晚哪天: a form of one date, shown by its script. `table` answers for the coming days without one.
 * With `free` the visitor gives the number of days as well.
 */
export interface Counted {
  readonly kind: 'counted';
  readonly ask: string;
  readonly legs: readonly { readonly name: string; readonly span: Duration }[];
  readonly free?: true;
  readonly table?: Block;
}
