/** One page of the site, as the list of pages holds it. */
import type { Context } from './context.ts';
import type { Page } from './page.ts';

export interface BoardPage {
  /** Address with the site's base: `/zwgk/fees/`, `/404.html`. */
  readonly path: string;
  /** The content file it is about, `content/fees/a.yaml`; absent when there is no single one. */
  readonly file?: string;
  /** @param context the board to read; a page takes nothing from the one the list was made of, so that its reads can be told. */
  make(context: Context): Page;
}

/** Markdown of a rule or a hand-written page → HTML; passed in because views do not render Markdown themselves. */
export type RenderBody = (markdown: string) => string;
