/**
 * 大字版, the part that remembers: `#daziban` is kept on this device until `#biaozhunban`. The head of every page reads it before the first
 * paint (layouts/large-print.ts). A browser that keeps nothing goes by the address of each page alone.
 */

const KEY = 'dazi';
const root = document.documentElement;

export function keepLargePrint(): void {
  follow();
  addEventListener('hashchange', follow);
}

/** Any other fragment leaves it as it is. */
function follow(): void {
  const asked = { '#daziban': true, '#biaozhunban': false }[location.hash];
  if (asked === undefined) return;
  root.toggleAttribute('data-dazi', asked);
  try {
    if (asked) localStorage.setItem(KEY, '1');
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing.
  }
}
