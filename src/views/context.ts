/** What every view may look at. */
import { allEntries, type Dataset } from '#domain/dataset.ts';
import type { Law } from '#domain/laws.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Reads } from '#domain/reads.ts';
import { drawnBook, type LedgerBook, withholding } from '#ledger/book.ts';
import type { SiteAddress } from '#site/base.ts';
import type { SiteConfig } from '#site/config.ts';
import { makeUrls, type Urls } from '#site/urls.ts';

export interface Context {
  readonly dataset: Dataset;
  readonly site: SiteConfig;
  /** Status of national laws, for marking citations of repealed ones. */
  readonly laws: readonly Law[];
  /** Absent on a board without a ledger. */
  readonly ledger?: LedgerBook;
  readonly asOf: PlainDate;
  readonly urls: Urls;
  /** `https://host` without a trailing slash; absent while no address is configured. */
  readonly origin?: string;
  /** Is told what is read of the board; absent on a board that nobody watches. */
  readonly reads?: Reads;
}

/** A board as views see it, at an address and on a day. */
export const contextOf = (
  { dataset, site, laws, ledger }: Pick<Context, 'dataset' | 'site' | 'laws' | 'ledger'>,
  asOf: PlainDate,
  address: SiteAddress,
): Context => ({
  dataset,
  site,
  laws,
  ...(ledger && { ledger: drawnBook(withholding(ledger, standsOn(dataset))) }),
  asOf,
  urls: makeUrls(address.base),
  ...(address.origin && { origin: address.origin }),
});

function standsOn(dataset: Dataset): (key: string) => boolean {
  const keys = new Set(allEntries(dataset).map(({ kind, id }) => `${kind}/${id}`));
  return (key) => keys.has(key);
}
