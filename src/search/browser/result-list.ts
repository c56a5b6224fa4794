/** The groups of results, each under the words that say which step of the ladder found it. */
import type { Group } from '#search/answer.ts';
import type { Finder } from '#search/finder.ts';
import type { Level } from '#search/levels.ts';
import { searchText as words } from '#ui/search-text.ts';
import { element, link } from './elements.ts';
import { firstMove } from './first-move.ts';
import { fillItem, resultItem } from './result-item.ts';

/** Results at once; of a group with another below it only a few, so that both are seen. */
const PAGE = 10;
const MORE = 20;
const BEFORE_OTHERS = 3;
/** Pages opened at once. */
const OPENED = 2;

/** How many results of a group are in sight; kept with the address for the way back. */
export type Shown = Readonly<Partial<Record<Level, number>>>;

interface Drawing {
  readonly query: string;
  readonly finder: Finder;
  readonly shown: Shown;
  /** Whether further groups may follow. */
  readonly unfinished: boolean;
  remember(shown: Shown): void;
}

export function drawGroups(groups: readonly Group[], drawing: Drawing): Promise<HTMLElement[]> {
  let known = drawing.shown;
  const remember = (level: Level, count: number) => {
    known = { ...known, [level]: count };
    drawing.remember(known);
  };
  const several = groups.length > 1;
  return Promise.all(
    groups.map((group, place) => {
      const last = place === groups.length - 1 && !drawing.unfinished;
      return drawGroup(group, drawing, { several, first: place === 0, count: last ? PAGE : BEFORE_OTHERS, remember });
    }),
  );
}

interface Place {
  readonly several: boolean;
  readonly first: boolean;
  readonly count: number;
  remember(level: Level, count: number): void;
}

async function drawGroup(group: Group, drawing: Drawing, place: Place): Promise<HTMLElement> {
  const section = element('section', { class: 'group' }, ...headOf(group, drawing.query, place.several));
  const list = element('ol', { class: 'rows' });
  section.append(list);
  const fill = filler(group, drawing);
  const show = async (count: number) => {
    const from = list.childElementCount;
    const ids = group.ids.slice(from, count);
    const heads = await Promise.all(ids.map((id) => drawing.finder.head(id)));
    for (const [at, head] of heads.entries()) {
      const item = resultItem(head, group, place.first && from + at === 0);
      list.append(item);
      fill(item, ids[at] as string, place.first && from + at < OPENED);
    }
    section.querySelector('button.more')?.remove();
    const left = group.ids.length - list.childElementCount;
    if (left > 0 && !drawing.unfinished) section.append(moreButton(left, () => more(list.childElementCount + MORE)));
  };
  const more = async (count: number) => {
    const next = list.childElementCount;
    await show(count);
    place.remember(group.level, list.childElementCount);
    list.children[next]?.querySelector('a')?.focus();
  };
  await show(Math.max(place.count, drawing.shown[group.level] ?? 0));
  return section;
}

/** Opens the pages of the first results at once; of the others, which are a file each, those in sight once somebody reads on. */
function filler(group: Group, { finder, query }: Drawing) {
  const asked = group.reason.corrected ?? query;
  const open = (item: HTMLElement, id: string) =>
    void finder.open(id).then((page) => fillItem(item, page, group, asked), console.error);
  const waiting = new Map<Element, string>();
  const observer =
    typeof IntersectionObserver === 'undefined'
      ? undefined
      : new IntersectionObserver(
          (entries) => {
            for (const { target, isIntersecting } of entries) {
              const id = waiting.get(target);
              if (!isIntersecting || id === undefined) continue;
              observer?.unobserve(target);
              waiting.delete(target);
              open(target as HTMLElement, id);
            }
          },
          { rootMargin: '0px 0px 50% 0px' },
        );
  return (item: HTMLElement, id: string, now: boolean) => {
    if (now || !observer) return open(item, id);
    waiting.set(item, id);
    void firstMove().then(() => observer.observe(item));
  };
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
