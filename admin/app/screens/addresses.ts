/** Addresses of the screens themselves; those of the server are in admin/rules/addresses.ts. */
import type { EntryAddress } from '#admin/rules/protocol.ts';

export const screens = {
  desk: '/admin/desk/',
  importing: '/admin/import/',
  standards: '/admin/standards/',
  table: '/admin/table/',
  replace: '/admin/replace/',
  guide: '/admin/guide/',
  board: '/admin/#/workflow',
  site: '/',
} as const;

/** A query and no path, so that any file server can answer it. */
export const reviewAddress = ({ kind, id }: EntryAddress): string => `/admin/review/?entry=${kind}/${id}`;

/** The entry a review address names. */
export function reviewedEntry(search: string): EntryAddress | undefined {
  const match = /^([a-z]+)\/([a-z0-9-]+)$/.exec(new URLSearchParams(search).get('entry') ?? '');
  return match ? ({ kind: match[1], id: match[2] } as EntryAddress) : undefined;
}

export const editAddress = ({ kind, id }: EntryAddress): string => `/admin/#/collections/${kind}/entries/${id}`;

export const newAddress = (kind: EntryAddress['kind']): string => `/admin/#/collections/${kind}/new`;

/** Opens the form and puts unsaved text back into it. */
export const restoreAddress = (kind: EntryAddress['kind'], id: string | undefined, key: string): string =>
  `/admin/?restore=${encodeURIComponent(key)}#/collections/${kind}/${id === undefined ? 'new' : `entries/${id}`}`;

export const publicAddress = ({ kind, id }: EntryAddress): string => `/${kind}/${id}/`;
