/**
 * The visitor's day. Pages print days; this says what they mean today: which of the words a page carries for every day
 * (`data-days`) hold, and where today lies on a figure (`data-scale`). Nothing here knows a rule: the build asked them all.
 */
import { todayInShanghai } from '#site/clock.ts';
import { todayWords } from '#ui/today-words.ts';

/** One entry of `data-days`: `2026-11-30 soon 今天是最后一天`. */
const ENTRY = /^(\S+) (\S+) (.*)$/s;

/** @param asOf the day of the build; an earlier day than that cannot be. */
export function sayToday(asOf: string): void {
  const today = todayInShanghai();
  if (today < asOf) {
    warn(today, asOf, false);
    return;
  }
  for (const element of document.querySelectorAll<HTMLElement>('[data-days]')) saySo(element, today);
  for (const element of document.querySelectorAll('[data-scale]')) mark(element, today);
  for (const leaf of document.querySelectorAll<HTMLElement>('[data-leaf]')) {
    leaf.classList.toggle('end', leaf.dataset['leaf'] === today);
  }
  void compare(today);
}

function saySo(element: HTMLElement, today: string): void {
  const entries = (element.dataset['days'] ?? '').split('|').map((entry) => ENTRY.exec(entry));
  const [, , tone, words] = entries.findLast((entry) => (entry?.[1] ?? '9') <= today) ?? [];
  if (words === undefined) return;
  element.textContent = words;
  if (element.classList.contains('chip')) element.className = `chip ${tone}`;
}

const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 864e5;

/** A line at the end of today, where the figure reaches that far. */
function mark(element: Element, today: string): void {
  const [before = '', last = '', start, width] = element.getAttribute('data-scale')?.split(' ') ?? [];
  const share = daysFrom(before, today) / daysFrom(before, last);
  if (share < 0 || share > 1) return;
  for (const end of ['x1', 'x2']) element.setAttribute(end, `${Number(start) + Number(width) * share}%`);
}

/** Asks the server that sent the page for its day. Without an answer nothing is said. */
async function compare(today: string): Promise<void> {
  if (!location.protocol.startsWith('http') || !document.querySelector('[data-days]')) return;
  const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  const moment = Date.parse(answer?.headers.get('date') ?? '');
  if (Number.isNaN(moment)) return;
  const there = todayInShanghai(moment);
  if (Math.abs(daysFrom(there, today)) >= 1) warn(today, there, true);
}

/** Kept at the lower edge of the window: seen at once, and nothing moves. */
function warn(today: string, there: string, told: boolean): void {
  if (document.querySelector('.clock')) return;
  const note = document.createElement('p');
  note.className = 'clock';
  note.role = 'status';
  note.textContent = told ? todayWords.differs(today, there) : todayWords.tooEarly(today, there);
  const main = document.querySelector('main');
  main?.insertBefore(note, main.querySelector(':scope > .callbar'));
}
