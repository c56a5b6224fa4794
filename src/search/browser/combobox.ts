/**
 * Suggestions under the search box: the combobox with a list popup of the ARIA Authoring Practices. The focus stays in the
 * box; arrows move through the list, Enter takes, Escape closes. While an input method composes, nothing happens.
 */
import { type Suggester, type Suggestion, type SuggestionsTable, suggesterOf } from '#search/suggestions.ts';
import styles from '#styles/suggestions.css?url';
import { text } from '#ui/text.ts';
import { element } from './elements.ts';

const words = text.search;
let boxes = 0;

/**
 * The form's own address is the search page, and the table lies beside it.
 * @param before what stood in the box when it was focused: only what is typed since then opens the list.
 */
export async function suggestFor(input: HTMLInputElement, before: string): Promise<void> {
  const form = input.form;
  if (!form) return;
  // The Content-Security-Policy allows style sheets of the site, and no other style.
  document.head.append(element('link', { rel: 'stylesheet', href: styles }));
  const response = await fetch(new URL('suggestions.json', form.action));
  if (!response.ok) return;
  const open = combobox(input, form, suggesterOf((await response.json()) as SuggestionsTable));
  if (input.value !== before && document.activeElement === input) open();
}

/** @returns what opens the list for the text as it is. */
function combobox(input: HTMLInputElement, form: HTMLFormElement, suggest: Suggester): () => void {
  boxes += 1;
  const id = `suggestions-${boxes}`;
  const list = element('ul', { id, role: 'listbox', 'aria-label': words.suggestions });
  list.hidden = true;
  form.append(list);
  input.setAttribute('aria-controls', id);
  let offered: readonly Suggestion[] = [];
  let active = -1;

  const choose = (index: number) => {
    active = index;
    [...list.children].forEach((item, at) => {
      item.setAttribute('aria-selected', String(at === index));
    });
    const item = list.children[index];
    if (item) {
      input.setAttribute('aria-activedescendant', item.id);
      item.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const close = () => {
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };
  const open = () => {
    offered = suggest(input.value);
    list.replaceChildren(...offered.map((one, index) => option(one, `${id}-${index}`)));
    if (offered.length === 0) return close();
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    choose(-1);
  };
  const take = (suggestion: Suggestion) => {
    close();
    if ('entry' in suggestion) {
      location.assign(new URL(`../${suggestion.entry}/`, form.action));
      return;
    }
    input.value = suggestion.query;
    form.requestSubmit();
  };

  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) open();
  });
  input.addEventListener('compositionend', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (list.hidden) return open();
      // Past either end the choice returns to the box itself.
      const places = offered.length + 1;
      choose(((active + 1 + move + places) % places) - 1);
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && !list.hidden) {
      const chosen = offered[active];
      if (!chosen) return;
      event.preventDefault();
      take(chosen);
    }
  });
  // Before the box loses the focus.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const item = (event.target as Element).closest('[role=option]');
    const taken = offered[[...list.children].indexOf(item as Element)];
    if (taken) take(taken);
  });
  return open;
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
