/** The salt a page carries, so that the public digest of its bytes gives nothing away once the version is purged. */
import type { Entry } from '#domain/kinds.ts';
import { pageSalt, type Version } from '#ledger/version.ts';
import type { Context } from '../context.ts';
import type { Head } from '../page.ts';

/** @param versions whose words stand on the page. */
export const withSalt = (head: Head, versions: readonly Version[]): Head =>
  versions.length === 0
    ? head
    : { ...head, tags: [...head.tags, { name: 'ledger-salt', content: versions.map(pageSalt).join('') }] };

/** The version the ledger has of an entry; none before it is entered. */
export function loggedVersions({ kind, id }: Entry, { ledger }: Context): readonly Version[] {
  const sha256 = ledger?.history(kind, id)?.sha256;
  const version = sha256 === undefined ? undefined : ledger?.versionOf(sha256);
  return version ? [version] : [];
}
