/** What stands over and behind a page: its `<head>`, its letterhead, what search needs. Part of `page.ts`. */
import type { LedgerLine } from './ledger/page-parts.ts';
import type { Link, Text } from './page-text.ts';

/** Everything in `<head>` beyond the shell. `tags` are the meta tags of 政府网站发展指引, in order. */
export interface Head {
  /** Unique over the whole site. */
  readonly title: string;
  readonly description: string;
  /** Site-relative path with the base, e.g. `/zwgk/procedures/linhai-mianjian/`. */
  readonly path: string;
  readonly tags: readonly { readonly name: string; readonly content: string }[];
  /** Absolute address; absent while the site has none. */
  readonly canonical?: string;
  readonly jsonLd?: object;
  /** Atom feed of what the page shows. */
  readonly feed?: { readonly href: string; readonly title: string };
  /** Files the page's script needs at once: fetched as soon as the head is there. */
  readonly preload?: readonly string[];
}

/** Red letterhead of rules and notices: the body's name over a double rule. */
export interface Letterhead {
  readonly org: string;
  readonly line: readonly string[];
}

/** What search needs beyond the meta tags; pages without it are not indexed (lists, 404). */
export interface SearchMeta {
  /** 有效性 of a rule, a filter of results. */
  readonly validity?: string;
  /** The number the entry is known by: typed in full it leads here. */
  readonly number?: string;
  /** Where to go, how long it takes, what it costs: shown with the first result. */
  readonly place?: string;
  readonly limit?: string;
  readonly charge?: string;
}

/** Foot of every content page: publisher, source and the three labelled dates. */
export interface ProvenanceLine {
  /** All of it in one line; the rest is folded. */
  readonly said: string;
  readonly publisher: Text;
  readonly published: string;
  readonly corrected: string;
  readonly checked: string;
  readonly corrections: readonly string[];
  readonly source: string;
  readonly reviewed: string;
  /** Absent on a board without a ledger. */
  readonly ledger?: LedgerLine;
  /** Where to tell of a wrong number or word on this page. */
  readonly report: Link;
}
