/** 公示公告: what it is about, how to speak up, and a computed timeline of what is done and due (R24–R28). Rules are those of its kind. */
import { entriesOfAgency, getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { type JudgedMilestone, type Milestone, type NoticeLife, noticeLife } from '#domain/notice-lifecycle.ts';
import { noticeTypeOf } from '#domain/notice-types/find.ts';
import type { NoticeType } from '#domain/notice-types/notice-type.ts';
import { STEPS } from '#domain/notice-types/steps.ts';
import { type DutyState, judge } from '#domain/oversight/duty.ts';
import { addDays } from '#domain/plain-date.ts';
import { formatDay, formatDuration, formatFullDay, formatMinute, formatWeekday } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Chip, Leaf, Page, Section, Text, Timeline } from '../page.ts';
import { attachmentList } from '../parts/attachments.ts';
import { facts, proseOf, section } from '../parts/blocks.ts';
import { byDay } from '../parts/by-day.ts';
import { channelMain } from '../parts/contact.ts';
import { entryPage } from '../parts/entry-page.ts';
import { issuerLinks, issuerNames } from '../parts/issuers.ts';
import { daysThatMatter, LATER, lastDayWords, MILESTONES, noticeChip } from '../parts/notice-state.ts';
import { tableOf } from '../parts/table.ts';

type NoticeEntry = Entry<'notices'>;

/** The 公示 a notice belongs to: itself, or the one it follows. */
const priorOf = (entry: NoticeEntry, { dataset }: Context): NoticeEntry =>
  entry.data.about ? getEntry(dataset, 'notices', entry.data.about) : entry;

export function noticePage(entry: NoticeEntry, context: Context): Page {
  const { data } = entry;
  const prior = priorOf(entry, context);
  const life = noticeLife(prior, context.dataset, context.asOf);
  const own = life && entry === prior;
  return entryPage(entry, context, {
    letterhead: { org: issuerNames(entry, context), line: data.title.includes(data.type) ? [] : [data.type] },
    ...(life ? {} : { subtitle: [...issuerLinks(entry, context), ` · ${data.type}`] }),
    contents: [],
    blocks: [
      ...outline(entry),
      ...hearing(entry),
      ...groups(entry),
      ...opinions(entry),
      ...decision(entry),
      ...(life ? [timelineSection(life, prior, context)] : []),
      ...attachmentList(data.attachments, context),
      section('yiju', '凭什么公示', proseOf(data.basis)),
    ],
    ...(life && {
      aside: [...(own ? [lastDayLeaf(entry, life, context)] : []), ...commentSection(prior, context)],
      asideFirst: true,
    }),
  });
}

/** The last day, and what it means today. */
function lastDayLeaf(entry: NoticeEntry, { start, end, printed }: NoticeLife, context: Context): Leaf {
  const [, month, date] = end.day.split('-').map(Number);
  const now = noticeChip(entry, context);
  return {
    kind: 'leaf',
    day: end.day,
    month: `${month}月`,
    date: String(date),
    weekday: formatWeekday(end.day),
    words: `${formatDay(start)}开始，公示到 ${formatFullDay(end.day)}${end.certain ? '' : '（暂估）'}${printed ? '，照公告写的截止日' : ''}`,
    state: now.days ? { text: lastDayWords({ end }), days: now.days } : now.text,
  };
}

/** How to speak up: what can be reached first, in the fewest words; the body's own number for questions. */
function commentSection(prior: NoticeEntry, context: Context): Section[] {
  const lines = (prior.data.contacts ?? []).map((id) => getEntry(context.dataset, 'hotlines', id));
  const known = lines.filter(({ data }) => data.number ?? data.place ?? data.address);
  const numbers = entriesOfAgency(context.dataset, 'hotlines', prior.data.agency).filter(({ data }) => data.number);
  const [ask] = known.some(({ data }) => data.number) ? [] : numbers;
  const pairs: [string, Text][] = [
    ...(ask ? [['先打电话问', [...channelMain(ask), `　${ask.data.owner}`]] satisfies [string, Text]] : []),
    ...known
      .toSorted((a, b) => Number(Boolean(b.data.number)) - Number(Boolean(a.data.number)))
      .map((line): [string, Text] => [line.data.channel, channelMain(line)]),
  ];
  const missing = lines.filter((line) => !known.includes(line)).map(({ data }) => data.title);
  const who = noticeTypeOf(prior, context.dataset)?.objectors;
  const blocks: Block[] = [
    ...(who ? [{ kind: 'prose', paragraphs: [who] } satisfies Block] : []),
    ...(pairs.length > 0 ? [facts(pairs)] : []),
    ...(missing.length > 0
      ? [{ kind: 'gap', words: `还没有公布怎么找：${missing.join('、')}。` } satisfies Block]
      : []),
  ];
  return blocks.length > 0 ? [{ kind: 'section', id: 'yijian', title: '怎么提意见', blocks }] : [];
}

