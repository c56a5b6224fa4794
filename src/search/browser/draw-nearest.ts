/** Nothing of the query stands anywhere: the way to everything, and whom to call. */
import type { Phone, WordsTable } from '#search/tables.ts';
import { searchText as words } from '#ui/search-text.ts';
import { element, link } from './elements.ts';

const MOST_PHONES = 4;

export function drawNearest(root: HTMLElement, { phones }: WordsTable): void {
  root.replaceChildren(element('p', {}, link(root.dataset['everything'] ?? '', words.everything)));
  if (phones.length === 0) return;
  const calls = phones
    .slice(0, MOST_PHONES)
    .map(({ org, title, number }: Phone) =>
      element('li', {}, link(`tel:${number.replace(/-/g, '')}`, number), element('span', {}, `${org} · ${title}`)),
    );
  root.append(element('h2', {}, words.askByPhone), element('ul', { class: 'rows calls' }, ...calls));
}
