/** The pages about the ledger itself; none on a board without one. */
import type { BoardPage } from '../board-pages.ts';
import type { Context } from '../context.ts';
import { guidePage } from './guide-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { slipPage } from './slip-page.ts';

export function ledgerPages(context: Context): BoardPage[] {
  const { ledger, urls } = context;
  if (!ledger) return [];
  return [
    { path: urls.ledger(), make: () => ledgerPage(context, ledger) },
    { path: urls.ledger('guide/'), make: () => guidePage(context) },
    { path: urls.ledger('slip/'), make: () => slipPage(context, ledger) },
  ];
}
