/** 随机抽查: a start number, the entries it draws, and a sheet to print and fill in. Fixed numbers need no script. */
import { agencyOf, allEntries } from '#domain/dataset.ts';
import { anyKind, type Entry, titleOf } from '#domain/kinds.ts';
import { drawSample } from '#domain/oversight/sample.ts';
import { dayOf } from '#domain/plain-date.ts';
import { sha256 } from '#site/sha256.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Draw, Filters, Page } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { perBoard } from '../parts/per-board.ts';
import { bodyName } from './desk-duties.ts';
import { deskPage } from './desk-frame.ts';
import { type SampleItem, sampleTable } from './sample-sheet.ts';

/** Start numbers that have a page of their own. */
export const SEEDS: readonly string[] = Array.from({ length: 10 }, (_, index) => String(index + 1));
export const SAMPLE_SIZE = 20;
const EXAMPLE_SIZE = 3;

const populations = perBoard((_: 'all', context): readonly SampleItem[] =>
  allEntries(context.dataset)
    .map((entry) => sampleItem(entry, context))
    .sort((a, b) => (a.key < b.key ? -1 : 1)),
);
/** Every public entry, in the order of its key. */
export const population = (context: Context): readonly SampleItem[] => populations('all', context);

const sampleItem = (entry: Entry, context: Context): SampleItem => ({
  key: `${entry.kind}/${entry.id}`,
  title: titleOf(entry),
  href: context.urls.entry(entry.kind, entry.id),
  kind: anyKind(entry.kind).label,
  body: bodyName(agencyOf(entry), context),
  agency: agencyOf(entry) ?? '',
  published: formatDay(dayOf(entry.data.publishedAt)),
});

const drawn = (seed: string, count: number, context: Context): readonly SampleItem[] =>
  drawSample(population(context), { seed, count }, sha256);

export function samplePage(context: Context): Page {
  const { urls, dataset } = context;
  const all = population(context);
  const form: Draw = {
    kind: 'draw',
    action: urls.oversight('sample/'),
    file: urls.oversight('population.json'),
    count: SAMPLE_SIZE,
    bodies: dataset.entries.agencies.map(({ id, data }) => ({ value: id, text: data.shortName })),
  };
  const seeds: Filters = {
    kind: 'filters',
    label: '起始号',
    options: SEEDS.map((seed) => ({
      link: { text: `${seed} 号`, href: urls.oversight(`sample/${seed}/`) },
      count: Math.min(SAMPLE_SIZE, all.length),
      current: false,
    })),
  };
  const example = drawn(SEEDS[0] as string, EXAMPLE_SIZE, context);
  return deskPage(context, {
    title: '随机抽查',
    about: '报一个起始号，抽出一批内容逐条核对；同一个号谁抽都是同一批，抽查结果可以复核',
    rest: 'sample/',
    lead: '先把起始号写进检查通知，再来抽：谁也挑不了。抽中的列成一张表，可以直接打印，到现场逐条打勾。',
    blocks: [
      form,
      section('haoma', '不用填，直接用这些起始号', seeds),
      ...(example.length > 0
        ? [section('yangzi', '抽出来是这样', sampleTable(example, SEEDS[0] as string, all.length))]
        : []),
      section('suanfa', '怎么抽的', howWords),
    ],
  });
}

const howWords: Block = {
  kind: 'list',
  ordered: true,
  items: [
    '全部公开内容，每条有一个编号，如 procedures/linhai-mianjian。',
    '把“起始号:编号”做 SHA-256，得到一串字符。',
    '按这串字符从小到大排，取前面几条。换一台电脑、换一种语言来算，结果都一样。',
    "核对一条：printf '%s' '1:procedures/linhai-mianjian' | sha256sum",
  ],
};

export function seedPage(seed: string, context: Context): Page {
  const all = population(context);
  return deskPage(context, {
    title: `抽查表（起始号 ${seed}）`,
    about: `用起始号 ${seed} 从全部公开内容里抽出的一批，打印出来逐条核对`,
    rest: `sample/${seed}/`,
    lead: '检查人：＿＿＿＿＿＿　检查日期：＿＿＿＿＿＿',
    blocks: [sampleTable(drawn(seed, SAMPLE_SIZE, context), seed, all.length)],
  });
}
