/** The page of an entry as machines read it (schema.org WebPage): when it was published and changed, by the ledger. */
import { type Entry, titleOf } from '#domain/kinds.ts';
import { versionsOf } from '#ledger/replay.ts';
import type { Context } from '../context.ts';

export interface PublicationDates {
  /** `2026-11-20T09:00:00+08:00`. */
  readonly published: string;
  readonly modified: string;
}

/** A minute of the page's own, `2026-11-20 09:00`. */
const stamp = (minute: string): string => `${minute.replace(' ', 'T')}:00+08:00`;

/**
 * By the ledger, where it says more than the page: what was there before the ledger, or is not entered yet, has only its own word.
 */
export function publicationDates({ kind, id, data }: Entry, { ledger }: Context): PublicationDates {
  const { publishedAt, corrections = [] } = data;
  const claimed = stamp(publishedAt);
  const history = ledger?.history(kind, id);
  const versions = history ? versionsOf(history) : [];
  const [first, last] = [versions[0]?.entry, versions.at(-1)?.entry];
  const corrected = corrections.at(-1)?.at;
  return {
    published: first && first.ev !== 'import' ? first.at : claimed,
    modified: last && last.ev !== 'import' ? last.at : corrected ? stamp(corrected) : claimed,
  };
}

/** @param publisher short name of the body it belongs to. */
export function webPage(entry: Entry, publisher: string, context: Context) {
  const { published, modified } = publicationDates(entry, context);
  return {
    '@type': 'WebPage',
    name: titleOf(entry),
    ...(context.origin && { url: `${context.origin}${context.urls.entry(entry.kind, entry.id)}` }),
    datePublished: published,
    dateModified: modified,
    publisher: { '@type': 'GovernmentOrganization', name: publisher },
  };
}
