/**
 * The language between views and components: a page as plain data with finished words.
 *
 * Views decide what a page says; components only draw these shapes. A component never knows a kind, a date rule or a
 * state: it branches on the shape of its props alone.
 */
import type { Duration } from '#domain/parts/time.ts';
import type { Check, Code, Comparison, Verbatim } from './ledger/page-parts.ts';
import type { Answer, Call, Calls, Cases, Gap, Leaf, Letter, Ticks } from './page-answers.ts';
import type { Draw, Flow, Keep, Results, Strip, Timeline } from './page-figures.ts';
import type { Hall, NumberPad, Pad } from './page-hall.ts';
import type { Head, Letterhead, ProvenanceLine, SearchMeta } from './page-head.ts';
import type { Chip, Daily, DayWords, Inline, Link, Live, Text } from './page-text.ts';

export type {
  Answer,
  Call,
  Calls,
  Cases,
  Chip,
  Daily,
  DayWords,
  Draw,
  Flow,
  Gap,
  Hall,
  Head,
  Inline,
  Keep,
  Leaf,
  Letterhead,
  Link,
  Live,
  ProvenanceLine,
  Results,
  SearchMeta,
  Strip,
  Text,
  Ticks,
  Timeline,
};

/** Heading and what stands under it. `official` is the official name beside a question in the visitor's words. */
export interface Section {
  readonly kind: 'section';
  readonly id: string;
  readonly title: string;
  readonly official?: string;
  readonly blocks: readonly Block[];
  /** Link beside the heading, e.g. 全部. */
  readonly more?: Link;
}

export interface Prose {
  readonly kind: 'prose';
  readonly paragraphs: readonly Text[];
}

/** Rendered Markdown of a body: safe HTML made by our own renderer, every article with its anchor. */
export interface Articles {
  readonly kind: 'articles';
  readonly html: string;
  /** The ledger holds the page to these words; the mark is what verifiers look for. */
  readonly bound?: boolean;
}

export interface Table {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** Short figures in every column but the first: stays a table on a phone, figures to the right. */
  readonly dense?: true;
  /** The column that names the row (a row header); 0 when left out. */
  readonly rowHeader?: number;
}
export interface TableRow {
  readonly id?: string;
  readonly cells: readonly TableCell[];
}
export type TableCell = Text | { readonly text: Text; readonly chip?: Chip; readonly small?: Text };

/** An ordered way through something; drawn as a numbered list. */
export interface Steps {
  readonly kind: 'steps';
  readonly items: readonly {
    readonly title: Text;
    /** Who, how long, … joined by wide spaces. */
    readonly meta: readonly string[];
    readonly notes?: readonly Text[];
  }[];
}

/** Term and detail pairs, e.g. the metadata block of a rule. */
export interface Facts {
  readonly kind: 'facts';
  readonly items: readonly { readonly term: string; readonly detail: Text; readonly small?: Text }[];
}

export interface List {
  readonly kind: 'list';
  readonly ordered?: boolean;
  readonly items: readonly Text[];
}

/** Rows of links: the ordinary list of entries. */
export interface Rows {
  readonly kind: 'rows';
  readonly items: readonly {
    readonly id?: string;
    readonly title: Link;
    readonly chip?: Chip;
    /** Right-hand side: a day, a number. */
    readonly when?: string;
    readonly small?: Text;
  }[];
}

/** Folded until opened; on paper always open, or left out with `screenOnly`. */
export interface Fold {
  readonly kind: 'fold';
  readonly summary: string;
  readonly screenOnly?: true;
  readonly blocks: readonly Block[];
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

/** Rungs of the escalation ladder, nearest first; `mute` where nobody can be reached yet. */
export interface Ladder {
  readonly kind: 'ladder';
  readonly rungs: readonly { readonly name: string; readonly items: readonly Text[]; readonly mute?: true }[];
}

/** Set apart from the text: a warning, a promise, a doubt. */
export interface Note {
  readonly kind: 'note';
  readonly tone: 'plain' | 'good' | 'late';
  readonly title?: string;
  readonly paragraphs: readonly Text[];
}

/** Questions and answers, closed until asked; readable in print. */
export interface Questions {
  readonly kind: 'questions';
  readonly items: readonly { readonly ask: string; readonly answer: Text }[];
}

/** Filter links of a list page: `current` is the one in force. */
export interface Filters {
  readonly kind: 'filters';
  readonly label: string;
  readonly options: readonly { readonly link: Link; readonly count: number; readonly current: boolean }[];
}

/** The tiles of the home page. */
export interface Tiles {
  readonly kind: 'tiles';
  readonly items: readonly { readonly name: string; readonly href: string; readonly about: string }[];
}

export type Block =
  | Section
  | Prose
  | Articles
  | Table
  | Steps
  | Flow
  | Facts
  | List
  | Rows
  | Call
  | Ladder
  | Timeline
  | Strip
  | Draw
  | Note
  | Questions
  | Gap
  | Calls
  | Counted
  | Ticks
  | Cases
  | Fold
  | Leaf
  | Filters
  | Tiles
  | Check
  | Comparison
  | Code
  | Verbatim
  | Results
  | Keep
  | Pad
  | NumberPad
  | Letter;

/** The four answers people come for, under the title of a procedure. */
export interface KeyFact {
  readonly term: string;
  readonly value: Text;
  readonly small?: Text;
}

export interface Page {
  readonly head: Head;
  readonly breadcrumb: readonly Link[];
  /** Marks the current item of the main navigation. */
  readonly section: string;
  readonly letterhead?: Letterhead;
  readonly title: string;
  /** Line of type, body, validity … under the title. */
  readonly subtitle?: Text;
  readonly lead?: Text;
  readonly banner?: Note;
  readonly keyFacts?: readonly KeyFact[];
  readonly answer?: Answer;
  /** Contents in the margin; left out when there are fewer than two. */
  readonly contents?: readonly Link[];
  readonly blocks: readonly Block[];
  /** Blocks beside the article; on a phone below it, or above it with `asideFirst`. */
  readonly aside?: readonly Block[];
  readonly asideFirst?: true;
  /** What a phone keeps at the lower edge: one number to call. */
  readonly bar?: Link;
  readonly provenance?: ProvenanceLine;
  readonly search?: SearchMeta;
  /** Figures a script brings up to the visitor's day: what they were computed for, and the data to compute from. */
  readonly live?: { readonly asOf: string; readonly file: string };
  /** 数据截至, `YYYY-MM-DD`, printed in the foot: the day its words hold for. Absent where they are the same on any day. */
  readonly asOf?: string;
  /** Words of it change with the visitor's day: a script says so. */
  readonly followsDay?: boolean;
  /** The calendar for its scripts that count days, as one line. */
  readonly calendar?: string;
  /** On a screen in a hall: a frame of its own, without a way out. */
  readonly hall?: Hall;
  /** Address of the worker that keeps pages for reading offline; only pages people start from begin it. */
  readonly worker?: string;
}
