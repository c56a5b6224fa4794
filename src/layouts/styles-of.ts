/** Which styles a page carries: all need the document's, few need the rest, and every byte is inlined into every page. */
import cards from '#styles/cards.css?inline';
import document from '#styles/document.css?inline';
import handbook from '#styles/handbook.css?inline';
import keep from '#styles/keep.css?inline';
import orders from '#styles/orders.css?inline';
import results from '#styles/results.css?inline';
import tables from '#styles/tables.css?inline';
import type { Block, Page } from '#views/page.ts';

const ORDERS: ReadonlySet<string> = new Set<Block['kind']>(['steps', 'flow', 'ladder', 'timeline']);
const CARDS: ReadonlySet<string> = new Set<Block['kind']>(['call', 'filters', 'doors']);

/** The page's one stylesheet. Rendered articles may hold a table of their own. */
export function stylesOf(page: Page): string {
  const kinds = new Set([...page.blocks, ...(page.aside ?? [])].flatMap(kindsIn));
  const front = page.breadcrumb.length === 0;
  const has = (wanted: ReadonlySet<string>) => [...kinds].some((kind) => wanted.has(kind));
  return [
    document,
    kinds.has('table') ? tables : '',
    front || (page.keyFacts ?? []).length > 0 || has(CARDS) ? cards : '',
    has(ORDERS) ? orders : '',
    kinds.has('results') ? results : '',
    kinds.has('keep') ? keep : '',
    page.blocks.some(compilesRules) ? handbook : '',
  ].join('');
}

const kindsIn = (block: Block): string[] => [
  block.kind,
  ...(block.kind === 'section' ? block.blocks.flatMap(kindsIn) : []),
  ...(block.kind === 'articles' && block.html.includes('<table') ? ['table'] : []),
];

/** Whole rules as sections of sections. */
const compilesRules = (block: Block): boolean =>
  block.kind === 'section' &&
  block.blocks.some((inner) => inner.kind === 'section' && inner.blocks.some(({ kind }) => kind === 'articles'));
