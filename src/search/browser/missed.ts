/**
 * Searches that found nothing stay in this browser. Nobody is told of them; anyone who wants to may hand the list over.
 */
import type { Answer } from '#search/answer.ts';
import { keptMissed, type Missed, missedAsText, withMissed } from '#search/missed-list.ts';
import { searchText as words } from '#ui/search-text.ts';
import { element } from './elements.ts';

const KEY = 'searches-without-answer';

/** Where storage is forbidden nothing is kept. */
function kept(): Missed[] {
  try {
    return keptMissed(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

function keep(list: readonly Missed[]): void {
  try {
    if (list.length > 0) localStorage.setItem(KEY, JSON.stringify(list));
    else localStorage.removeItem(KEY);
  } catch {
    // Full or forbidden: the search itself needs no storage.
  }
}

/** Nothing on the board says it, or a part of what was typed stands on no page. */
export const foundNothing = ({ groups }: Answer): boolean =>
  groups.every(({ level }) => level === 'near') &&
  groups.some(({ reason }) => reason.usual || (reason.unwritten ?? []).some((word) => word.length > 1));

export const rememberMissed = (query: string): void => keep(withMissed(kept(), query));

/** @returns the list with its buttons; undefined when there is none. */
export function missedList(): HTMLElement | undefined {
  const list = kept();
  if (list.length === 0) return undefined;
  const text = missedAsText(list);
  const said = element('p', { role: 'status' });
  const copy = button(words.missed.copy, () =>
    navigator.clipboard.writeText(text).then(
      () => said.replaceChildren(words.missed.copied),
      () => said.replaceChildren(words.missed.notCopied),
    ),
  );
  const save = element(
    'a',
    { class: 'more', download: words.missed.file, href: `data:text/plain;charset=utf-8,${encodeURIComponent(text)}` },
    words.missed.save,
  );
  const clear = button(words.missed.clear, () => {
    keep([]);
    box.remove();
  });
  const rows = list.map(({ query, times }) =>
    element('li', {}, query, element('small', {}, words.missed.times(times))),
  );
  const box = element(
    'details',
    { class: 'missed' },
    element('summary', {}, words.missed.title(list.length)),
    element('p', {}, words.missed.about),
    element('ul', { class: 'rows' }, ...rows),
    element('p', {}, copy, ' ', save, ' ', clear),
    said,
  );
  return box;
}

function button(text: string, act: () => unknown): HTMLButtonElement {
  const made = element('button', { class: 'more', type: 'button' }, text);
  made.addEventListener('click', () => void act());
  return made;
}
