/** The pages about the ledger itself; none on a board without one. */
import type { LedgerBook } from '#ledger/book.ts';
import type { BoardPage } from '../board-page.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { checkPage } from './check-page.ts';
import { guidePage } from './guide-page.ts';
import { ledgerPage } from './ledger-page.ts';
import { slipPage } from './slip-page.ts';

export function ledgerPages({ ledger, urls }: Context): BoardPage[] {
  if (!ledger) return [];
  return [
    { path: urls.ledger(), make: withBook(ledgerPage) },
    { path: urls.ledger('check/'), make: checkPage },
    { path: urls.ledger('guide/'), make: guidePage },
    { path: urls.ledger('slip/'), make: withBook(slipPage) },
  ];
}

const withBook =
  (make: (context: Context, book: LedgerBook) => Page) =>
  (context: Context): Page =>
    make(context, context.ledger as LedgerBook);
