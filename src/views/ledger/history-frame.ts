/** Head and trail of the pages about an entry's past. */
import { findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import type { History } from '#ledger/replay.ts';
import type { Version } from '#ledger/version.ts';
import type { Context } from '../context.ts';
import type { Block, Page } from '../page.ts';
import { makeHead } from '../parts/head.ts';
import { withSalt } from '../parts/page-salt.ts';
import { withPhoneLinks } from '../parts/phone-links.ts';

interface Frame {
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Whose words stand on the page. */
  readonly versions?: readonly Version[];
}

export function frame(history: History, context: Context, { path, title, blocks, versions = [] }: Frame): Page {
  const { urls, site, dataset } = context;
  const kind = history.kind as KindName;
  const entry = findEntry(dataset, kind, history.id) as Entry | undefined;
  // The title of something withdrawn may be what had to go.
  const name = entry ? titleOf(entry) : `已撤下的${anyKind(kind).label} ${history.id}`;
  const about = `${name}在公开账本里的${title}`;
  const label = anyKind(kind).label;
  const head = makeHead(context, {
    title: `${title} - ${name} ${history.id}`,
    description: about,
    path,
    column: {
      name: label,
      description: anyKind(kind).about,
      type: anyKind(kind).columnType,
      keywords: [label, '变更记录'],
    },
  });
  const page: Page = {
    head: withSalt(head, versions),
    section: kind,
    breadcrumb: [
      { text: site.name, href: urls.home },
      { text: name, href: urls.entry(kind, history.id) },
      ...(path === urls.history(kind, history.id) ? [] : [{ text: '变更记录', href: urls.history(kind, history.id) }]),
    ],
    title: `${name}：${title}`,
    blocks,
  };
  return withPhoneLinks(page, context);
}
