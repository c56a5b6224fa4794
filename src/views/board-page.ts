/** One page of the site, as the list of pages holds it. */
import type { Entry } from '#domain/kinds.ts';
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

/** Text of a rule or of a 说明页面 → HTML; passed in because views render none themselves. */
export interface RenderBody {
  (markdown: string): string;
  /** @throws Error when the page's HTML was not made ready */
  readonly page: (entry: Entry<'pages'>) => string;
}
