/** Every page of the oversight desk, by address. */
import { getEntry } from '#domain/dataset.ts';
import type { BoardPage } from '../board-page.ts';
import type { Context } from '../context.ts';
import { agencyDesk } from './agency-desk.ts';
import { coveragePage } from './coverage-page.ts';
import { oversightDesk } from './desk.ts';
import { rulesPage } from './rules-page.ts';
import { SEEDS, samplePage, seedPage } from './sample-page.ts';
import { selfCheckPage } from './self-check.ts';

export const oversightPages = ({ urls, dataset }: Context): BoardPage[] => [
  { path: urls.oversight(), make: oversightDesk },
  { path: urls.oversight('self-check/'), make: selfCheckPage },
  { path: urls.oversight('coverage/'), make: coveragePage },
  { path: urls.oversight('rules/'), make: rulesPage },
  { path: urls.oversight('sample/'), make: samplePage },
  ...SEEDS.map((seed) => ({
    path: urls.oversight(`sample/${seed}/`),
    make: (context: Context) => seedPage(seed, context),
  })),
  ...dataset.entries.agencies.map(({ id }) => ({
    path: urls.oversight(`by-agency/${id}/`),
    make: (context: Context) => agencyDesk(getEntry(context.dataset, 'agencies', id), context),
  })),
];
