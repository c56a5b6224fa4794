/** The touch screen (/dating/) and the big screen (/daping/) of each body: pages of this site in a frame without a way out. */
import { entriesOfAgency, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { BoardPage, RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import { agenciesOn } from '../paper/agency-facts.ts';
import { bigScreen } from './big-screen.ts';
import { chooseHall, entryInHall, HALL_KINDS, hallStart, hallTopics } from './kiosk.ts';

export const hallPages = (context: Context, renderBody: RenderBody): BoardPage[] => [
  { path: context.urls.hall(), make: chooseHall },
  ...agenciesOn(context).flatMap((agency) => pagesOf(agency.id, context, renderBody)),
];

function pagesOf(id: string, context: Context, renderBody: RenderBody): BoardPage[] {
  const { urls, dataset } = context;
  const agency = (now: Context) => getEntry(now.dataset, 'agencies', id);
  return [
    { path: urls.hall(`${id}/`), make: (now) => hallStart(agency(now), now) },
    ...hallTopics(agency(context), context).map(({ path }) => ({
      path: urls.hall(`${id}/${path}/`),
      make: (now: Context) => {
        const topic = hallTopics(agency(now), now).find((one) => one.path === path);
        if (!topic) throw new Error(`no topic ${path} in the hall of ${id}`);
        return topic.make();
      },
    })),
    ...HALL_KINDS.flatMap(({ kind, path }) =>
      (entriesOfAgency(dataset, kind, id) as Entry[]).map((entry) => ({
        path: urls.hall(`${id}/${path}/${entry.id}/`),
        make: (now: Context) =>
          entryInHall(getEntry(now.dataset, kind, entry.id) as Entry, agency(now), path, now, renderBody),
      })),
    ),
    { path: urls.screen(id), make: (now) => bigScreen(agency(now), now) },
  ];
}
