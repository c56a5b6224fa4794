/** Head and trail of the pages about the ledger itself. */
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { makeHead } from '../parts/head.ts';

interface Named {
  readonly title: string;
  readonly about: string;
  readonly path: string;
}

export function ledgerFrame(context: Context, { title, about, path }: Named): Page {
  const { site, urls } = context;
  return {
    head: makeHead(context, {
      title,
      description: about,
      path,
      column: { name: title, description: about, type: '概况信息', keywords: [title, '公开账本', '核验'] },
    }),
    section: 'ledger',
    breadcrumb: [
      { text: site.name, href: urls.home },
      ...(path === urls.ledger() ? [] : [{ text: '公开账本', href: urls.ledger() }]),
    ],
    title,
    lead: about,
    blocks: [],
  };
}
