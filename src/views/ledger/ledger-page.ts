/** `/ledger/`: what the public ledger is, how far it can be believed today, and what it does not prove. */
import { findEntry } from '#domain/dataset.ts';
import { anyKind, type Entry, type KindName, kindNames, titleOf } from '#domain/kinds.ts';
import { type LedgerBook, signedSize } from '#ledger/book.ts';
import { headText } from '#ledger/checkpoint.ts';
import { isNewer, isPageEntry, type LedgerEntry, type LogEntry } from '#ledger/entry.ts';
import { formatVerifier } from '#ledger/note.ts';
import type { Recorded } from '#ledger/replay.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { formatMinute } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Note, Page, Section, Text } from '../page.ts';
import { facts, section } from '../parts/blocks.ts';
import { formatStamp } from '../parts/ledger-line.ts';
import { tableOf } from '../parts/table.ts';
import { boardWords, EVENT_WORDS } from './events.ts';
import { ledgerFrame } from './frame.ts';
import { LEDGER_LIMITS } from './limits.ts';

const NEWEST = 30;

export function ledgerPage(context: Context, book: LedgerBook): Page {
  const banner = demonstration(book);
  return {
    ...ledgerFrame(context, {
      title: '公开账本',
      about: '本站每一次公布、更正、撤下都记在一本只能往后写的账上，谁都可以核验',
      path: context.urls.ledger(),
    }),
    ...(banner && { banner }),
    blocks: [
      section('xianzhuang', '现在到哪一步', stateFacts(book)),
      section('heyan', '怎样核验', ...waysToVerify(context)),
      section('zhangtou', '账头', ...headBlocks(context, book)),
      newest(context, book),
      section('xiandu', '它不能证明什么', { kind: 'list', ordered: true, items: LEDGER_LIMITS }),
      files(context, book),
    ],
  };
}

export function demonstration(book: LedgerBook): Note | undefined {
  if (!book.demonstration) return undefined;
  return {
    kind: 'note',
    tone: 'late',
    title: '演示账本，密钥公开，无证明力',
    paragraphs: ['签账的密钥写在程序里，谁都能签；见证方也是虚构的。正式网站要用自己的密钥，见操作说明。'],
  };
}

/** 未签名, 已签名, 已由 N 方见证: never more than is so. */
export function levelWords(book: LedgerBook): string {
  const size = signedSize(book);
  if (size === 0) return '未签名';
  const seen = new Set(book.sightings.filter((sighting) => sighting.size >= size).map(({ witness }) => witness));
  return seen.size > 0 ? `已由 ${seen.size} 方见证` : '已签名，最新账头尚无第三方见证';
}

function stateFacts(book: LedgerBook): Block {
  const waiting = book.tree.size - signedSize(book);
  const last = book.sightings.toSorted((a, b) => b.time - a.time)[0];
  const live = [...book.replay.histories.values()].filter((history) => history.live).length;
  return facts([
    ['账本名称', book.origin],
    ['条数', `${book.tree.size} 条，现在公布着 ${live} 页${waiting > 0 ? `；其中 ${waiting} 条已入账、待签名` : ''}`],
    ['最后入账', book.replay.last && formatStamp(book.replay.last)],
    ['可信程度', levelWords(book)],
    [
      '最近见证',
      last
        ? `${last.witness}，${formatMinute(wallMinute(last.time))}，看到第 ${last.size} 条为止`
        : '尚无第三方见证，公布时间由本站自报',
    ],
  ]);
}

const waysToVerify = ({ urls }: Context): Block[] => [
  {
    kind: 'list',
    ordered: true,
    items: [
      '看一页：点页面底部的“核验本页”，浏览器当场核对文字、附件、账本和签名。',
      [
        '查全站：下载',
        { text: '核验工具', href: urls.ledger('gongkailan-verify.mjs') },
        '，装有 Node.js 22 以上的电脑都能用，不用安装别的：',
      ],
    ],
  },
  { kind: 'verbatim', text: 'node gongkailan-verify.mjs <本站网址> --state 我局.json' },
  {
    kind: 'prose',
    paragraphs: [
      [
        '工具应从项目发布页或上级机关取得，不要只信被检查网站给的。留存、见证和纸质存档的办法见',
        { text: '核验指南', href: urls.ledger('guide/') },
        '。',
      ],
    ],
  },
];

function headBlocks({ urls }: Context, book: LedgerBook): Block[] {
  if (!book.checkpoint) return [{ kind: 'prose', paragraphs: ['账头还没有签名。'] }];
  return [
    { kind: 'verbatim', text: headText(book.checkpoint).trimEnd() },
    {
      kind: 'prose',
      paragraphs: [
        [
          '三行分别是账本名称、条数、全部记录的摘要。抄下这三行，以后就能看出历史有没有被改写。',
          { text: '打印存档条', href: urls.ledger('slip/') },
        ],
      ],
    },
  ];
}

function newest(context: Context, book: LedgerBook): Section {
  const rows = book.entries
    .map((entry, index) => ({ entry, index }))
    .slice(-NEWEST)
    .reverse()
    .map(({ entry, index }) => (isPageEntry(entry) ? pageRow({ entry, index }, context) : boardRow(entry, index)));
  const table = tableOf({
    caption: `最近 ${rows.length} 条，最新的在前`,
    columns: [
      { title: '条', cell: ({ index }) => `${index + 1}` },
      { title: '入账时间', cell: ({ at }) => (at ? formatStamp(at) : '—') },
      { title: '事项', cell: ({ what }) => what },
      { title: '内容', cell: ({ about }) => about },
      { title: '说明', cell: ({ why }) => why || '—' },
    ],
    rows,
  });
  return section('zuixin', '最近的记录', table);
}

interface NewestRow {
  readonly index: number;
  readonly at?: string | undefined;
  readonly what: string;
  readonly about: Text;
  readonly why?: string | undefined;
}

/** What happened to the board as a whole. */
function boardRow(entry: Exclude<LogEntry, LedgerEntry>, index: number): NewestRow {
  const words = isNewer(entry) ? { what: entry.ev, about: '', why: '' } : boardWords(entry);
  return { index, at: entry.at, ...words };
}

const pageRow = ({ entry, index }: Recorded, context: Context): NewestRow => ({
  index,
  at: entry.at,
  what: EVENT_WORDS[entry.ev],
  about: linkTo(entry.kind, entry.id, context),
  why: entry.why,
});

function linkTo(kind: string, id: string, { dataset, urls }: Context): Text {
  const name = kindNames.find((known) => known === kind) as KindName | undefined;
  const entry = name && (findEntry(dataset, name, id) as Entry | undefined);
  if (entry && name) return { text: titleOf(entry), href: urls.entry(name, id) };
  return name ? `${anyKind(name).label} ${id}（已撤下）` : `${kind}/${id}`;
}

function files({ urls }: Context, book: LedgerBook): Section {
  const items: Text[] = [
    ...(book.checkpoint
      ? [[{ text: 'checkpoint', href: urls.ledger('checkpoint') }, '：签过名的账头（C2SP tlog-checkpoint）'] as const]
      : []),
    [{ text: 'entries.jsonl', href: urls.ledger('entries.jsonl') }, '：全部记录，一行一条'],
    [{ text: 'policy.txt', href: urls.ledger('policy.txt') }, '：公钥和见证方（C2SP tlog-policy）'],
    `瓦片在 ${urls.ledger('tile/')} 下（C2SP tlog-tiles），供程序读取`,
    ...book.keys.map((key) => `签账公钥：${formatVerifier(key)}`),
  ];
  return section('wenjian', '供程序读取的文件', { kind: 'list', items });
}
