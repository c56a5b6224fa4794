/** Which scripts a page loads, by their file in `src/page-scripts/`. Their addresses are fixed, so that a page is the same whoever draws it. */
import { saysToday } from '#layouts/says-today.ts';
import { kindsIn } from '#layouts/styles-of.ts';
import type { Block, Page } from '#views/page.ts';

export const PAGE_SCRIPTS = [
  'big-screen',
  'check',
  'count',
  'draw',
  'hall',
  'keep',
  'keep-offline',
  'live-desk',
  'now',
  'search',
  'ticks',
  'today',
] as const;
export type PageScript = (typeof PAGE_SCRIPTS)[number];

/** Blocks that a script fills; the others need none. */
const OF_BLOCK: Partial<Record<Block['kind'], PageScript>> = {
  check: 'check',
  counted: 'count',
  draw: 'draw',
  keep: 'keep',
  results: 'search',
  ticks: 'ticks',
};

export function scriptsOf(page: Page): PageScript[] {
  const blocks = [...page.blocks, ...(page.aside ?? [])];
  const found = new Set(blocks.flatMap(kindsIn).flatMap((kind) => OF_BLOCK[kind as Block['kind']] ?? []));
  if (saysToday(page)) found.add('today');
  if (blocks.some(tellsNow)) found.add('now');
  if (page.live) found.add('live-desk');
  if (page.hall) found.add(page.hall.kind === 'kiosk' ? 'hall' : 'big-screen');
  // The search page is one script: every file counts before the first result.
  if (page.worker && !found.has('search')) found.add('keep-offline');
  return [...found];
}

/** Scripts that count days need the calendar beside them. */
export const needsCalendar = (page: Page): boolean =>
  scriptsOf(page).some((script) => script === 'now' || script === 'count');

function tellsNow(block: Block): boolean {
  if (block.kind === 'section' || block.kind === 'fold') return block.blocks.some(tellsNow);
  if (block.kind === 'calls') return block.items.some(tellsNow);
  return block.kind === 'call' && block.now !== undefined;
}