/** 公示期满，公示报告、听证报告也齐了，才能提交决策: only where the kind's own rule says so. */
const gateWords = ({ decision: rule }: NoticeType): string =>
  `公示期满，${(rule?.needs ?? []).join('、')}也齐了，才能提交决策${rule?.clause ? `（${rule.clause}）` : ''}`;

/** R28, as the visitor's day has it: the reports are facts, the end of the 公示 comes by itself. */
function decidable(entry: NoticeEntry, type: NoticeType, { dataset }: Context): Text {
  const on = (day: string): Chip => {
    if (entry.data.decision && entry.data.decision.on <= day) return { text: '已经定了', tone: 'good' };
    return noticeLife(entry, dataset, day)?.decisionAllowed
      ? { text: '可以', tone: 'good' }
      : { text: '还不能', tone: 'plain' };
  };
  const last = on(LATER);
  if (last.text === '还不能') return `${last.text}：${gateWords(type)}`;
  return { text: gateWords(type), days: byDay(daysThatMatter(entry, dataset), on) };
}

/** A milestone without a due day of its own is simply still to come. */
const MILESTONE_CHIPS: Readonly<Record<DutyState, Chip>> = {
  按期完成: { text: '已完成', tone: 'good' },
  逾期完成: { text: '逾期完成', tone: 'late' },
  按期: { text: '还没到期', tone: 'plain' },
  临期: { text: '快到期了', tone: 'soon' },
  逾期: { text: '逾期没办', tone: 'late' },
  暂估: { text: '暂估', tone: 'plain' },
  无期限: { text: '待办', tone: 'plain' },
  未公开: { text: '尚未公开', tone: 'late' },
};

/** What is done says so for good; the rest as each day has it. */
function milestoneChip({ due, doneOn, soonDays, ...rest }: Milestone, state: DutyState): Chip {
  if (!rest.passes && (doneOn !== undefined || !due)) return MILESTONE_CHIPS[state];
  if (!due) return MILESTONE_CHIPS.无期限;
  const milestone = { ...rest, due, soonDays };
  const days = byDay(['0001-01-01', addDays(due.day, -soonDays), addDays(due.day, 1)], (day) => {
    return MILESTONE_CHIPS[judge(milestone, day)];
  });
  return { text: rest.passes ? '' : '还没办', tone: 'plain', days };
}

function timelineSection(life: NoticeLife, prior: NoticeEntry, context: Context): Section {
  const when = ({ doneOn, due }: JudgedMilestone) => doneOn ?? due?.day ?? '9999-12-31';
  const inOrder = life.milestones.toSorted((a, b) => when(a).localeCompare(when(b)));
  const items = inOrder.map((milestone): Timeline['items'][number] => ({
    day:
      milestone.doneOn && !milestone.passes
        ? formatDay(milestone.doneOn)
        : milestone.passes && milestone.due
          ? `${formatDay(milestone.due.day)}${milestone.due.certain ? '' : '（暂估）'}`
          : milestone.due
            ? `${formatDay(milestone.due.day)}前${milestone.due.certain ? '' : '（暂估）'}`
            : '日期待定',
    title:
      milestone.entry && milestone.key !== 'start'
        ? { text: MILESTONES[milestone.key], href: context.urls.entry('notices', milestone.entry.id) }
        : MILESTONES[milestone.key],
    done: milestone.doneOn !== undefined && !milestone.passes,
    chip: milestoneChip(milestone, milestone.state),
  }));
  const { type, printed } = life;
  const rules = [
    ...(prior.data.term ? [`公示期 ${formatDuration(prior.data.term)}`] : []),
    ...(printed ? ['截止日照公告写的'] : []),
    ...(type.followUps ?? []).map(
      ({ step, within, clause }) =>
        `${STEPS[step].after === '听证会' ? '听证会后' : '公示结束后'}${within ? ` ${formatDuration(within)}内` : ''}${MILESTONES[STEPS[step].key]}${clause ? `（${clause}）` : ''}`,
    ),
  ];
  const note = rules.length > 0 ? [`${rules.join('；')}。`] : [];
  return {
    kind: 'section',
    id: 'jincheng',
    title: '走到哪一步了',
    official: '公示进程',
    blocks: [
      { kind: 'timeline', items },
      ...(type.decision ? [facts([['能不能作决定', decidable(prior, type, context)]])] : []),
      ...(note.length > 0 ? [{ kind: 'prose', paragraphs: note } satisfies Block] : []),
    ],
  };
}

