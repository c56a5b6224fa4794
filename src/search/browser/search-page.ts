/** The search page: what the address asks, answered; filters and order change the address and redraw, nothing reloads. */
import { type Asked, readAddress, writeAddress } from '#search/address.ts';
import { type Answer, answerTo } from '#search/answer.ts';
import { exactStep, fetchEarly } from '#search/exact-step.ts';
import type { Finder } from '#search/finder.ts';
import { narrowed } from '#search/narrowing.ts';
import type { Tables } from '#search/tables.ts';
import { searchText as words } from '#ui/search-text.ts';
import { drawNearest } from './draw-nearest.ts';
import { element } from './elements.ts';
import { loadFinder, loadTables } from './engine.ts';
import { foundNothing, missedList, rememberMissed } from './missed.ts';
import { narrowingForm } from './narrowing-form.ts';
import { backTo, keepPlace, type Place } from './place.ts';
import { drawGroups } from './result-list.ts';

/** @param root carries the addresses of engine and tables, where `engine` is not given, and receives the results. */
export async function runSearch(root: HTMLElement, engine: Engine = engineOf(root)): Promise<void> {
  const asked = readAddress(location.search);
  const input = document.querySelector<HTMLInputElement>('main form[role=search] input[name=q]');
  if (input) input.value = asked.query;
  const status = element('p', { role: 'status' }, asked.query === '' ? words.empty : words.searching);
  const body = element('div');
  root.append(status, body);
  const offerMissed = () => root.append(missedList() ?? '');
  if (asked.query === '') return offerMissed();
  document.title = `${asked.query} - ${document.title}`;
  try {
    const { tables } = engine;
    const { query } = asked;
    fetchEarly(query, tables);
    const finder = await engine.finder();
    const screen = screenFor(finder, status, body);
    const exact = await exactStep(query, finder);
    if (!exact) {
      status.textContent = words.nothingToSearch;
      return;
    }
    if (exact.ids.length > 0) void screen.show({ query, groups: [exact], facts: await finder.facts() }, true);
    const answer = await answerTo(query, finder, tables);
    if (!answer) return;
    await screen.show(answer, false);
    if (foundNothing(answer)) rememberMissed(answer.query);
    offerMissed();
    const nearest = document.getElementById('nearest');
    if (nearest && answer.groups.some(({ reason }) => reason.usual)) drawNearest(nearest, await tables.words());
  } catch (error) {
    tellFailure(status, error);
  }
}

function tellFailure(status: HTMLElement, error: unknown): void {
  status.textContent = words.failed;
  console.error(error);
}

/** Where answers come from: this site's bundle, or a list of pages in a copy of it. */
export interface Engine {
  readonly tables: Tables;
  finder(): Promise<Finder>;
}

function engineOf({ dataset }: HTMLElement): Engine {
  const tables = loadTables(dataset['tables'] ?? '');
  return { tables, finder: () => loadFinder(dataset['engine'] ?? '', tables) };
}

/** Draws for the address as it is now, and again whenever it or the answer changes. */
function screenFor(finder: Finder, status: HTMLElement, body: HTMLElement) {
  let latest = 0;
  let answer: Answer | undefined;
  let unfinished = true;
  const draw = async (place?: Place) => {
    if (!answer) return;
    latest += 1;
    const turn = latest;
    body.setAttribute('aria-busy', 'true');
    const asked = readAddress(location.search);
    const groups = narrowed(answer, asked);
    const { shown, remember } = keepPlace();
    const drawing = { query: answer.query, finder, shown, unfinished, remember };
    const list = await drawGroups(groups, drawing);
    // Pages arrive in any order: a drawing that was overtaken must not cover the one for the present address.
    if (turn !== latest) return;
    const said = words.status(answer.query, groups);
    if (status.textContent !== said) status.textContent = said;
    // Drawn again: anyone who chose with the keyboard stays at the same field.
    const at = document.activeElement?.closest<HTMLSelectElement>('.narrow select')?.name;
    if (!unfinished) body.setAttribute('aria-busy', 'false');
    body.replaceChildren(narrowingForm(answer, asked, go), ...list);
    if (at) body.querySelector<HTMLElement>(`select[name=${at}]`)?.focus();
    if (place && !unfinished) backTo(place, body);
  };
  const redraw = (place?: Place) =>
    draw(place).catch((error) => {
      body.setAttribute('aria-busy', 'false');
      tellFailure(status, error);
    });
  const go = (choose: (asked: Asked) => Asked) => {
    // The form on the screen may be of an earlier address: on a slow line people choose twice before it is drawn again.
    history.pushState(null, '', writeAddress(choose(readAddress(location.search))));
    void redraw();
  };
  addEventListener('popstate', () => void redraw(keepPlace().place));
  return {
    show(next: Answer, early: boolean): Promise<void> {
      answer = next;
      unfinished = early;
      return redraw(keepPlace().place);
    },
  };
}
