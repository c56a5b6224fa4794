/** What every view may look at. */
import type { Dataset } from '#domain/dataset.ts';
import type { Law } from '#domain/laws.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { SiteConfig } from '#site/config.ts';
import type { Urls } from '#site/urls.ts';

export interface Context {
  readonly dataset: Dataset;
  readonly site: SiteConfig;
  /** Status of national laws, for marking citations of repealed ones. */
  readonly laws: readonly Law[];
  readonly asOf: PlainDate;
  readonly urls: Urls;
  /** `https://host` without a trailing slash; absent while no address is configured. */
  readonly origin?: string;
}
