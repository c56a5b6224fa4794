/** The real page of an entry before it is public, and the pages of the site that would change with it. */
import { createHash } from 'node:crypto';
import { prepareBodies } from '#build/bodies.ts';
import type { Dataset } from '#domain/dataset.ts';
import type { Entry, KindName } from '#domain/kinds.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import { loadDraw } from '#draw/bundle.ts';
import { siteAddress } from '#site/base.ts';
import { contentFolder } from '#store/content-folder.ts';
import type { SoundBoard } from '#store/load-board.ts';
import type { RenderBody } from '#views/board-page.ts';
import { boardPages } from '#views/board-pages.ts';
import { type Context, contextOf } from '#views/context.ts';
import { viewOf } from '#views/entry-views.ts';
import type { Page } from '#views/page.ts';
import { dated } from '#views/parts/page-day.ts';
import { makeShell } from '#views/shell-view.ts';
import { withdrawnPage } from '#views/withdrawn.ts';

/** The board with one thing different: an entry new, changed, or withdrawn. */
export type Overlay = { readonly entry: Entry } | { readonly withdrawal: Withdrawal };

export interface PageDifference {
  readonly href: string;
  readonly title: string;
  readonly how: '新增' | '修改' | '删除';
}

export interface Renderer {
  /** HTML of the page at the entry's own address, as a build would write it. */
  pageOf(overlay: Overlay): Promise<string>;
  /** Pages that a publication of it would add, change or remove, in the order of the site. */
  changedPages(overlay: Overlay): Promise<PageDifference[]>;
  /** Every page of the board as it is, by address. */
  allPages(): AsyncIterable<{ readonly path: string; readonly html: string }>;
}

/**
 * @param board sound: previews are of boards that could be built
 * @param folder of its content
 */
export async function createRenderer(
  board: SoundBoard,
  asOf: PlainDate,
  folder: string = contentFolder(),
): Promise<Renderer> {
  const address = siteAddress(process.env, board.site.domain);
  const draw = await loadDraw();
  const bodiesOf = ({ entries: { pages } }: Dataset) => prepareBodies(pages, folder, address.base);
  const bodyOf = await bodiesOf(board.dataset);
  const contextWith = (dataset: Dataset): Context => contextOf({ ...board, dataset }, asOf, address);
  const present = contextWith(board.dataset);
  let before: ReadonlyMap<string, Drawn> | undefined;

  return {
    async pageOf(overlay) {
      const context = contextWith(applied(board.dataset, overlay));
      const bodyOf = await prepareBodies(overlaidPages(overlay), folder, address.base);
      const page =
        'entry' in overlay ? viewOf(overlay.entry, context, bodyOf) : withdrawnPage(overlay.withdrawal, context);
      return draw(dated(page, context), makeShell(context));
    },
    async changedPages(overlay) {
      before ??= drawnPages(present, bodyOf);
      const dataset = applied(board.dataset, overlay);
      return differences(before, drawnPages(contextWith(dataset), await bodiesOf(dataset)));
    },
    async *allPages() {
      const shell = makeShell(present);
      for (const { path, make } of boardPages(present, bodyOf)) yield { path, html: await draw(make(present), shell) };
    },
  };
}

/** Whatever its audience: a draft for staff alone has a page to look at too. */
const overlaidPages = (overlay: Overlay): readonly Entry<'pages'>[] =>
  'entry' in overlay && overlay.entry.kind === 'pages' ? [overlay.entry] : [];

interface Drawn {
  readonly title: string;
  /** Digest of everything the page and its frame say, for comparing. */
  readonly says: string;
}

/** Views speak finished words, so pages can be compared before any HTML is made. */
function drawnPages(context: Context, bodyOf: RenderBody): ReadonlyMap<string, Drawn> {
  const frame = JSON.stringify(makeShell(context));
  return new Map(
    boardPages(context, bodyOf).map(({ path, make }) => {
      const page: Page = make(context);
      return [
        path,
        { title: page.title, says: createHash('sha256').update(frame).update(JSON.stringify(page)).digest('hex') },
      ];
    }),
  );
}

function differences(before: ReadonlyMap<string, Drawn>, after: ReadonlyMap<string, Drawn>): PageDifference[] {
  const changed = [...after].flatMap(([href, { title, says }]): PageDifference[] => {
    const old = before.get(href);
    if (old?.says === says) return [];
    return [{ href, title, how: old ? '修改' : '新增' }];
  });
  const removed = [...before].filter(([href]) => !after.has(href));
  return [...changed, ...removed.map(([href, { title }]): PageDifference => ({ href, title, how: '删除' }))];
}

/** Entries stay sorted by id, as the reader sorts them, so that nothing changes but what changed. */
function applied(dataset: Dataset, overlay: Overlay): Dataset {
  const { kind, id } = 'entry' in overlay ? overlay.entry : overlay.withdrawal;
  const others = (dataset.entries[kind] as readonly Entry[]).filter((entry) => entry.id !== id);
  const kept = dataset.withdrawals.filter((withdrawal) => withdrawal.kind !== kind || withdrawal.id !== id);
  const isPublic = 'entry' in overlay && overlay.entry.data.audience === '社会公开';
  const entries = isPublic ? [...others, overlay.entry].sort((a, b) => (a.id < b.id ? -1 : 1)) : others;
  return {
    ...dataset,
    entries: { ...dataset.entries, [kind as KindName]: entries },
    withdrawals: 'withdrawal' in overlay ? [...kept, overlay.withdrawal] : kept,
  };
}
