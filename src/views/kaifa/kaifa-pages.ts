/** `/kaifa/`: every block and every kind, drawn for anyone who changes them. In no list of the site: only `npm run kaifa` draws it. */
import { getEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, kindNames } from '#domain/kinds.ts';
import type { BoardPage, RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import { viewOf } from '../entry-views.ts';
import type { Block, Page, Section } from '../page.ts';
import { makeHead } from '../parts/head.ts';
import { SAMPLE_BLOCKS } from './sample-blocks.ts';

const TITLE = '开发：各种版块和页面';

/** The overview, and the page of one entry of each kind the board has. */
export function kaifaPages(context: Context, renderBody: RenderBody): BoardPage[] {
  const home = `${context.urls.home}kaifa/`;
  const kinds = kindNames.flatMap((kind) => {
    const first = (context.dataset.entries[kind] as readonly Entry[])[0];
    return first ? [{ kind, id: first.id, path: `${home}${kind}/` }] : [];
  });
  const links = kinds.map(({ kind, path }) => ({ title: { text: anyKind(kind).label, href: path } }));
  return [
    { path: home, make: (now) => overview(now, home, [{ kind: 'rows', items: links }]) },
    ...kinds.map(({ kind, id, path }) => ({
      path,
      make: (now: Context) => viewOf(getEntry(now.dataset, kind, id), now, renderBody),
    })),
  ];
}

function overview(context: Context, path: string, kinds: readonly Block[]): Page {
  const samples = Object.values(SAMPLE_BLOCKS).map(
    (block): Section => ({ kind: 'section', id: `block-${block.kind}`, title: block.kind, blocks: [block] }),
  );
  const description = '每种版块一个样子，每种内容一页；只在开发时画，不进网站';
  return {
    head: makeHead(context, {
      title: TITLE,
      description,
      path,
      column: { name: TITLE, description, type: '其他', keywords: [] },
    }),
    section: '',
    breadcrumb: [{ text: context.site.name, href: context.urls.home }],
    title: TITLE,
    lead: description,
    blocks: [...samples, { kind: 'section', id: 'kinds', title: '各种内容', blocks: kinds }],
  };
}
