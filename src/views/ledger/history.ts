/** An entry's whole story: every event with its note; for rules, fees and limits each version as it stood, and what changed. */

import { findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import { hasOpenHistory, type LedgerBook, openVersions } from '#ledger/book.ts';
import type { LedgerEntry } from '#ledger/entry.ts';
import type { History, Recorded } from '#ledger/replay.ts';
import type { Version } from '#ledger/version.ts';
import { bracketOf } from '#ledger/witness.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { formatDay, formatMinute } from '#ui/format.ts';
import type { BoardPage } from '../board-pages.ts';
import type { Context } from '../context.ts';
import type { Block, Page, TableRow, Text } from '../page.ts';
import { makeHead } from '../parts/head.ts';
import { formatStamp } from '../parts/ledger-line.ts';
import { withPhoneLinks } from '../parts/phone-links.ts';
import { clausesOf, compareClauses } from './clauses.ts';
import { EVENT_WORDS } from './events.ts';

/** A version that can be shown: kept, and of a kind whose history is open. */
interface Shown {
  /** Counted from 1 in the order of publication, purged ones included. */
  readonly number: number;
  readonly recorded: Recorded;
  readonly version: Version;
}

/** Among the newest of so many versions any two are compared; older ones with the next and with the newest. */
const ANY_TWO = 12;

/** Pages of all entries that changed at least once. @param renderBody Markdown of a rule → HTML. */
export function historyPages(context: Context, renderBody: (markdown: string) => string): BoardPage[] {
  const { ledger } = context;
  if (!ledger) return [];
  return [...ledger.replay.histories.values()]
    .filter(({ events }) => events.length > 1)
    .flatMap((history) => pagesOf(history, ledger, context, renderBody));
}

function pagesOf(
  history: History,
  ledger: LedgerBook,
  context: Context,
  renderBody: (body: string) => string,
): BoardPage[] {
  const kind = history.kind as KindName;
  const shown = shownVersions(history, ledger);
  const at = (part?: string) => context.urls.history(kind, history.id, part);
  return [
    { path: at(), make: () => historyPage(history, shown, context) },
    ...shown.map((one) => ({
      path: at(`${one.number}`),
      make: () => versionPage(history, one, shown, context, renderBody),
    })),
    ...pairsOf(shown).map(([a, b]) => ({
      path: at(`${a.number}-${b.number}`),
      make: () => differencePage(history, a, b, context),
    })),
  ];
}

function shownVersions(history: History, ledger: LedgerBook): Shown[] {
  if (!hasOpenHistory(history.kind)) return [];
  const shown = openVersions(history).flatMap((recorded, index): Shown[] => {
    const version = ledger.versionOf(recorded.entry.sha256 as string);
    return version ? [{ number: index + 1, recorded, version }] : [];
  });
  return shown.length > 1 ? shown : [];
}

export function pairsOf<Item>(versions: readonly Item[]): (readonly [Item, Item])[] {
  const recent = versions.length - ANY_TWO;
  return versions.flatMap((older, a) =>
    versions.flatMap((newer, b) =>
      b > a && (a >= recent || b === a + 1 || b === versions.length - 1) ? [[older, newer] as const] : [],
    ),
  );
}

export function historyPage(history: History, shown: readonly Shown[], context: Context): Page {
  const { ledger, urls } = context;
  const kind = history.kind as KindName;
  const book = ledger as LedgerBook;
  const purged = new Map(book.purges.map((purge) => [purge.sha256, purge]));
  const rows = history.events.toReversed().map(({ index, entry }): TableRow => {
    const one = shown.find(({ recorded }) => recorded.index === index);
    const purge = entry.sha256 ? purged.get(entry.sha256) : undefined;
    const kept: Text = one
      ? {
          text: '当时的内容',
          href: urls.history(kind, history.id, `${one.number}`),
          hint: `第 ${one.number} 版当时的内容`,
        }
      : purge && entry.ev !== 'confirm'
        ? `内容已清除：${purge.why}`
        : '—';
    return {
      cells: [
        `第 ${index + 1} 条`,
        EVENT_WORDS[entry.ev],
        formatStamp(entry.at),
        noteOf(entry),
        seenWords(index, book),
        kept,
      ],
    };
  });
  const columns = ['账本', '事项', '入账时间', '说明', '见证', '内容'];
  const blocks: Block[] = [
    { kind: 'table', caption: '最近的在前；时间是记入账本的时间，见证是第三方看到账本的时间', columns, rows },
  ];
  if (shown.length > 1) blocks.push(differencesSection(history, shown, context));
  return frame(history, context, { path: urls.history(kind, history.id), title: '变更记录', blocks });
}

/** A change without a reason is said to be one. */
function noteOf({ ev, why, checked }: LedgerEntry): string {
  if (why) return why;
  if (ev === 'confirm' && checked) return `${formatDay(checked)}核对，内容没有变`;
  return ev === 'update' || ev === 'withdraw' ? '未说明理由' : '—';
}

function seenWords(index: number, book: LedgerBook): string {
  const { before } = bracketOf(index, book.sightings);
  return before ? `${before.witness} ${formatMinute(wallMinute(before.time))}` : '尚无';
}

const nameOf = ({ number, recorded }: Shown): string =>
  `第 ${number} 版（${formatDay(recorded.entry.at.slice(0, 10))}）`;

function differencesSection(history: History, shown: readonly Shown[], { urls }: Context): Block {
  const items = pairsOf(shown).map(
    ([a, b]): Text => [
      {
        text: `${nameOf(a)}与${nameOf(b)}`,
        href: urls.history(history.kind as KindName, history.id, `${a.number}-${b.number}`),
      },
      `：${compareClauses(clausesOf(a.version), clausesOf(b.version)).length} 处不同`,
    ],
  );
  return { kind: 'section', id: 'bidui', title: '逐条比对', blocks: [{ kind: 'list', items }] };
}

function versionPage(
  history: History,
  one: Shown,
  shown: readonly Shown[],
  context: Context,
  renderBody: (body: string) => string,
): Page {
  const { urls } = context;
  const kind = history.kind as KindName;
  const next = shown.find(({ number }) => number === one.number + 1);
  const until = next ? `，到 ${formatStamp(next.recorded.entry.at)} 为止` : '，就是现在公布的';
  const { body } = one.version;
  const facts = clausesOf({ ...one.version, body: '' }).map(({ title, text }) => ({ term: title, detail: text }));
  const blocks: Block[] = [
    {
      kind: 'note',
      tone: next ? 'late' : 'plain',
      title: next ? '这是旧版本，不是现在的内容' : '这是现在的版本',
      paragraphs: [
        `第 ${one.number} 版，${formatStamp(one.recorded.entry.at)} 起公布${until}（账本第 ${one.recorded.index + 1} 条）。`,
        { text: '看现在的页面', href: urls.entry(kind, history.id) },
      ],
    },
    { kind: 'facts', items: facts },
    ...(body === '' ? [] : [{ kind: 'articles', html: renderBody(body) } as const]),
  ];
  return frame(history, context, { path: urls.history(kind, history.id, `${one.number}`), title: nameOf(one), blocks });
}

function differencePage(history: History, a: Shown, b: Shown, context: Context): Page {
  const { urls } = context;
  const kind = history.kind as KindName;
  const items = compareClauses(clausesOf(a.version), clausesOf(b.version));
  const at = (one: Shown) => ({ text: nameOf(one), href: urls.history(kind, history.id, `${one.number}`) });
  const blocks: Block[] = [
    { kind: 'prose', paragraphs: [['从', at(a), '到', at(b), `，${items.length} 处不同；没有列出的都没有变。`]] },
    items.length > 0 ? { kind: 'comparison', items } : { kind: 'prose', paragraphs: ['内容相同，只是公布信息变了。'] },
  ];
  return frame(history, context, {
    path: urls.history(kind, history.id, `${a.number}-${b.number}`),
    title: `${nameOf(a)}与${nameOf(b)}的不同`,
    blocks,
  });
}

interface Frame {
  readonly path: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

function frame(history: History, context: Context, { path, title, blocks }: Frame): Page {
  const { urls, site, dataset } = context;
  const kind = history.kind as KindName;
  const entry = findEntry(dataset, kind, history.id) as Entry | undefined;
  // The title of something withdrawn may be what had to go.
  const name = entry ? titleOf(entry) : `已撤下的${anyKind(kind).label} ${history.id}`;
  const about = `${name}在公开账本里的${title}`;
  const label = anyKind(kind).label;
  const page: Page = {
    head: makeHead(context, {
      title: `${title} - ${name} ${history.id}`,
      description: about,
      path,
      column: {
        name: label,
        description: anyKind(kind).about,
        type: anyKind(kind).columnType,
        keywords: [label, '变更记录'],
      },
    }),
    section: kind,
    breadcrumb: [
      { text: site.name, href: urls.home },
      { text: name, href: urls.entry(kind, history.id) },
      ...(path === urls.history(kind, history.id) ? [] : [{ text: '变更记录', href: urls.history(kind, history.id) }]),
    ],
    title: `${name}：${title}`,
    blocks,
  };
  return withPhoneLinks(page, context);
}
