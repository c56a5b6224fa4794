/** Letters that narrow a list, and the list in pages, so that nobody has to scroll. */
import { hallWords as words } from '#ui/hall-words.ts';

const PER_PAGE = 6;

export function offerPad(root: HTMLElement): void {
  const { letters = '', rub = '', again = '', nothing = '', previous = '', next = '' } = root.dataset;
  const items = [...root.querySelectorAll<HTMLElement>('li[data-letters]')];
  const list = root.querySelector('ul') as HTMLElement;
  let typed = '';
  let page = 0;
  const shown = element('p', 'typed');
  shown.setAttribute('role', 'status');
  const keys = keysOf([...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'], (key) => set(typed + key.toLowerCase()));
  keys.append(
    button(rub, () => set(typed.slice(0, -1)), 'wide'),
    button(again, () => set(''), 'wide'),
  );
  const turn = element('div', 'turn');
  const where = element('span');
  const [back, on] = [button(previous, () => show(page - 1)), button(next, () => show(page + 1))];
  turn.append(back, where, on);
  const found = () =>
    items.filter(({ dataset }) => (dataset['letters'] ?? '').split(' ').some((word) => word.includes(typed)));
  const show = (wanted: number): void => {
    const own = found();
    const pages = Math.max(1, Math.ceil(own.length / PER_PAGE));
    page = Math.min(Math.max(0, wanted), pages - 1);
    const visible = new Set(own.slice(page * PER_PAGE, (page + 1) * PER_PAGE));
    for (const item of items) item.hidden = !visible.has(item);
    shown.textContent =
      typed === '' ? letters : own.length > 0 ? typed.toUpperCase() : `${typed.toUpperCase()} ${nothing}`;
    turn.hidden = pages === 1;
    where.textContent = words.page(page + 1, pages);
    back.disabled = page === 0;
    on.disabled = page === pages - 1;
  };
  const set = (text: string): void => {
    typed = text.slice(0, 12);
    show(0);
  };
  list.before(shown, keys);
  list.after(turn);
  set('');
}

export function keysOf(signs: readonly string[], press: (sign: string) => void): HTMLElement {
  const keys = element('div', 'keys');
  keys.append(...signs.map((sign) => button(sign, () => press(sign))));
  return keys;
}

export function button(words: string, press: () => void, name = ''): HTMLButtonElement {
  const made = element('button', name) as HTMLButtonElement;
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', press);
  return made;
}

export function element(tag: string, name = ''): HTMLElement {
  const made = document.createElement(tag);
  if (name !== '') made.className = name;
  return made;
}