/** Facts of a decision or a result; nobody waits for anything here. */
function outline({ data }: NoticeEntry): Section[] {
  const pairs: [string, Text][] = [
    ...(data.party ? [['行政相对人', data.party] satisfies [string, Text]] : []),
    ...(data.documentNumber ? [['决定书文号', data.documentNumber] satisfies [string, Text]] : []),
    ...(data.settledOn ? [['决定或者结果的日期', formatDay(data.settledOn)] satisfies [string, Text]] : []),
  ];
  if (pairs.length === 0) return [];
  return [{ kind: 'section', id: 'jueding-shu', title: '决定和结果', blocks: [facts(pairs)] }];
}

function hearing({ data }: NoticeEntry): Section[] {
  if (!data.hearing) return [];
  const { heldAt, place, howToJoin, seats, host } = data.hearing;
  const items = [
    { term: '时间', detail: formatMinute(heldAt) },
    { term: '地点', detail: place },
    { term: '怎么参加', detail: howToJoin },
    { term: '名额', detail: `${seats} 人` },
    { term: '主持', detail: host },
  ];
  return [{ kind: 'section', id: 'tingzheng', title: '听证会', blocks: [{ kind: 'facts', items }] }];
}

const GROUPS = [
  ['facts', '是件什么事', '基本情况'],
  ['necessity', '为什么要做，做得到吗', '必要性和可行性'],
  ['statistics', '数据和调查', '统计和调查数据'],
  ['argumentation', '请谁论证过', '论证情况'],
  ['legalOpinion', '合不合法', '合法性审查意见'],
  ['participants', '听证会谁能参加', '听证参加人'],
  ['feedbackChannels', '有意见怎么提', '意见反馈渠道'],
  ['otherContent', '还要说明的', '其他公示内容'],
  ['draft', '征求意见的稿子', '征求意见稿'],
  ['outcome', '结论', '处理结论'],
] as const;

function groups({ data }: NoticeEntry): Section[] {
  return GROUPS.flatMap(([field, title, official]) => {
    const words = data[field];
    if (!words) return [];
    return [
      {
        kind: 'section',
        id: field.toLowerCase(),
        title,
        official,
        blocks: [{ kind: 'prose', paragraphs: words.split(/\n+/) }],
      } satisfies Section,
    ];
  });
}

function decision({ data }: NoticeEntry): Section[] {
  if (!data.decision) return [];
  const { on, content } = data.decision;
  return [section('jueding', '最后怎么定的', proseOf(`${formatDay(on)}作出决定：${content}`))];
}

function opinions({ data }: NoticeEntry): Block[] {
  if (!data.opinions) return [];
  const table = tableOf({
    caption: '每条意见都写明采纳没有、为什么',
    columns: [
      { title: '意见', cell: ({ opinion }) => opinion },
      { title: '采纳', cell: ({ adopted }) => adopted },
      { title: '理由', cell: ({ reason }) => reason },
    ],
    rows: data.opinions,
  });
  return [{ kind: 'section', id: 'caina', title: '收到的意见采纳了没有', official: '意见及采纳情况', blocks: [table] }];
}
