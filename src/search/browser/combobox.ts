/**
 * Suggestions under the search box: the combobox with a list popup of the ARIA Authoring Practices. The focus stays in the
 * box; arrows move through the list, Enter takes, Escape closes. While an input method composes, nothing happens.
 */
import { type Suggester, type Suggestion, type SuggestionsTable, suggesterOf } from '#search/suggestions.ts';
import styles from '#styles/suggestions.css?inline';

import { addStyles } from './add-styles.ts';
import { type Listbox, listboxFor } from './listbox.ts';

/**
 * The form's own address is the search page, and the table lies beside it.
 * @param before what stood in the box when it was focused: only what is typed since then opens the list.
 */
export async function suggestFor(input: HTMLInputElement, before: string): Promise<void> {
  const form = input.form;
  if (!form) return;
  addStyles(styles);
  const response = await fetch(new URL('suggestions.json', form.action));
  if (!response.ok) return;
  const suggest = suggesterOf((await response.json()) as SuggestionsTable);
  const box = listboxFor(input);
  form.append(box.list);
  listen(input, form, box, suggest);
  if (input.value !== before && document.activeElement === input) box.offer(suggest(input.value));
}

function listen(input: HTMLInputElement, form: HTMLFormElement, box: Listbox, suggest: Suggester): void {
  const open = () => box.offer(suggest(input.value));
  input.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) open();
  });
  input.addEventListener('compositionend', open);
  input.addEventListener('blur', box.close);
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && answersKey(event.key, box, open, (one) => take(one, input, form))) event.preventDefault();
  });
  // Before the box loses the focus.
  box.list.addEventListener('pointerdown', (event) => event.preventDefault());
  box.list.addEventListener('click', (event) => {
    const taken = box.under(event.target as Element);
    if (taken) take(taken, input, form);
    box.close();
  });
}

/** @returns whether the key was for the list and not for the box. */
function answersKey(key: string, box: Listbox, open: () => void, choose: (one: Suggestion) => void): boolean {
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    if (box.isOpen()) box.move(key === 'ArrowDown' ? 1 : -1);
    else open();
    return true;
  }
  if (!box.isOpen()) return false;
  const chosen = box.chosen();
  if (key === 'Enter' && chosen) choose(chosen);
  else if (key !== 'Escape') return false;
  box.close();
  return true;
}

/** A page is opened, a word is searched for. */
function take(suggestion: Suggestion, input: HTMLInputElement, form: HTMLFormElement): void {
  if ('entry' in suggestion) {
    location.assign(new URL(`../${suggestion.entry}/`, form.action));
    return;
  }
  input.value = suggestion.query;
  form.requestSubmit();
}
