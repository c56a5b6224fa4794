/** `<folder of the site>.publication.json`: what the last publication changed, for anyone who copies the site somewhere else. */
import { join, resolve } from 'node:path';
import { type DatedState, type Publication, publicationOf, type SiteState } from '#build/publication.ts';
import { writeDurablySync } from '#store/durable-file.ts';
import { datedState, stateOfFolder } from './site-state.ts';

export const publicationFile = (out: string): string => `${resolve(out)}.publication.json`;

/** @param before what stood in the folder; absent for a first publication */
export function writePublication(
  out: string,
  before: DatedState | undefined,
  after: DatedState,
  asOf: string,
): Publication {
  const publication = publicationOf(before, after, asOf);
  writeDurablySync(publicationFile(out), `${JSON.stringify(publication, null, 1)}\n`);
  return publication;
}

/** The state of a site after the ledger has sealed it: what the seal writes lies below `ledger/`. */
export function sealedState(folder: string, files: SiteState): DatedState {
  const ledger = stateOfFolder(join(folder, 'ledger'), '')?.files ?? new Map();
  const others = [...files].filter(([path]) => !path.startsWith('ledger/'));
  return datedState(new Map([...others, ...[...ledger].map(([path, state]) => [`ledger/${path}`, state] as const)]));
}
