/** 核对一张纸: the digits of a version number, answered by the page of that version, never from a copy. */
import { hallWords as words } from '#ui/hall-words.ts';
import { button, element, keysOf } from './pad.ts';

export function offerPaperCheck(root: HTMLElement): void {
  const { answers = '', offline = '', unknown = '', rub = '', ask = '' } = root.dataset;
  const told = root.querySelector('.told') as HTMLElement;
  const shown = element('p', 'typed');
  let typed = '';
  const set = (text: string): void => {
    typed = text.slice(0, 9);
    shown.textContent = typed;
    told.replaceChildren();
  };
  const answer = async (): Promise<void> => {
    if (typed === '') return;
    const number = typed;
    told.textContent = words.asking;
    const lines = await linesOf(`${answers}${Number(number)}/`, offline, unknown);
    if (number === typed) told.replaceChildren(...lines.map(paragraph));
  };
  const keys = keysOf([...'1234567890'], (digit) => set(typed + digit));
  keys.append(
    button(rub, () => set(typed.slice(0, -1)), 'wide'),
    button(ask, () => void answer(), 'wide'),
  );
  told.before(shown, keys);
}

/** Title and verdict of the page, as words. */
async function linesOf(address: string, offline: string, unknown: string): Promise<string[]> {
  try {
    const response = await fetch(address, { cache: 'no-store' });
    if (response.status === 404) return [unknown];
    if (!response.ok) return [offline];
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const parts = page.querySelectorAll('main h1, main .head .note p');
    return [...parts].map(({ textContent }) => textContent?.trim() ?? '').filter(Boolean);
  } catch {
    return [offline];
  }
}

function paragraph(text: string): HTMLElement {
  const made = element('p');
  made.textContent = text;
  return made;
}
