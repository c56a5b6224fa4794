/** Where a visitor was in the list of results, kept with the address in the history: Back leads to the same place and focus. */
import type { Shown } from './result-list.ts';

export interface Place {
  /** The result that was followed. */
  readonly entry: string;
  /** How far below the top of the window it stood, in pixels. */
  readonly top: number;
}

interface Kept {
  readonly shown?: Shown;
  readonly place?: Place;
}

const kept = (): Kept => (history.state as Kept | null) ?? {};
let listening = false;

/** What is kept for the present address, and begins to keep which result is followed. */
export function keepPlace(): { readonly shown: Shown; readonly place?: Place; remember(shown: Shown): void } {
  const { shown = {}, place } = kept();
  if (!listening) {
    listening = true;
    // The list is drawn after the page is there: the browser's own way back would end at the top.
    history.scrollRestoration = 'manual';
    addEventListener('click', ({ target }) => rememberFollowed(target as Element), { capture: true });
  }
  return {
    shown,
    ...(place && { place }),
    remember: (next) => history.replaceState({ ...kept(), shown: next }, ''),
  };
}

function rememberFollowed(target: Element): void {
  const item = target.closest('a') && target.closest<HTMLElement>('#results li[data-entry]');
  if (!item) return;
  const place: Place = { entry: item.dataset['entry'] ?? '', top: item.getBoundingClientRect().top };
  history.replaceState({ ...kept(), place }, '');
}

/** Puts the result where it stood, with the focus on its link. */
export function backTo({ entry, top }: Place, list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLElement>('li[data-entry]')];
  const item = items.find(({ dataset }) => dataset['entry'] === entry);
  if (!item) return;
  scrollBy({ top: item.getBoundingClientRect().top - top, behavior: 'instant' });
  item.querySelector('a')?.focus({ preventScroll: true });
}
