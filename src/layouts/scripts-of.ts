/** Which scripts a page loads, by their file in `src/page-scripts/`. Their addresses are fixed, so that a page is the same no matter who draws it. */
import { withInside } from '#components/blocks-inside.ts';
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
  'report',
  'search',
  'ticks',
  'today',
] as const;
export type PageScript = (typeof PAGE_SCRIPTS)[number];

const none = undefined;

/** The script that fills a kind of block; a kind that is missing does not compile. */
const SCRIPT_OF = {
  articles: none,
  call: none,
  calls: none,
  cases: none,
  check: 'check',
  code: none,
  comparison: none,
  counted: 'count',
  tiles: none,
  draw: 'draw',
  facts: none,
  filters: none,
  flow: none,
  fold: none,
  gap: none,
  keep: 'keep',
  ladder: none,
  leaf: none,
  letter: 'report',
  list: none,
  note: none,
  'number-pad': none,
  pad: none,
  prose: none,
  questions: none,
  results: 'search',
  rows: none,
  section: none,
  steps: none,
  strip: none,
  table: none,
  ticks: 'ticks',
  timeline: none,
  verbatim: none,
} as const satisfies Record<Block['kind'], PageScript | undefined>;

const SCRIPT_OF_HALL = {
  kiosk: 'hall',
  'big-screen': 'big-screen',
} as const satisfies Record<NonNullable<Page['hall']>['kind'], PageScript>;

export function scriptsOf(page: Page): PageScript[] {
  const blocks = [...page.blocks, ...(page.aside ?? [])].flatMap(withInside);
  const found = new Set<PageScript>(blocks.flatMap(({ kind }) => SCRIPT_OF[kind] ?? []));
  if (page.followsDay) found.add('today');
  if (blocks.some(tellsNow)) found.add('now');
  if (page.live) found.add('live-desk');
  if (page.hall) found.add(SCRIPT_OF_HALL[page.hall.kind]);
  // The search page is one script: every file counts before the first result.
  if (page.worker && !found.has('search')) found.add('keep-offline');
  return [...found];
}

function tellsNow(block: Block): boolean {
  if (block.kind === 'calls') return block.items.some(tellsNow);
  return block.kind === 'call' && block.now !== undefined;
}
