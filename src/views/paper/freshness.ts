/**
 * 这张纸还有效吗: one page per version ever published, by its number in the ledger, and one that says where to type it. Never the
 * word 有效 alone: a page knows what was published by its build.
 */
import { agencyOf, findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, titleOf } from '#domain/kinds.ts';
import { dayOf, type PlainDate } from '#domain/plain-date.ts';
import { type History, type Recorded, versionsOf } from '#ledger/replay.ts';
import { formatAsOf, formatDay } from '#ui/format.ts';
import type { BoardPage } from '../board-page.ts';
import type { Context } from '../context.ts';
import { clausesOf, compareClauses } from '../ledger/clauses.ts';
import { nameOf, shownVersions, titlesIn } from '../ledger/versions.ts';
import type { Block, Note, Page, Text } from '../page.ts';
import { makeHead } from '../parts/head.ts';
import { formatStamp, isChanged } from '../parts/ledger-line.ts';
import { withPhoneLinks } from '../parts/phone-links.ts';
import { isTimed, timeOf } from '../parts/validity.ts';
import { complaintLine } from './agency-facts.ts';
import { laterChanges } from './later-changes.ts';
import { shortNumber } from './mark.ts';

export function freshnessPages({ ledger, urls }: Context): BoardPage[] {
  if (!ledger) return [];
  return [
    { path: urls.paper(), make: howToAsk },
    ...[...ledger.replay.histories.values()].flatMap(({ kind, id, events }) =>
      versionsOf({ events } as History).map(({ index }) => ({
        path: urls.paper(index + 1),
        make: (context: Context) => withPhoneLinks(freshnessPage(kind as KindName, id, index, context), context),
      })),
    ),
  ];
}

const TITLE = '这张纸还有效吗';

function frame(context: Context, path: string, title: string, blocks: readonly Block[], banner?: Note): Page {
  const about = '照纸上的版本号，看印好以后内容改过没有';
  const head = makeHead(context, {
    title,
    description: about,
    path,
    column: { name: TITLE, description: about, type: '概况信息', keywords: ['告知单', '上墙', '版本号'] },
  });
  return {
    head: { ...head, tags: [...head.tags, { name: 'robots', content: 'noindex' }] },
    section: 'paper',
    breadcrumb: [
      { text: context.site.name, href: context.urls.home },
      ...(path === context.urls.paper() ? [] : [{ text: TITLE, href: context.urls.paper() }]),
    ],
    title: path === context.urls.paper() ? TITLE : (title.split(' - ')[0] as string),
    ...(banner && { banner }),
    asOf: context.asOf,
    blocks,
  };
}

function howToAsk(context: Context): Page {
  const address = `${context.origin ?? ''}${context.urls.paper(499)}`;
  return frame(context, context.urls.paper(), TITLE, [
    {
      kind: 'prose',
      paragraphs: [
        '告知单、上墙的纸、展板和手册上都印着版本号，如 499-a569，旁边有二维码。扫码就能看到印好以后改过没有。',
        `不能扫码的，把短横线前面的数字写在网址后面：版本号 499-a569 就打开 ${address}。打开后请对一下短横线后面的四位，不一样就不是本站的纸。`,
        '离线副本和 U 盘里的内容不能核对：它们不知道后来改了什么。没有网络就打纸上的电话问。',
      ],
    },
  ]);
}

/** @param index of the ledger line that published the version on the paper */
export function freshnessPage(kind: KindName, id: string, index: number, context: Context): Page {
  const history = context.ledger?.history(kind, id) as History;
  const versions = versionsOf(history);
  const at = versions.findIndex((version) => version.index === index);
  const own = versions[at] as Recorded;
  const entry = findEntry(context.dataset, kind, id) as Entry | undefined;
  const name = entry ? titleOf(entry) : `已撤下的${anyKind(kind).label}`;
  const short = shortNumber(own);
  const newest = at === versions.length - 1;
  const held = `您手里的是第 ${at + 1} 版（版本号 ${short}，${formatStamp(own.entry.at)} 入账）`;
  const shown = history.live && entry ? entry : undefined;
  const banner = shown
    ? liveVerdict(history, versions.slice(at + 1), held, newest)
    : withdrawnVerdict(goneWhen(history, context), held);
  return frame(
    context,
    context.urls.paper(index + 1),
    `${name} - 版本号 ${short}`,
    [
      ...(shown ? [now(shown, context)] : []),
      ...(shown ? stateNotes(shown, history, context) : []),
      ...(shown && !newest ? whatChanged(history, versions.slice(at + 1), at + 1, context) : []),
      ...many(history, index, entry, context),
      limits(entry, short, context),
    ],
    banner,
  );
}

function liveVerdict(history: History, later: readonly Recorded[], held: string, newest: boolean): Note {
  const restored = history.events.findLast(({ entry }) => entry.ev === 'restore');
  const since = later.at(-1) as Recorded;
  const back = restored ? [`曾经撤下，${formatDay(restored.entry.at.slice(0, 10))}恢复公布。`] : [];
  if (newest) {
    return {
      kind: 'note',
      tone: 'good',
      title: '这张纸上的内容没有改过',
      paragraphs: [`${held}，就是现在公布的版本。`, ...back],
    };
  }
  return {
    kind: 'note',
    tone: 'late',
    title: `已于${formatDay(since.entry.at.slice(0, 10))}修改`,
    paragraphs: [`${held}，后来改过 ${later.length} 次。请照现在的内容办。`, ...back],
  };
}

