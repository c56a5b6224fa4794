/** What every view may look at. */
import type { Dataset } from '#domain/dataset.ts';
import type { Law } from '#domain/laws.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { SiteConfig } from '#site/config.ts';
import type { Urls } from '#site/urls.ts';

/** Figures of the publication ledger that the oversight desk shows. */
export interface LedgerFacts {
  /** Changes logged without a reason. */
  readonly unexplained: number;
  /** Entries whose own date is older than their entry in the ledger (补登). */
  readonly backdated: number;
  /** Day and name of the last witness; absent while nobody has seen the ledger. */
  readonly lastWitness?: { readonly on: PlainDate; readonly by: string };
}

export interface Context {
  readonly dataset: Dataset;
  readonly site: SiteConfig;
  /** Status of national laws, for marking citations of repealed ones. */
  readonly laws: readonly Law[];
  readonly asOf: PlainDate;
  readonly urls: Urls;
  /** What the publication ledger says, where the board has one. */
  readonly ledger?: LedgerFacts;
  /** `https://host` without a trailing slash; absent while no address is configured. */
  readonly origin?: string;
}
