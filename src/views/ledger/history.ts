/** An entry's whole story: every event with its note; for rules, fees and limits each version as it stood, and what changed. */
import type { KindName } from '#domain/kinds.ts';
import type { LedgerBook } from '#ledger/book.ts';
import type { LedgerEntry } from '#ledger/entry.ts';
import type { History } from '#ledger/replay.ts';
import { bracketOf } from '#ledger/witness.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import type { Urls } from '#site/urls.ts';
import { formatDay, formatMinute } from '#ui/format.ts';
import type { BoardPage, RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import type { Block, Page, Text } from '../page.ts';
import { formatStamp } from '../parts/ledger-line.ts';
import { withPhones } from '../parts/phone-links.ts';
import { tableOf } from '../parts/table.ts';
import { clausesOf, compareClauses } from './clauses.ts';
import { EVENT_WORDS } from './events.ts';
import { frame } from './history-frame.ts';
import { differencePage, versionPage } from './version-pages.ts';
import { nameOf, pairsOf, type Shown, shownVersions, titlesIn } from './versions.ts';

/** Pages of all entries that changed at least once. */
export function historyPages({ ledger, urls }: Context, renderBody: RenderBody): BoardPage[] {
  if (!ledger) return [];
  return [...ledger.replay.histories.values()]
    .filter(({ events }) => events.length > 1)
    .flatMap((history) => pagesOf(history, shownVersions(history, ledger), urls, renderBody));
}

function pagesOf(
  { kind: name, id }: History,
  shown: readonly Shown[],
  urls: Urls,
  renderBody: RenderBody,
): BoardPage[] {
  const kind = name as KindName;
  const at = (part?: string) => urls.history(kind, id, part);
  const page = (path: string, make: (past: Past, context: Context) => Page): BoardPage => ({
    path,
    make: (context) => make(pastOf(kind, id, context), context),
  });
  return [
    page(at(), ({ history, shown }, context) => historyPage(history, shown, context)),
    ...shown.map(({ number }) =>
      page(at(`${number}`), ({ history, shown }, context) =>
        versionPage(history, numbered(shown, number), shown, context, withPhones(renderBody, context)),
      ),
    ),
    ...pairsOf(shown).map(([a, b]) =>
      page(at(`${a.number}-${b.number}`), ({ history, shown }, context) =>
        differencePage(history, numbered(shown, a.number), numbered(shown, b.number), context),
      ),
    ),
  ];
}

interface Past {
  readonly history: History;
  readonly shown: readonly Shown[];
}

function pastOf(kind: KindName, id: string, context: Context): Past {
  const ledger = context.ledger as LedgerBook;
  const history = ledger.history(kind, id) as History;
  return { history, shown: shownVersions(history, ledger) };
}

const numbered = (shown: readonly Shown[], number: number): Shown =>
  shown.find((one) => one.number === number) as Shown;

export function historyPage(history: History, shown: readonly Shown[], context: Context): Page {
  const { ledger, urls } = context;
  const kind = history.kind as KindName;
  const book = ledger as LedgerBook;
  const purged = new Map(book.purges.map((purge) => [purge.sha256, purge]));
  const keptCell = (index: number, { ev, sha256 }: LedgerEntry): Text => {
    const one = shown.find(({ recorded }) => recorded.index === index);
    if (one)
      return {
        text: '当时的内容',
        href: urls.history(kind, history.id, `${one.number}`),
        hint: `第 ${one.number} 版当时的内容`,
      };
    const purge = sha256 ? purged.get(sha256) : undefined;
    return purge && ev !== 'confirm' ? `内容已清除：${purge.why}` : '—';
  };
  const table = tableOf({
    caption: '最近的在前；时间是记入账本的时间，见证是第三方看到账本的时间',
    columns: [
      { title: '账本', cell: ({ index }) => `第 ${index + 1} 条` },
      { title: '事项', cell: ({ entry }) => EVENT_WORDS[entry.ev] },
      { title: '入账时间', cell: ({ entry }) => formatStamp(entry.at) },
      { title: '说明', cell: ({ entry }) => noteOf(entry) },
      { title: '见证', cell: ({ index }) => seenWords(index, book) },
      { title: '内容', cell: ({ index, entry }) => keptCell(index, entry) },
    ],
    rows: history.events.toReversed(),
  });
  const blocks: Block[] = [table];
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

function differencesSection(history: History, shown: readonly Shown[], context: Context): Block {
  const { urls } = context;
  const titles = titlesIn(context);
  const items = pairsOf(shown).map(
    ([a, b]): Text => [
      {
        text: `${nameOf(a)}与${nameOf(b)}`,
        href: urls.history(history.kind as KindName, history.id, `${a.number}-${b.number}`),
      },
      `：${compareClauses(clausesOf(a.version, titles), clausesOf(b.version, titles)).length} 处不同`,
    ],
  );
  return { kind: 'section', id: 'bidui', title: '逐条比对', blocks: [{ kind: 'list', items }] };
}
