/** Which styles a page carries: all need the document's, few need the rest, and every byte is inlined into every page. */
import answers from '#styles/answers.css?inline';
import apart from '#styles/apart.css?inline';
import bigScreen from '#styles/big-screen.css?inline';
import cards from '#styles/cards.css?inline';
import chips from '#styles/chips.css?inline';
import denseTables from '#styles/dense-tables.css?inline';
import document from '#styles/document.css?inline';
import forms from '#styles/forms.css?inline';
import hall from '#styles/hall.css?inline';
import handbook from '#styles/handbook.css?inline';
import keep from '#styles/keep.css?inline';
import ledger from '#styles/ledger.css?inline';
import orders from '#styles/orders.css?inline';
import results from '#styles/results.css?inline';
import strips from '#styles/strips.css?inline';
import tables from '#styles/tables.css?inline';
import type { Block, Page } from '#views/page.ts';

const ORDERS: ReadonlySet<string> = new Set<Block['kind']>(['steps', 'flow', 'ladder', 'timeline']);
const LEDGER: ReadonlySet<string> = new Set<Block['kind']>(['comparison', 'code', 'verbatim']);
const APART: ReadonlySet<string> = new Set<Block['kind']>(['note', 'questions', 'fold']);
const ANSWERS: ReadonlySet<string> = new Set<Block['kind']>(['gap', 'ticks', 'cases', 'counted', 'leaf']);
const CARDS: ReadonlySet<string> = new Set<Block['kind']>(['call', 'calls', 'filters', 'doors']);

/** The page's one stylesheet. Rendered articles may hold a table of their own. */
export function stylesOf(page: Page): string {
  const kinds = new Set([...page.blocks, ...(page.aside ?? [])].flatMap(kindsIn));
  const front = page.breadcrumb.length === 0;
  const has = (wanted: ReadonlySet<string>) => [...kinds].some((kind) => wanted.has(kind));
  return [
    document,
    kinds.has('table') ? tables : '',
    kinds.has('dense') ? denseTables : '',
    front || (page.keyFacts ?? []).length > 0 || has(CARDS) ? cards : '',
    page.answer || page.bar || has(ANSWERS) ? answers : '',
    has(ORDERS) ? orders : '',
    kinds.has('results') ? results : '',
    page.provenance?.ledger?.late || page.blocks.some(isChipped) || (page.aside ?? []).some(isChipped) ? chips : '',
    page.banner || has(APART) ? apart : '',
    has(LEDGER) || page.hall ? ledger : '',
    kinds.has('strip') ? strips : '',
    kinds.has('draw') ? forms : '',
    kinds.has('keep') ? keep : '',
    page.hall ? hall : '',
    page.hall?.kind === 'big-screen' ? bigScreen : '',
    page.blocks.some(compilesRules) ? handbook : '',
  ].join('');
}

/** Kinds of a block and of those inside it; `dense` is no kind, but a sort of table with a style of its own. */
export const kindsIn = (block: Block): string[] => [
  block.kind,
  ...(block.kind === 'section' || block.kind === 'fold' ? block.blocks.flatMap(kindsIn) : []),
  ...(block.kind === 'counted' && block.table ? kindsIn(block.table) : []),
  ...(block.kind === 'table' && block.dense ? ['dense'] : []),
  ...(block.kind === 'articles' && block.html.includes('<table') ? ['table'] : []),
];

const holdsChip = (part: unknown): boolean => typeof part === 'object' && part !== null && 'chip' in part;

function isChipped(block: Block): boolean {
  if (block.kind === 'section' || block.kind === 'fold') return block.blocks.some(isChipped);
  if (block.kind === 'table') return block.rows.some(({ cells }) => cells.some(holdsChip));
  return holdsChip(block) || ('items' in block && block.items.some(holdsChip));
}

/** Whole rules as sections of sections. */
const compilesRules = (block: Block): boolean =>
  block.kind === 'section' &&
  block.blocks.some((inner) => inner.kind === 'section' && inner.blocks.some(({ kind }) => kind === 'articles'));
