/** Blocks that are drawn or filled in rather than read; each says in words what it shows. Part of `page.ts`. */
import type { Chip, Link, Text } from './page-text.ts';

/** The same steps as a drawn figure (inline SVG) with its words as text alternative. */
export interface Flow {
  readonly kind: 'flow';
  readonly label: string;
  readonly boxes: readonly { readonly title: string; readonly meta: string }[];
}

/** Dated milestones; `done` decides how the dot is drawn, the words say the same. */
export interface Timeline {
  readonly kind: 'timeline';
  readonly items: readonly {
    readonly day: string;
    readonly title: Text;
    readonly done: boolean;
    readonly chip?: Chip;
    readonly note?: Text;
  }[];
}

/** One stretch of days drawn to scale, with numbered marks; everything in it is also said in `marks`. */
export interface Strip {
  readonly kind: 'strip';
  readonly title: Link;
  readonly chip?: Chip;
  /** The figure in one sentence, for who cannot see it. */
  readonly label: string;
  /** Places and lengths in percent of the width. */
  readonly spans: readonly { readonly at: number; readonly length: number; readonly fill: 'full' | 'empty' }[];
  readonly marks: readonly {
    readonly at: number;
    readonly done: boolean;
    readonly words: Text;
    readonly chip?: Chip;
  }[];
  /** Where a script may mark the visitor's day: `start` stands for the end of the day `before`, the width ends with `last`. */
  readonly today?: { readonly before: string; readonly last: string; readonly start: number; readonly width: number };
  /** What has no day yet. */
  readonly undated?: string;
}

/** A form that draws a sample in the browser; without a script it stays hidden. */
export interface Draw {
  readonly kind: 'draw';
  /** Where the answer is shown: the page itself. */
  readonly action: string;
  /** Address of the entries to draw from. */
  readonly file: string;
  readonly count: number;
  readonly bodies: readonly { readonly value: string; readonly text: string }[];
}

/** The place where the search page shows what it found; without JavaScript, the ways to the full lists. */
export interface Results {
  readonly kind: 'results';
  /** Where the search form above them leads. */
  readonly action: string;
  /** Address of the search engine's module. */
  readonly engine: string;
  /** Address of the folder of helper tables. */
  readonly tables: string;
  /** Address of the list of every page, for a form that needs no script. */
  readonly everything: string;
  /** The list of each kind, with its filters as links. */
  readonly lists: readonly { readonly text: string; readonly href: string }[];
}

/** The place where the page 离线使用 shows what is kept on the device, with its buttons. */
export interface Keep {
  readonly kind: 'keep';
  /** Address of the service worker. */
  readonly worker: string;
}
