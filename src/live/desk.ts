/** The desk in the browser: every live figure and verdict is worked out for today. */
import { todayInShanghai } from '#site/clock.ts';
import { type LiveBoard, liveTexts } from '#views/oversight/live.ts';

/** @param root carries `data-as-of` (day of the build) and `data-file` (address of live.json). */
export async function keepCurrent(root: HTMLElement): Promise<void> {
  const today = todayInShanghai();
  // An earlier day means that the visitor's clock is wrong: the page as built is nearer the truth.
  if (today < (root.dataset['asOf'] ?? '')) return;
  const response = await fetch(root.dataset['file'] ?? '');
  if (!response.ok) return;
  const texts = liveTexts((await response.json()) as LiveBoard, today);
  for (const element of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const chip = texts.get(element.dataset['live'] ?? '');
    if (!chip) continue;
    element.textContent = chip.text;
    if (element.classList.contains('chip')) element.className = `chip ${chip.tone}`;
  }
}
