/** The place where the search page shows what it found; without JavaScript, the ways to the full lists. */
export interface Results {
  readonly kind: 'results';
  /** Address of the search engine's module. */
  readonly engine: string;
  /** Address of the folder of helper tables. */
  readonly tables: string;
  /** Address of the list of every page, for a form that needs no script. */
  readonly everything: string;
  /** The list of each kind, with its filters as links. */
  readonly lists: readonly { readonly text: string; readonly href: string }[];
}
