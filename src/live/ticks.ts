/** Ticks of a list, kept by the words of the items: what is reworded or new starts without one. */

/** @param list carries `data-keep`, the key; its boxes are the ticks. */
export function keepTicks(list: HTMLElement): void {
  const key = `ticks:${list.dataset['keep']}`;
  const boxes = [...list.querySelectorAll('input')];
  const wordsOf = (box: HTMLInputElement): string => box.parentElement?.textContent ?? '';
  const kept = new Set(read(key));
  for (const box of boxes) box.checked ||= kept.has(wordsOf(box));
  list.addEventListener('change', () => {
    const ticked = boxes.filter((box) => box.checked).map(wordsOf);
    try {
      if (ticked.length > 0) localStorage.setItem(key, JSON.stringify(ticked));
      else localStorage.removeItem(key);
    } catch {
      // A browser that keeps nothing still shows the ticks until the page is left.
    }
  });
}

function read(key: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.map(String) : [];
  } catch {
    return [];
  }
}
