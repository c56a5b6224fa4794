/** Which styles a page carries: all need the document's, few need the rest, and every byte is inlined into every page. */
import { withInside } from '#components/blocks-inside.ts';
import answers from '#styles/answers.css?inline';
import bigScreen from '#styles/big-screen.css?inline';
import cards from '#styles/cards.css?inline';
import chips from '#styles/chips.css?inline';
import denseTables from '#styles/dense-tables.css?inline';
import document from '#styles/document.css?inline';
import folds from '#styles/folds.css?inline';
import forms from '#styles/forms.css?inline';
import hall from '#styles/hall.css?inline';
import handbook from '#styles/handbook.css?inline';
import keep from '#styles/keep.css?inline';
import ledger from '#styles/ledger.css?inline';
import letter from '#styles/letter.css?inline';
import notes from '#styles/notes.css?inline';
import orders from '#styles/orders.css?inline';
import results from '#styles/results.css?inline';
import strips from '#styles/strips.css?inline';
import tables from '#styles/tables.css?inline';
import today from '#styles/today.css?inline';
import type { Block, Page } from '#views/page.ts';

/** Every sheet a page may carry, in the order of the cascade. */
const SHEETS = {
  document,
  today,
  tables,
  denseTables,
  cards,
  answers,
  orders,
  results,
  chips,
  notes,
  folds,
  ledger,
  strips,
  forms,
  keep,
  letter,
  hall,
  bigScreen,
  handbook,
} as const;
type Sheet = keyof typeof SHEETS;

/** The sheet of each kind of block; a kind that is missing does not compile. `document` is on every page. */
const SHEET_OF = {
  articles: 'document',
  call: 'cards',
  calls: 'cards',
  cases: 'answers',
  check: 'document',
  code: 'ledger',
  comparison: 'ledger',
  counted: 'answers',
  tiles: 'cards',
  draw: 'forms',
  facts: 'document',
  filters: 'cards',
  flow: 'orders',
  fold: 'folds',
  gap: 'answers',
  keep: 'keep',
  ladder: 'orders',
  leaf: 'answers',
  letter: 'letter',
  list: 'document',
  note: 'notes',
  'number-pad': 'hall',
  pad: 'hall',
  prose: 'document',
  questions: 'folds',
  results: 'results',
  rows: 'document',
  section: 'document',
  steps: 'orders',
  strip: 'strips',
  table: 'tables',
  ticks: 'answers',
  timeline: 'orders',
  verbatim: 'ledger',
} as const satisfies Record<Block['kind'], Sheet>;

/** What a screen in a hall carries beside the sheets of its blocks. */
const SHEETS_OF_HALL = {
  kiosk: ['ledger', 'hall'],
  'big-screen': ['ledger', 'hall', 'bigScreen'],
} as const satisfies Record<NonNullable<Page['hall']>['kind'], readonly Sheet[]>;

/** The page's one stylesheet. */
export function stylesOf(page: Page): string {
  const blocks = [...page.blocks, ...(page.aside ?? [])].flatMap(withInside);
  const needed = new Set<Sheet>(['document', ...blocks.flatMap(sheetsOf)]);
  if (page.hall) for (const sheet of SHEETS_OF_HALL[page.hall.kind]) needed.add(sheet);
  if (page.breadcrumb.length === 0 || (page.keyFacts ?? []).length > 0) needed.add('cards');
  if (page.answer || page.bar) needed.add('answers');
  if (page.followsDay) needed.add('today');
  if (page.banner) needed.add('notes');
  if (page.provenance?.ledger?.late) needed.add('chips');
  if (page.blocks.some(compilesRules)) needed.add('handbook');
  return (Object.keys(SHEETS) as Sheet[]).map((sheet) => (needed.has(sheet) ? SHEETS[sheet] : '')).join('');
}

function sheetsOf(block: Block): Sheet[] {
  const sheets: Sheet[] = [SHEET_OF[block.kind]];
  if (block.kind === 'table' && block.dense) sheets.push('denseTables');
  // Rendered articles may hold a table of their own.
  if (block.kind === 'articles' && block.html.includes('<table')) sheets.push('tables');
  if (isChipped(block)) sheets.push('chips');
  return sheets;
}

const holdsChip = (part: unknown): boolean => typeof part === 'object' && part !== null && 'chip' in part;

function isChipped(block: Block): boolean {
  if (block.kind === 'table') return block.rows.some(({ cells }) => cells.some(holdsChip));
  return holdsChip(block) || ('items' in block && block.items.some(holdsChip));
}

/** Whole rules as sections of sections. */
const compilesRules = (block: Block): boolean =>
  block.kind === 'section' &&
  block.blocks.some((inner) => inner.kind === 'section' && inner.blocks.some(({ kind }) => kind === 'articles'));
