/**
 * Every page of the site, by address: the one list that the build, the newsroom and Astro's route draw from. A new page is a
 * line here, or in one of the lists it is put together from; a new kind needs none.
 */
import { getEntry } from '#domain/dataset.ts';
import { type Entry, kindNames } from '#domain/kinds.ts';
import type { BoardPage, RenderBody } from './board-page.ts';
import type { Context } from './context.ts';
import { viewOf } from './entry-views.ts';
import { hallPages } from './hall/hall-pages.ts';
import { handbookPages } from './handbook.ts';
import { homePage } from './home.ts';
import { historyPages } from './ledger/history.ts';
import { ledgerPages } from './ledger/ledger-pages.ts';
import { hasPromises, limitsPage } from './limits.ts';
import { listPages } from './lists/entry-list.ts';
import { offlinePage } from './offline-page.ts';
import { openDataPage } from './open-data-page.ts';
import { oversightPages } from './oversight/oversight-pages.ts';
import { freshnessPages } from './paper/freshness.ts';
import { withDay } from './parts/page-day.ts';
import { withPhoneLinks } from './parts/phone-links.ts';
import { promiseBoard } from './promise-board.ts';
import { reportPage } from './report-page.ts';
import { notFoundPage, searchPage, sitemapPage } from './site-pages.ts';
import { withdrawnPages } from './withdrawn.ts';

export function boardPages(context: Context, renderBody: RenderBody): BoardPage[] {
  return [
    ...sitePages(context),
    ...kindNames.flatMap((kind) => listPages(kind, context)),
    ...entryPages(context, renderBody),
    ...withdrawnPages(context),
    ...oversightPages(context),
    ...ledgerPages(context),
    ...historyPages(context, renderBody),
    ...freshnessPages(context),
    ...hallPages(context, renderBody),
    ...handbookPages(context, renderBody),
  ].map(withDay);
}

/** One of each, whatever the board holds. */
const sitePages = (board: Context): BoardPage[] => {
  const { urls } = board;
  return [
    { path: urls.home, make: homePage },
    { path: urls.search, make: searchPage },
    { path: urls.limits, make: (context) => withPhoneLinks(limitsPage(context), context) },
    ...(hasPromises(board) ? [{ path: urls.promises, make: promiseBoard }] : []),
    { path: urls.sitemap, make: sitemapPage },
    { path: urls.openData, make: openDataPage },
    { path: urls.offline, make: offlinePage },
    { path: urls.report(), make: reportPage },
    { path: urls.notFound, make: notFoundPage },
  ];
};

const entryPages = ({ dataset, urls }: Context, renderBody: RenderBody): BoardPage[] =>
  kindNames.flatMap((kind) =>
    (dataset.entries[kind] as readonly Entry[]).map(({ id, file }) => ({
      path: urls.entry(kind, id),
      file,
      make: (context) => viewOf(getEntry(context.dataset, kind, id), context, renderBody),
    })),
  );
