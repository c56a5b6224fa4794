/**
 * Every page that follows from the board alone, by address: what the newsroom previews, compares and redraws without a build.
 * The routes in `src/pages` are the same list in Astro's form; a test of the built site keeps the two equal.
 */
import { type Entry, kindNames } from '#domain/kinds.ts';
import type { Context } from './context.ts';
import { viewOf } from './entry-views.ts';
import { handbookAgencies, handbookPage } from './handbook.ts';
import { homePage } from './home.ts';
import { limitsPage } from './limits.ts';
import { listPage, listRest, listRoutes } from './lists/entry-list.ts';
import { openDataPage } from './open-data-page.ts';
import type { Page } from './page.ts';
import { linkPhonesInHtml, withPhoneLinks } from './parts/phone-links.ts';
import { sitemapPage } from './site-pages.ts';
import { withdrawnPage } from './withdrawn.ts';

/** One page: its address below the site's base, and how to make it. */
export interface BoardPage {
  readonly path: string;
  make(): Page;
}

/** Not among them: hand-written pages (only Astro compiles MDX), the search page and 404, which do not depend on entries. */
export function boardPages(context: Context, renderBody: (markdown: string) => string): BoardPage[] {
  const { urls, dataset } = context;
  const entryKinds = kindNames.filter((kind) => kind !== 'pages');
  return [
    { path: urls.home, make: () => homePage(context) },
    { path: urls.limits, make: () => withPhoneLinks(limitsPage(context), context) },
    { path: urls.sitemap, make: () => sitemapPage(context) },
    { path: urls.openData, make: () => openDataPage(context) },
    ...kindNames.flatMap((kind) =>
      listRoutes(kind, context).map((route) => ({
        path: urls.list(kind, listRest(route)),
        make: () => listPage(route, context),
      })),
    ),
    ...entryKinds.flatMap((kind) =>
      (dataset.entries[kind] as readonly Entry[]).map((entry) => ({
        path: urls.entry(kind, entry.id),
        make: () => viewOf(entry, context, renderBody),
      })),
    ),
    ...dataset.withdrawals.map((withdrawal) => ({
      path: urls.entry(withdrawal.kind, withdrawal.id),
      make: () => withdrawnPage(withdrawal, context),
    })),
    ...handbookAgencies(context).map((agency) => ({
      path: urls.handbook(agency.id),
      make: () => handbookPage(agency, context, (body) => linkPhonesInHtml(renderBody(body), context)),
    })),
  ];
}
