/** What was published, changed and taken down, as an Atom feed (RFC 4287) with tombstones (RFC 6721). */

import { allEntries } from '#domain/dataset.ts';
import { anyKind, type Entry, summaryOf, titleOf } from '#domain/kinds.ts';
import { DESK_NAME } from '#domain/oversight/desk-name.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';
import type { Context } from '../context.ts';
import { publisherName } from '../parts/entry-page.ts';
import { shorten } from '../parts/head.ts';

const MOST_ENTRIES = 100;

export function atomFeed(context: Context): string {
  const { site, urls, dataset } = context;
  const entries = allEntries(dataset).toSorted(
    (a, b) => changedAt(b).localeCompare(changedAt(a)) || keyOf(a).localeCompare(keyOf(b)),
  );
  const withdrawals = dataset.withdrawals.toReversed();
  const newest = [...entries.slice(0, 1).map(changedAt), ...withdrawals.map(({ withdrawnAt }) => withdrawnAt)]
    .sort()
    .at(-1);
  const self = absolute(urls.oversight('feed.xml'), context);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="zh-CN">
<id>${tagOf('feed', context)}</id>
<title>${escapeXml(`${site.name}：新公布、更正和撤下`)}</title>
<updated>${moment(newest ?? `${context.asOf} 00:00`)}</updated>
<author><name>${escapeXml(site.organiser)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(absolute(urls.oversight(), context))}" title="${DESK_NAME}"/>
${[
  ...entries.slice(0, MOST_ENTRIES).map((entry) => entryXml(entry, context)),
  ...withdrawals.slice(0, MOST_ENTRIES).map((item) => deletedXml(item, context)),
].join('')}</feed>
`;
}

const keyOf = ({ kind, id }: Entry): string => `${kind}/${id}`;
const changedAt = ({ data }: Entry): string => data.corrections?.at(-1)?.at ?? data.publishedAt;
const absolute = (path: string, { origin = '' }: Context): string => `${origin}${path}`;
/** `2026-11-16 09:00` → RFC 3339 in Shanghai. */
const moment = (minute: string): string => `${minute.replace(' ', 'T')}:00+08:00`;
/** An id that outlives every address (RFC 4151). */
const tagOf = (key: string, { site }: Context): string => `tag:${site.domain ?? 'gongkailan.invalid'},2026:${key}`;

function entryXml(entry: Entry, context: Context): string {
  const { publishedAt, corrections = [] } = entry.data;
  const last = corrections.at(-1);
  const summary = last ? `更正：${last.note}` : shorten(summaryOf(entry), 200);
  return `<entry>
<id>${tagOf(keyOf(entry), context)}</id>
<title>${escapeXml(titleOf(entry))}</title>
<published>${moment(publishedAt)}</published>
<updated>${moment(changedAt(entry))}</updated>
<author><name>${escapeXml(publisherName(entry, context))}</name></author>
<category term="${entry.kind}" label="${escapeXml(anyKind(entry.kind).label)}"/>
<link rel="alternate" type="text/html" href="${escapeXml(absolute(context.urls.entry(entry.kind, entry.id), context))}"/>
<summary>${escapeXml(summary)}</summary>
</entry>
`;
}

const deletedXml = ({ kind, id, withdrawnAt, reason, by }: Withdrawal, context: Context): string =>
  `<at:deleted-entry ref="${tagOf(`${kind}/${id}`, context)}" when="${moment(withdrawnAt)}">
<at:by><name>${escapeXml(by)}</name></at:by>
<at:comment>${escapeXml(reason)}</at:comment>
</at:deleted-entry>
`;

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Control characters are not allowed in XML 1.0 at all. */
export const escapeXml = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (mark) => XML[mark] as string);
