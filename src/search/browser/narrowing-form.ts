/** 类别, 机构, 有效性, 年份 with the pages each choice leaves, and the order: native selects, large and known to everybody. */
import type { Asked } from '#search/address.ts';
import type { Answer } from '#search/answer.ts';
import { FACETS, type FacetName } from '#search/index-format.ts';
import { choicesOf, facetNames, type Order } from '#search/narrowing.ts';
import { searchText as words } from '#ui/search-text.ts';
import { element } from './elements.ts';

/** @param go is called with what a choice makes of the present search. */
export function narrowingForm(
  answer: Answer,
  asked: Asked,
  go: (choose: (asked: Asked) => Asked) => void,
): HTMLElement {
  const form = element('form', { 'aria-label': words.narrow });
  const choices = choicesOf(answer, asked);
  const facets = facetNames
    .filter((name) => choices[name].length > 1 || asked.chosen[name] !== undefined)
    .map((name) => {
      const options = choices[name]
        .filter(({ value, count }) => count > 0 || value === asked.chosen[name])
        .map(({ value, count }) => ({ value, text: words.choice(value, count) }));
      const chosen = asked.chosen[name] ?? '';
      return field(name, FACETS[name], [{ value: '', text: words.any }, ...options], chosen, (value) =>
        go((now) => ({ ...now, chosen: withChoice(now.chosen, name, value) })),
      );
    });
  const orders = (['relevance', 'date'] as const).map((value) => ({ value, text: words.orders[value] }));
  const order = field('sort', words.order, orders, asked.order, (value) =>
    go((now) => ({ ...now, order: value as Order })),
  );
  form.append(...facets, order);
  form.addEventListener('submit', (event) => event.preventDefault());
  return folded(form, Object.keys(asked.chosen).length > 0 || asked.order !== 'relevance');
}

/** On a phone the results come first: the choices are folded away until somebody wants them. */
function folded(form: HTMLFormElement, inUse: boolean): HTMLElement {
  const before = document.querySelector<HTMLDetailsElement>('details.narrow');
  const box = element('details', { class: 'narrow' }, element('summary', {}, words.narrow), form);
  box.open = before ? before.open : inUse || matchMedia('(min-width: 44em)').matches;
  return box;
}

function withChoice(chosen: Asked['chosen'], name: FacetName, value: string): Asked['chosen'] {
  const { [name]: _, ...others } = chosen;
  return value === '' ? others : { ...others, [name]: value };
}

interface Option {
  readonly value: string;
  readonly text: string;
}

function field(
  name: string,
  label: string,
  options: readonly Option[],
  chosen: string,
  choose: (value: string) => void,
) {
  const id = `narrow-${name}`;
  const select = element('select', { id, name });
  for (const { value, text: words } of options) select.append(new Option(words, value, false, value === chosen));
  select.addEventListener('change', () => choose(select.value));
  return element('div', {}, element('label', { for: id }, label), select);
}
