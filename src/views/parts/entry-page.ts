/** What all entry pages share: head, breadcrumb, provenance, search data. Each view adds its own words and blocks. */
import { agencyOf, findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, summaryOf, titleOf } from '#domain/kinds.ts';
import { ownNumberOf } from '#domain/own-number.ts';
import { dayOf } from '#domain/plain-date.ts';
import { versionsOf } from '#ledger/replay.ts';
import { formatDay, formatMinute } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Inline, Note, Page, ProvenanceLine } from '../page.ts';
import { distinctTitle } from './distinct-title.ts';
import { makeHead, shorten } from './head.ts';
import { ledgerLine } from './ledger-line.ts';
import { ownAnswers } from './own-answers.ts';
import { loggedVersions, withSalt } from './page-salt.ts';
import { isTimed, passes, timeOf } from './validity.ts';
import { webPage } from './web-page.ts';

type Own = Pick<Page, 'blocks'> &
  Partial<
    Pick<
      Page,
      | 'letterhead'
      | 'subtitle'
      | 'lead'
      | 'banner'
      | 'keyFacts'
      | 'aside'
      | 'title'
      | 'answer'
      | 'asideFirst'
      | 'bar'
      | 'contents'
    >
  >;

/** Completes a view's own parts into a page. `jsonLd` goes to the head. */
export function entryPage(entry: Entry, context: Context, own: Own, jsonLd?: object): Page {
  const kind = anyKind(entry.kind);
  const title = titleOf(entry);
  const publisher = publisherName(entry, context);
  const path = context.urls.entry(entry.kind, entry.id);
  const banner = own.banner ?? fictionBanner(entry);
  const number = ownNumberOf(entry);
  const head = makeHead(context, {
    title: uniqueTitle(entry, context),
    description: shorten(summaryOf(entry), 120),
    path,
    column: { name: kind.label, description: kind.about, type: columnType(entry), keywords: [kind.label, publisher] },
    article: { title, publishedAt: entry.data.publishedAt, source: publisher },
    jsonLd: {
      '@context': 'https://schema.org',
      ...(jsonLd
        ? { ...jsonLd, mainEntityOfPage: webPage(entry, publisher, context) }
        : webPage(entry, publisher, context)),
    },
  });
  return {
    head: withSalt(head, loggedVersions(entry, context)),
    section: entry.kind,
    breadcrumb: [
      { text: context.site.name, href: context.urls.home },
      { text: kind.label, href: context.urls.list(entry.kind) },
    ],
    title,
    contents: contentsOf(own.blocks),
    ...own,
    ...(banner && { banner }),
    ...(isTimed(entry) && passes(entry, context) && { asOf: context.asOf }),
    provenance: { ...provenanceOf(entry, context), ...ledgerPart(entry, context) },
    search: {
      ...validityPart(entry, context),
      ...(number && { number }),
      ...ownAnswers(entry),
    },
  };
}

/** What search tells and filters by: the state of a rule, and of anything else that is over. */
function validityPart(entry: Entry, context: Context): { validity?: string } {
  if (!isTimed(entry)) return {};
  const { word, over } = timeOf(entry, context);
  return entry.kind === 'regulations' || over ? { validity: word } : {};
}

/** Short name of the body an entry belongs to; the organiser for kinds that have none. */
export function publisherName(entry: Entry, context: Context): string {
  const id = agencyOf(entry);
  return (id && findEntry(context.dataset, 'agencies', id)?.data.shortName) || context.site.organiser;
}

export function publisherLink(entry: Entry, context: Context): Inline {
  const id = agencyOf(entry);
  return id
    ? { text: publisherName(entry, context), href: context.urls.entry('agencies', id) }
    : publisherName(entry, context);
}

const columnType = (entry: Entry): string =>
  entry.kind === 'pages' ? entry.data.columnType : anyKind(entry.kind).columnType;

/** Titles repeat between bodies (每家都有首问责任制); with the body's name they are unique over the site. */
export function uniqueTitle(entry: Entry, context: Context): string {
  const title = titleOf(entry);
  if (entry.kind === 'agencies' || entry.kind === 'pages') return title;
  const label = anyKind(entry.kind).label;
  const distinct = distinctTitle(entry, context);
  return entry.kind === 'terms' ? `${title} - ${label}` : `${distinct} - ${publisherName(entry, context)}${label}`;
}

function provenanceOf(entry: Entry, context: Context): ProvenanceLine {
  const { publishedAt, corrections = [], checkedOn, source, register } = entry.data;
  const row = register.at(-1);
  const last = corrections.at(-1);
  const changes = corrections.length > 0 ? `改过 ${corrections.length} 次` : '没有改过';
  return {
    said: `${formatDay(dayOf(publishedAt))}公布，${changes}，${formatDay(checkedOn)}核对。来源、审核、怎么核验`,
    publisher: publisherLink(entry, context),
    published: formatMinute(publishedAt),
    corrected: last ? `${formatMinute(last.at)}，${last.note}` : '无',
    checked: formatDay(checkedOn),
    corrections: corrections.map(({ at, note }) => `${formatMinute(at)}　${note}`),
    source: `${source.document}${source.rule ? ` · ${source.rule}` : ''}（${formatDay(source.asOf)}摘录）`,
    reviewed: row
      ? `${formatDay(row.reviewedOn)}初审（${row.reviewer}），${formatDay(row.approvedOn)}终审（${row.approver}）`
      : '',
    report: { text: '报告错误', href: reportOf(entry, context) },
  };
}

/** Names the page, and its version where the ledger has one. */
function reportOf(entry: Entry, { ledger, urls }: Context): string {
  const history = ledger?.history(entry.kind, entry.id);
  const newest = history?.live ? versionsOf(history).at(-1) : undefined;
  const about = `${entry.kind}/${entry.id}${newest ? `@${newest.index + 1}` : ''}`;
  return urls.report(about, agencyOf(entry));
}

function ledgerPart(entry: Entry, context: Context): Pick<ProvenanceLine, 'ledger'> {
  const ledger = ledgerLine(entry, context);
  return ledger ? { ledger } : {};
}

function fictionBanner(entry: Entry): Note | undefined {
  if (!('fictitious' in entry.data) || !entry.data.fictitious) return undefined;
  const { fictitious } = entry.data;
  const words = fictitious.startsWith('虚构') ? fictitious : `虚构示例：${fictitious}`;
  return { kind: 'note', tone: 'late', paragraphs: [words] };
}

/** Links to the page's own sections. */
function contentsOf(blocks: readonly Block[]) {
  return blocks.flatMap((block) => (block.kind === 'section' ? [{ text: block.title, href: `#${block.id}` }] : []));
}
