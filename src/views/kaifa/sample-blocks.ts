/** One sample of every kind of block, for `/kaifa/` and its regression test. A kind without a sample does not compile. */
import type { Block, Call, Chip, Table } from '../page.ts';
import { tableOf } from '../parts/table.ts';

const link = { text: '示例链接', href: '#block-rows' };
const chips: readonly Chip[] = [
  { text: '一般', tone: 'plain' },
  { text: '办结', tone: 'good' },
  { text: '临期', tone: 'soon' },
  { text: '逾期', tone: 'late' },
];
const chip = chips[2] as Chip;

const call: Call = {
  kind: 'call',
  title: '示例咨询电话',
  main: { text: '0576-85110000', href: 'tel:057685110000' },
  lines: ['工作日 8:30–17:00', link],
  chip,
};

const table: Table = tableOf({
  caption: '四种状态',
  columns: [
    { title: '事项', cell: ({ text }) => ({ text: `${text}的事项`, small: '一行小字' }) },
    { title: '状态', cell: (one) => ({ text: '', chip: one }) },
    { title: '去处', cell: () => link },
  ],
  rows: chips,
});

export const SAMPLE_BLOCKS = {
  articles: { kind: 'articles', html: '<h2 id="a1">第一条</h2><p>示例条文，<a href="#a1">引用自己</a>。</p>' },
  call,
  calls: { kind: 'calls', items: [call, { ...call, title: '示例投诉电话' }] },
  cases: {
    kind: 'cases',
    items: [
      { name: '第一种情形', text: '带身份证就能办。' },
      { name: '第二种情形', text: ['还要带委托书，见', link] },
    ],
  },
  check: { kind: 'check', base: '/', guide: '#block-check' },
  code: { kind: 'code', label: '示例二维码', size: 8, path: 'M0 0h3v3h-3zM5 0h3v3h-3zM0 5h3v3h-3z' },
  comparison: {
    kind: 'comparison',
    items: [
      {
        title: '第二条',
        chip,
        parts: [
          { text: '期限由' },
          { text: '十日', change: 'removed' },
          { text: '七日', change: 'added' },
          { text: '起算。' },
        ],
      },
    ],
  },
  counted: {
    kind: 'counted',
    ask: '哪天收的件',
    legs: [{ name: '办结', span: { n: 7, unit: '工作日' } }],
    table: tableOf({
      caption: '收的那天不算',
      columns: [
        { title: '哪天收的', cell: ([from]) => from },
        { title: '最晚哪天', cell: ([, to]) => to },
      ],
      rows: [['2026年11月23日', '2026年12月2日']] as const,
    }),
  },
  tiles: { kind: 'tiles', items: [{ name: '办事', href: '#block-tiles', about: '要带什么、几天办完' }] },
  draw: {
    kind: 'draw',
    action: '#block-draw',
    file: '#',
    count: 5,
    bodies: [{ value: '', text: '全部机构' }],
  },
  facts: { kind: 'facts', items: [{ term: '制定机关', detail: link, small: '一行小字' }] },
  filters: {
    kind: 'filters',
    label: '按机构',
    options: [
      { link: { text: '全部', href: '#block-filters' }, count: 12, current: true },
      { link: { text: '示例局', href: '#block-filters' }, count: 3, current: false },
    ],
  },
  flow: {
    kind: 'flow',
    label: '三步办完',
    boxes: [
      { title: '收件', meta: '当天' },
      { title: '审查', meta: '5 个工作日' },
      { title: '送达', meta: '2 个工作日' },
    ],
  },
  fold: { kind: 'fold', summary: '展开看细节', blocks: [{ kind: 'prose', paragraphs: ['折起来的一段。'] }] },
  gap: { kind: 'gap', words: ['没有公布收费标准，请打', link] },
  keep: { kind: 'keep', worker: '/sw.js' },
  ladder: {
    kind: 'ladder',
    rungs: [
      { name: '经办科室', items: [link] },
      { name: '上级机关', items: ['暂时没有'], mute: true },
    ],
  },
  leaf: {
    kind: 'leaf',
    day: '2026-11-23',
    month: '11月',
    date: '23',
    weekday: '星期一',
    words: '这一天公示期满',
    state: '示例',
  },
  letter: {
    kind: 'letter',
    title: '示例来信',
    address: '网页地址',
    version: '网页版本',
    rows: [
      { term: '哪里不对', lines: 2 },
      { term: '应当怎样', lines: 1 },
    ],
    said: '网页上写着',
    subject: '示例来信',
    wrong: '哪里不对',
    right: '应当怎样',
    print: '打印',
  },
  list: { kind: 'list', items: ['第一项', ['第二项，见', link]] },
  note: { kind: 'note', tone: 'late', title: '示例提醒', paragraphs: ['一段提醒。'] },
  'number-pad': { kind: 'number-pad', answers: '#', offline: '没有网络', unknown: '没有这个号' },
  pad: { kind: 'pad', items: [{ link, small: '小字', letters: 'S L' }] },
  prose: { kind: 'prose', paragraphs: ['一段文字。', ['第二段，带', link, '。']] },
  questions: { kind: 'questions', items: [{ ask: '要带什么？', answer: ['身份证，见', link] }] },
  results: {
    kind: 'results',
    action: '#block-results',
    engine: '#',
    tables: '#',
    everything: '#block-list',
    lists: [{ text: '办事指南', href: '#block-rows' }],
  },
  rows: { kind: 'rows', items: chips.map((one) => ({ title: link, chip: one, when: '11月23日', small: '一行小字' })) },
  section: {
    kind: 'section',
    id: 'sample-section',
    title: '一节的标题',
    official: '正式名称',
    more: link,
    blocks: [{ kind: 'prose', paragraphs: ['节里的一段。'] }],
  },
  steps: { kind: 'steps', items: [{ title: '受理', meta: ['窗口', '1 个工作日'], notes: ['材料不齐一次告知。'] }] },
  strip: {
    kind: 'strip',
    title: link,
    chip,
    label: '公示十天，已过四天',
    spans: [
      { at: 0, length: 40, fill: 'full' },
      { at: 40, length: 60, fill: 'empty' },
    ],
    marks: [
      { at: 0, done: true, words: '开始' },
      { at: 100, done: false, words: '期满', chip },
    ],
  },
  table,
  ticks: { kind: 'ticks', keep: 'kaifa', items: [{ text: '身份证', small: '原件' }, { text: '申请表' }] },
  timeline: {
    kind: 'timeline',
    items: [
      { day: '2026年11月1日', title: '收到', done: true },
      { day: '2026年11月23日', title: link, done: false, chip, note: '等答复' },
    ],
  },
  verbatim: { kind: 'verbatim', text: '第一行\n第二行' },
} as const satisfies { readonly [K in Block['kind']]: Extract<Block, { kind: K }> };
