/** The touch screen: letters, printing, larger letters, no way out, and back to the start when nobody is there. */

import { daysBetween } from '#domain/plain-date.ts';
import { todayInShanghai } from '#site/clock.ts';
import { hallWords as words } from '#ui/hall-words.ts';
import { offerPaperCheck } from './check-paper.ts';
import { watchIdle } from './idle.ts';
import { button, element, offerPad } from './pad.ts';

const LARGER = 'hall-larger';
const ONE_MINUTE = 60_000;
/** Data older than this are called so, in days. */
const OLD_AFTER = 2;

export function runKiosk(page: Document): void {
  const home = page.body.dataset['home'] ?? '/';
  stayInside(page, home);
  for (const pad of page.querySelectorAll<HTMLElement>('.pad')) offerPad(pad);
  for (const pad of page.querySelectorAll<HTMLElement>('.number-pad')) offerPaperCheck(pad);
  offerLarger(page);
  offerPrint(page);
  sayOld(page);
  watchIdle(home);
}

/** Links lead to pages of the hall and nowhere else; the lock is the browser's policy (docs/hall.md), this is a courtesy. */
function stayInside(page: Document, home: string): void {
  const inside = new URL('../', new URL(home, location.href)).pathname;
  const hall = /\/dating\//.test(inside) ? inside : new URL(home, location.href).pathname;
  page.addEventListener(
    'click',
    (event) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : undefined;
      if (!(link instanceof HTMLAnchorElement)) return;
      const leads = link.origin === location.origin && link.pathname.startsWith(hall);
      if (!leads) event.preventDefault();
    },
    { capture: true },
  );
  for (const name of ['contextmenu', 'dragstart', 'auxclick'])
    page.addEventListener(name, (event) => event.preventDefault());
}

function offerLarger(page: Document): void {
  const own = page.querySelector<HTMLButtonElement>('[data-larger]');
  if (!own) return;
  const set = (on: boolean) => page.documentElement.classList.toggle('larger', on);
  set(sessionStorage.getItem(LARGER) === '1');
  own.hidden = false;
  own.addEventListener('click', () => {
    const on = !page.documentElement.classList.contains('larger');
    sessionStorage.setItem(LARGER, on ? '1' : '0');
    set(on);
  });
}

/** Asks first; then one sheet a minute, whatever is pressed how often. */
function offerPrint(page: Document): void {
  const own = page.querySelector<HTMLButtonElement>('[data-print]');
  if (!own) return;
  own.hidden = false;
  const name = own.textContent ?? '';
  own.addEventListener('click', () => {
    const box = element('div', 'asked');
    const inner = element('div');
    const ask = element('p');
    ask.textContent = words.printAsk;
    const yes = button(words.printYes, () => {
      box.remove();
      own.disabled = true;
      own.textContent = words.printWait;
      setTimeout(() => {
        own.disabled = false;
        own.textContent = name;
      }, ONE_MINUTE);
      window.print();
    });
    inner.append(
      ask,
      yes,
      button(words.printNo, () => box.remove()),
    );
    box.append(inner);
    page.body.append(box);
  });
}

/** A screen that shows old data says so in its head. */
export function sayOld(page: Document): void {
  const line = page.querySelector<HTMLElement>('.as-of');
  const builtOn = page.body.dataset['builtOn'];
  if (!line || !builtOn || daysBetween(builtOn, todayInShanghai()) <= OLD_AFTER) return;
  line.textContent = words.old(line.textContent ?? '');
  line.classList.add('old');
}
