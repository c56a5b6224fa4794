/** Every page of the oversight desk, by address. */
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { agencyDesk } from './agency-desk.ts';
import { coveragePage } from './coverage-page.ts';
import { oversightDesk } from './desk.ts';
import { rulesPage } from './rules-page.ts';
import { SEEDS, samplePage, seedPage } from './sample-page.ts';
import { selfCheckPage } from './self-check.ts';

interface OversightPage {
  readonly path: string;
  make(): Page;
}

export function oversightPages(context: Context): OversightPage[] {
  const { urls, dataset } = context;
  return [
    { path: urls.oversight(), make: () => oversightDesk(context) },
    { path: urls.oversight('self-check/'), make: () => selfCheckPage(context) },
    { path: urls.oversight('coverage/'), make: () => coveragePage(context) },
    { path: urls.oversight('rules/'), make: () => rulesPage(context) },
    { path: urls.oversight('sample/'), make: () => samplePage(context) },
    ...SEEDS.map((seed) => ({ path: urls.oversight(`sample/${seed}/`), make: () => seedPage(seed, context) })),
    ...dataset.entries.agencies.map((agency) => ({
      path: urls.oversight(`by-agency/${agency.id}/`),
      make: () => agencyDesk(agency, context),
    })),
  ];
}
