/** Nothing found: what comes nearest, and whom to call. */
import type { Finder } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import { nearestPages } from '#search/nearest.ts';
import type { Phone, WordsTable } from '#search/tables.ts';
import { text } from '#ui/text.ts';
import { element, link } from './elements.ts';

const words = text.search;
const MOST_PHONES = 4;

export async function drawNearest(root: HTMLElement, query: string, finder: Finder, table: WordsTable): Promise<void> {
  const pages = await nearestPages(query, finder, lexiconOf(table));
  if (pages.length > 0) {
    const rows = pages.map(({ entry, url, title, kind, org }) =>
      element(
        'li',
        { 'data-entry': entry },
        link(url, title),
        element('span', {}, [kind, org].filter(Boolean).join(' · ')),
      ),
    );
    root.append(element('h2', {}, words.nearest), element('ul', { class: 'rows' }, ...rows));
  }
  root.append(element('p', {}, link(root.dataset['everything'] ?? '', words.everything)));
  const phones = phonesFor(new Set(pages.flatMap(({ org }) => org ?? [])), table.phones);
  if (phones.length === 0) return;
  const calls = phones.map(({ org, title, number }) =>
    element('li', {}, link(`tel:${number.replace(/-/g, '')}`, number), element('span', {}, `${org} · ${title}`)),
  );
  root.append(element('h2', {}, words.call), element('ul', { class: 'rows calls' }, ...calls));
}

/** Of the bodies the nearest pages belong to; of all when those have no telephone. */
function phonesFor(orgs: ReadonlySet<string>, phones: readonly Phone[]): readonly Phone[] {
  const near = phones.filter(({ org }) => orgs.has(org));
  return (near.length > 0 ? near : phones).slice(0, MOST_PHONES);
}
