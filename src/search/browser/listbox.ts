/** The list under a search box: what is offered, which of it is chosen, and what assistive technology is told of both. */
import type { Suggestion } from '#search/suggestions.ts';
import { searchText as words } from '#ui/search-text.ts';
import { element } from './elements.ts';

let lists = 0;

export interface Listbox {
  readonly list: HTMLElement;
  isOpen(): boolean;
  /** Nothing to offer closes it. */
  offer(suggestions: readonly Suggestion[]): void;
  close(): void;
  /** Past either end the choice returns to the box itself. */
  move(step: 1 | -1): void;
  chosen(): Suggestion | undefined;
  under(target: Element): Suggestion | undefined;
}

export function listboxFor(input: HTMLInputElement): Listbox {
  lists += 1;
  const id = `suggestions-${lists}`;
  const list = element('ul', { id, role: 'listbox', 'aria-label': words.suggestions });
  let offered: readonly Suggestion[] = [];
  let active = -1;
  const choose = (index: number) => {
    active = index;
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(at === index));
    const item = list.children[index];
    if (item) input.setAttribute('aria-activedescendant', item.id);
    else input.removeAttribute('aria-activedescendant');
    item?.scrollIntoView({ block: 'nearest' });
  };
  const show = (open: boolean) => {
    list.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    choose(-1);
  };
  input.setAttribute('aria-controls', id);
  show(false);
  return {
    list,
    isOpen: () => !list.hidden,
    offer: (suggestions) => {
      offered = suggestions;
      list.replaceChildren(...offered.map((one, index) => option(one, `${id}-${index}`)));
      show(offered.length > 0);
    },
    close: () => show(false),
    move: (step) => choose(((active + 1 + step + offered.length + 1) % (offered.length + 1)) - 1),
    chosen: () => offered[active],
    under: (target) => offered[[...list.children].indexOf(target.closest('[role=option]') as Element)],
  };
}

function option(suggestion: Suggestion, id: string): HTMLLIElement {
  const attributes = { id, role: 'option', 'aria-selected': 'false' };
  if ('query' in suggestion) {
    const about = suggestion.said ? words.officially(suggestion.said) : words.searchFor;
    return element('li', attributes, suggestion.query, element('small', {}, about));
  }
  const about = [suggestion.number, suggestion.kind, suggestion.org].filter(Boolean).join(' · ');
  return element('li', attributes, suggestion.text, element('small', {}, about));
}
