/** The groups of results, each under the words that say which step of the ladder found it. */
import { withHits } from '#search/address.ts';
import type { Group } from '#search/answer.ts';
import { excerptOf, marksIn } from '#search/excerpt.ts';
import type { Finder, FoundPage } from '#search/finder.ts';
import type { Level } from '#search/levels.ts';
import { REPEALED } from '#search/ranking.ts';
import { text } from '#ui/text.ts';
import { element, link, marked } from './elements.ts';

const words = text.search;

/** Results at once; of a group with another below it only a few, so that both are seen. */
const PAGE = 10;
const MORE = 20;
const BEFORE_OTHERS = 3;

/** How many results of a group are in sight; kept with the address for the way back. */
export type Shown = Readonly<Partial<Record<Level, number>>>;

export function drawGroups(
  groups: readonly Group[],
  query: string,
  finder: Finder,
  shown: Shown,
  remember: (shown: Shown) => void,
): Promise<HTMLElement[]> {
  let known = shown;
  return Promise.all(
    groups.map(async (group, place) => {
      const section = element('section', { class: 'group' }, ...headOf(group, query, groups.length > 1));
      const list = element('ol', { class: 'rows' });
      section.append(list);
      const show = async (count: number) => {
        const from = list.childElementCount;
        const pages = await Promise.all(group.ids.slice(from, count).map((id) => finder.open(id)));
        list.append(...pages.map((found) => itemOf(found, group)));
        section.querySelector('button.more')?.remove();
        const left = group.ids.length - list.childElementCount;
        if (left > 0) section.append(moreButton(left, () => more(list.childElementCount + MORE)));
      };
      const more = async (count: number) => {
        const next = list.childElementCount;
        await show(count);
        known = { ...known, [group.level]: list.childElementCount };
        remember(known);
        list.children[next]?.querySelector('a')?.focus();
      };
      const page = place < groups.length - 1 ? BEFORE_OTHERS : PAGE;
      await show(Math.max(page, known[group.level] ?? 0));
      return section;
    }),
  );
}

function moreButton(left: number, more: () => Promise<void>): HTMLButtonElement {
  const button = element('button', { class: 'more', type: 'button' }, words.more(Math.min(left, MORE), left));
  button.addEventListener('click', () => void more(), { once: true });
  return button;
}

/** A single group of exact hits is told by the status line alone. */
function headOf(group: Group, query: string, several: boolean): HTMLElement[] {
  const why = words.why(query, group);
  if (group.level === 'exact' && !several) return [];
  const others = (group.reason.others ?? []).map((other) => link(`?${new URLSearchParams({ q: other })}`, other));
  return [
    element('h2', {}, words.heading(query, group)),
    ...(why === '' ? [] : [element('p', {}, why)]),
    ...(others.length > 0 ? [element('p', { class: 'others' }, words.others, ...others)] : []),
  ];
}

function itemOf(page: FoundPage, { level, reason }: Group): HTMLLIElement {
  const excerpt = excerptOf(page, reason.words);
  const item = element('li', { 'data-entry': page.entry, 'data-level': level });
  item.append(link(page.url, ...marked(titleParts(page.title, reason.words))));
  if (page.validity === REPEALED) item.append(element('span', { class: 'chip late' }, REPEALED));
  item.append(element('span', { class: 'when' }, [page.kind, page.org].filter(Boolean).join(' · ')));
  if (page.number && /^[\d-]{3,}$/.test(page.number)) {
    item.append(element('small', {}, link(`tel:${page.number.replace(/-/g, '')}`, page.number)));
  }
  item.append(element('small', { class: 'excerpt' }, ...marked(excerpt.parts)));
  const hit = excerpt.parts.length > 1 || excerpt.under;
  const place = hit && link(withHits(page.url, reason.words, excerpt.under?.anchor), placeOf(excerpt.under?.text));
  const facts = [page.published && words.published(page.published), page.validity !== REPEALED && page.validity];
  item.append(
    element('small', { class: 'about' }, ...(place ? [place] : []), ...facts.filter(Boolean).map((fact) => ` ${fact}`)),
  );
  return item;
}

const placeOf = (heading: string | undefined): string => (heading ? words.at(heading) : words.atHit);

function titleParts(title: string, found: readonly string[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marksIn(title, found)) {
    parts.push(title.slice(at, start), title.slice(start, end));
    at = end;
  }
  return [...parts, title.slice(at)];
}