interface Gone {
  readonly day?: PlainDate;
  readonly why?: string | undefined;
}

/** From the ledger; where it has not got that far yet, from the board's own record. */
function goneWhen({ live, events, kind, id }: History, { dataset }: Context): Gone {
  const last = events.at(-1);
  if (!live && last) return { day: dayOf(last.entry.at), why: last.entry.why };
  const withdrawal = dataset.withdrawals.find((one) => one.kind === kind && one.id === id);
  return withdrawal ? { day: dayOf(withdrawal.withdrawnAt), why: withdrawal.reason } : {};
}

const withdrawnVerdict = ({ day, why }: Gone, held: string): Note => ({
  kind: 'note',
  tone: 'late',
  title: day === undefined ? '本站已经没有这一条' : `已于${formatDay(day)}撤下`,
  paragraphs: [`${held}。原因：${why?.replace(/。$/, '') ?? '未说明理由'}。这张纸不能再照着办。`],
});

const now = (entry: Entry, { urls }: Context): Block => ({
  kind: 'prose',
  paragraphs: [{ text: '看现在的内容', href: urls.entry(entry.kind, entry.id) }],
});

/** Over by its own time, or ahead of the ledger. */
function stateNotes(entry: Entry, history: History, context: Context): Block[] {
  const time = isTimed(entry) ? timeOf(entry, context) : undefined;
  const pending = context.ledger && isChanged(entry, history, context.ledger);
  return [
    ...(time?.over ? [{ kind: 'note', tone: 'late', paragraphs: [time.words] } satisfies Note] : []),
    ...(pending
      ? [{ kind: 'note', tone: 'late', paragraphs: ['现在的页面另有改动还没有入账，以页面上的为准。'] } satisfies Note]
      : []),
  ];
}

/** Old and new of each field; where the old text is no longer kept, the reasons given at the time. */
function whatChanged(history: History, later: readonly Recorded[], number: number, context: Context): Block[] {
  const { ledger, urls } = context;
  if (!ledger) return [];
  const reasons: Text[] = later.map(({ entry }) => `${formatDay(entry.at.slice(0, 10))}：${entry.why ?? '未说明理由'}`);
  const shown = shownVersions(history, ledger);
  const old = shown.find((one) => one.number === number);
  const last = shown.at(-1);
  const titles = titlesIn(context);
  const items = old && last ? compareClauses(clausesOf(old.version, titles), clausesOf(last.version, titles)) : [];
  const compared: Block[] =
    items.length > 0
      ? [{ kind: 'comparison', items }]
      : [
          {
            kind: 'prose',
            paragraphs: [old ? '字面没有变，只是公布信息变了。' : '旧版的内容没有留在站上，不能逐条比较。'],
          },
        ];
  const more = {
    text: '全部变更记录',
    href: urls.history(history.kind as KindName, history.id),
  };
  return [
    { kind: 'section', id: 'weishenme', title: '为什么改', blocks: [{ kind: 'list', items: reasons }] },
    {
      kind: 'section',
      id: 'gaile',
      title: old && last ? `改了哪里：${nameOf(old)}到${nameOf(last)}` : '改了哪里',
      blocks: compared,
      more,
    },
  ];
}

/** A handbook or a board carries many entries: what of the same body changed after the number on it. */
function many({ kind, id }: History, index: number, entry: Entry | undefined, context: Context): Block[] {
  const agency = entry
    ? agencyOf(entry)
    : context.dataset.withdrawals.find((one) => one.kind === kind && one.id === id)?.agency;
  const later = laterChanges(agency ?? '', context).filter(
    (change) => change.index > index && `${change.kind}/${change.id}` !== `${kind}/${id}`,
  );
  const rows = later
    .slice(0, MOST_LATER)
    .map(
      (change): Text => [
        `${formatDay(change.day)}${change.what}：`,
        { text: change.title, href: context.urls.entry(change.kind, change.id) },
      ],
    );
  const words =
    later.length === 0
      ? '这个版本号以后，本单位没有改过、撤下过别的内容。'
      : `这个版本号以后，本单位还改了、撤下了 ${later.length} 处${later.length > MOST_LATER ? `，最近的 ${MOST_LATER} 处是` : ''}：`;
  return [
    {
      kind: 'fold',
      summary: `手里的是手册、展板等写了许多事的纸？（${later.length} 处改动）`,
      blocks: [
        { kind: 'prose', paragraphs: [words] },
        ...(rows.length > 0 ? [{ kind: 'list', items: rows } satisfies Block] : []),
      ],
    },
  ];
}
const MOST_LATER = 30;

function limits(entry: Entry | undefined, short: string, context: Context): Block {
  const agency = entry && agencyOf(entry);
  const line = agency ? complaintLine(agency, context) : undefined;
  const phone = line?.data.number ?? context.site.phone;
  const ask = phone ? `急事请打 ${phone} 问。` : '急事请到窗口问。';
  return {
    kind: 'prose',
    paragraphs: [
      `${formatAsOf(context.asOf)}。这一天以后又改了的，要到下次更新才看得到；${ask}`,
      `请对一下纸上的版本号是不是 ${short}；不一样就不是本站的这一版。`,
      ...(context.ledger?.demonstration ? ['演示账本，密钥公开，无证明力。'] : []),
    ],
  };
}
