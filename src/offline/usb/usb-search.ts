/** The search page of a copy in a folder: a classic script, because file:// loads no modules and fetches nothing. */

import type { PageTexts } from '#search/page-texts.ts';
import { excerptOf } from '#search/query.ts';
import { findInTexts, type TextHit } from '#search/text-list.ts';
import { usbWords as words } from '#ui/offline-words.ts';

/** Put there by `search-data.js`, which stands before this script. */
declare global {
  var gongkailanTexts: readonly PageTexts[];
}

const PAGE = 50;
const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
const root = document.getElementById('results');
const input = document.querySelector<HTMLInputElement>('main form[role=search] input[name=q]');
if (input) input.value = query;
if (root) show(root);

function show(results: HTMLElement): void {
  const status = append(results, 'p', '');
  status.setAttribute('role', 'status');
  const hits = query === '' ? [] : findInTexts(globalThis.gongkailanTexts, query);
  status.textContent =
    query === '' ? words.empty : hits === undefined ? words.nothingToSearch : words.found(query, hits.length);
  const list = append(results, 'ol', '');
  list.className = 'rows';
  showMore(results, list, hits ?? []);
}

function showMore(results: HTMLElement, list: HTMLElement, hits: readonly TextHit[]): void {
  for (const { page, run } of hits.slice(list.childElementCount, list.childElementCount + PAGE)) {
    const item = append(list, 'li', '');
    item.dataset['entry'] = page.entry;
    item.dataset['level'] = 'exact';
    (append(item, 'a', page.title) as HTMLAnchorElement).href = `../${page.entry}/index.html`;
    append(item, 'span', page.kind).className = 'when';
    const { before, hit, after } = excerptOf({ url: '', content: run, meta: {} }, query);
    const excerpt = append(item, 'small', before);
    append(excerpt, 'mark', hit);
    excerpt.append(after);
  }
  const left = hits.length - list.childElementCount;
  list.hidden = list.childElementCount === 0;
  if (left <= 0) return;
  const more = append(results, 'button', words.more(left));
  more.addEventListener('click', () => {
    more.remove();
    showMore(results, list, hits);
  });
}

function append(parent: HTMLElement, tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  parent.append(element);
  return element;
}
