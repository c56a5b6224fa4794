/** One result: a row, or for the first of all a card with what it answers. Drawn from the head; the excerpt follows. */
import { withHits } from '#search/address.ts';
import type { Group } from '#search/answer.ts';
import { excerptOf, marksIn } from '#search/excerpt.ts';
import { type FoundPage, type Head, isDialled } from '#search/finder.ts';
import { isOver } from '#search/kind-worth.ts';
import { searchText as words } from '#ui/search-text.ts';
import { element, link, marked } from './elements.ts';

export function resultItem(head: Head, { level, reason }: Group, first: boolean): HTMLLIElement {
  const item = element('li', { 'data-entry': head.entry, 'data-level': level });
  item.append(link(head.url, ...marked(titleParts(head.title, reason.words))));
  if (head.validity && isOver(head.validity)) item.append(element('span', { class: 'chip late' }, head.validity));
  item.append(element('span', { class: 'when' }, [head.kind, head.org].filter(Boolean).join(' · ')));
  const answers = first ? cardOf(head) : undefined;
  if (answers) {
    item.classList.add('first');
    item.append(answers);
  } else if (isDialled(head.number)) {
    item.append(element('small', {}, link(telephone(head.number), head.number)));
  }
  item.append(element('small', { class: 'excerpt' }), aboutOf(head));
  return item;
}

const telephone = (number: string): string => `tel:${number.replace(/-/g, '')}`;

/** What somebody who asked wants to know at once; undefined when the page states none of it. */
function cardOf(head: Head): HTMLElement | undefined {
  const rows = (['limit', 'charge', 'place'] as const).flatMap((name) => {
    const value = head[name];
    return value ? [element('div', {}, element('dt', {}, words.answers[name]), element('dd', {}, value))] : [];
  });
  const call = isDialled(head.number)
    ? [element('p', {}, element('a', { class: 'dial', href: telephone(head.number) }, words.call(head.number)))]
    : [];
  if (rows.length + call.length === 0) return undefined;
  return element(
    'div',
    { class: 'answers' },
    ...call,
    ...(rows.length > 0 ? [element('dl', { class: 'facts' }, ...rows)] : []),
  );
}

/** Two rules of one title are told apart by their 文号. */
function aboutOf({ published, validity, number }: Head): HTMLElement {
  const facts = [published && words.published(published), !isOver(validity) && validity, !isDialled(number) && number];
  return element('small', { class: 'about' }, ...facts.filter(Boolean).map((fact) => ` ${fact}`));
}

/** Puts in what is known once the page is opened: the paragraph that answers, and the way to it. */
export function fillItem(item: HTMLElement, page: FoundPage, { reason }: Group, asked: string): void {
  const excerpt = excerptOf(page, reason.words, asked);
  item.querySelector('.excerpt')?.replaceChildren(...marked(excerpt.parts));
  if (excerpt.parts.length <= 1 && !excerpt.under) return;
  const label = excerpt.under ? words.at(excerpt.under.text) : words.atHit;
  item.querySelector('.about')?.prepend(link(withHits(page.url, reason.words, excerpt.under?.anchor), label));
}

function titleParts(title: string, found: readonly string[]): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of marksIn(title, found)) {
    parts.push(title.slice(at, start), title.slice(start, end));
    at = end;
  }
  return [...parts, title.slice(at)];
}
