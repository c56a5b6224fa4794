/** The results page in the browser: reads `?q=`, asks Pagefind, draws a plain list. Loaded on the search page only. */
import { text } from '#ui/text.ts';
import { exactSearch, excerptOf, type Pagefind, type PagefindResult } from './query.ts';

const PAGE = 20;
const words = text.search;

/** @param root the element that carries `data-bundle` (address of pagefind.js) and receives the results. */
export async function runSearch(root: HTMLElement): Promise<void> {
  const query = new URLSearchParams(location.search).get('q')?.trim() ?? '';
  const input = document.querySelector<HTMLInputElement>('form[role=search] input[name=q]');
  if (input) input.value = query;
  const status = append(root, 'p', query === '' ? words.empty : words.searching);
  status.setAttribute('role', 'status');
  if (query === '') return;
  document.title = `${query} - ${document.title}`;
  try {
    const pagefind = (await import(/* @vite-ignore */ root.dataset['bundle'] as string)) as Pagefind;
    const hits = await exactSearch(pagefind, query);
    status.textContent =
      hits === undefined
        ? words.nothingToSearch
        : hits.length === 0
          ? words.none(query)
          : words.found(query, hits.length);
    if (hits && hits.length > 0) await showMore(root, append(root, 'ol', ''), hits, query);
  } catch {
    status.textContent = words.failed;
  }
}

async function showMore(root: HTMLElement, list: HTMLElement, hits: readonly PagefindResult[], query: string) {
  list.className = 'rows';
  const shown = list.childElementCount;
  const pages = await Promise.all(hits.slice(shown, shown + PAGE).map((hit) => hit.data()));
  for (const page of pages) {
    const item = append(list, 'li', '');
    item.dataset['entry'] = page.meta['entry'] ?? '';
    item.dataset['level'] = 'exact';
    const link = append(item, 'a', page.meta['title'] ?? page.url) as HTMLAnchorElement;
    link.href = page.url;
    const kind = append(item, 'span', page.meta['kind'] ?? '');
    kind.className = 'when';
    const { before, hit, after } = excerptOf(page, query);
    const excerpt = append(item, 'small', before);
    append(excerpt, 'mark', hit);
    excerpt.append(after);
  }
  root.querySelector('button.more')?.remove();
  if (list.childElementCount >= hits.length) return;
  const more = append(root, 'button', words.more(hits.length - list.childElementCount));
  more.className = 'more';
  more.addEventListener('click', () => void showMore(root, list, hits, query), { once: true });
}

function append(parent: HTMLElement, tag: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  parent.append(element);
  return element;
}
