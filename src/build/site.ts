/** The whole site as lists: its pages, its other files, and what both are made from. */
import { siteAddress } from '#site/base.ts';
import { asOfDay } from '#site/clock.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard, type SoundBoard } from '#store/load-board.ts';
import type { RenderBody, BoardPage as SitePage } from '#views/board-page.ts';
import { boardPages } from '#views/board-pages.ts';
import { type Context, contextOf } from '#views/context.ts';
import type { Shell } from '#views/shell.ts';
import { makeShell } from '#views/shell-view.ts';
import { prepareBodies } from './bodies.ts';
import { type SiteFile, siteFiles } from './site-files.ts';

export type { SitePage };

export interface Site {
  /** Of the content. */
  readonly folder: string;
  readonly board: SoundBoard;
  readonly context: Context;
  readonly shell: Shell;
  readonly pages: readonly SitePage[];
  /** Listed when asked for: anyone who remembers a site asks for few of them. */
  readonly files: readonly SiteFile[];
  readonly renderBody: RenderBody;
}

/** @throws BuildRefused when the content has errors, or a 说明页面 does not compile */
export async function loadSite(
  folder = contentFolder(),
  asOf = asOfDay(),
  board = loadBoard(folder, asOf),
): Promise<Site> {
  const context = contextOf(board, asOf, siteAddress(process.env, board.site.domain));
  return siteOf(board, context, folder, await prepareBodies(board.dataset.entries.pages, folder, context.urls.home));
}

/** @param renderBody with the HTML of every 说明页面 at hand */
export function siteOf(board: SoundBoard, context: Context, folder: string, renderBody: RenderBody): Site {
  return {
    folder,
    board,
    context,
    shell: makeShell(context),
    pages: boardPages(context, renderBody),
    get files() {
      return siteFiles(context);
    },
    renderBody,
  };
}

/** Where the page of an address lies below the site's folder: `/zwgk/fees/` → `fees/index.html`. */
export function fileOfPage(path: string, base: string): string {
  const below = decodeURIComponent(path.slice(base.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}
