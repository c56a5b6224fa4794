/** Words in order: links among them, words a script brings up to date, words that depend on the visitor's day. Part of `page.ts`. */

/** A run of text, or a link inside it. `tel:` and outside addresses are ordinary hrefs. */
export interface Link {
  readonly text: string;
  readonly href: string;
  /** Read out and shown on hover when the text alone is not enough. */
  readonly hint?: string;
}
/** Words a script may bring up to date; without it they stand as of the build. `live` names them to the script. */
export interface Live {
  readonly text: string;
  readonly live: string;
}
/**
 * What stands there from a day on, in order of days. Before the first day, and without a script, `text` of what carries it
 * stands there: words that are true on every day.
 */
export type DayWords = readonly { readonly from: string; readonly text: string; readonly tone: Chip['tone'] }[];
/** Words that depend on the visitor's day. */
export interface Daily {
  readonly text: string;
  readonly days: DayWords;
}
export type Inline = string | Link | Live | Daily;
/** Words in order; several parts are set without a gap. */
export type Text = Inline | readonly Inline[];

/** A short computed state. `tone` is a second signal; the words carry the meaning. */
export interface Chip {
  readonly text: string;
  readonly tone: 'plain' | 'good' | 'soon' | 'late';
  /** As in `Live`. */
  readonly live?: string;
  /** As in `Daily`. */
  readonly days?: DayWords;
}
