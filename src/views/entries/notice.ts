/** 公示公告: what it is about, how to speak up, and a computed timeline of what is done and due (R24–R28). */
import { getEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { type JudgedMilestone, type MilestoneKey, type NoticeLife, noticeLife } from '#domain/notice-lifecycle.ts';
import type { DutyState } from '#domain/oversight/duty.ts';
import { workingDaysBetween } from '#domain/working-days.ts';
import { formatDay, formatDuration, formatMinute } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Block, Chip, Page, Section, Timeline } from '../page.ts';
import { proseOf, section } from '../parts/blocks.ts';
import { hotlineCall } from '../parts/contact.ts';
import { entryPage, publisherLink } from '../parts/entry-page.ts';

type NoticeEntry = Entry<'notices'>;

/** The 公示 a notice belongs to: itself, or the one it follows. */
const priorOf = (entry: NoticeEntry, { dataset }: Context): NoticeEntry =>
  entry.data.about ? getEntry(dataset, 'notices', entry.data.about) : entry;

export function noticePage(entry: NoticeEntry, context: Context): Page {
  const { data } = entry;
  const prior = priorOf(entry, context);
  const life = noticeLife(prior, context.dataset, context.asOf);
  const agency = getEntry(context.dataset, 'agencies', data.agency);
  const contacts = (prior.data.contacts ?? []).map((id) =>
    hotlineCall(getEntry(context.dataset, 'hotlines', id), context),
  );
  return entryPage(entry, context, {
    letterhead: { org: agency.data.name, line: [data.type, `依据：${data.basis}`] },
    subtitle: [publisherLink(entry, context), ` · ${data.type}`],
    keyFacts: life && entry === prior ? lifeFacts(life, context) : [],
    blocks: [
      ...hearing(entry),
      ...groups(entry),
      ...opinions(entry),
      ...decision(entry),
      ...(life ? [timelineSection(life, prior, context)] : []),
    ],
    aside:
      contacts.length > 0 && life?.open
        ? [{ kind: 'section', id: 'yijian', title: '有意见，这样提', blocks: contacts }]
        : contacts,
  });
}

function lifeFacts(life: NoticeLife, context: Context) {
  const left = workingDaysBetween(context.asOf, life.end.day, context.dataset.calendar).days;
  return [
    { term: '公示从', value: formatDay(life.start) },
    {
      term: '到',
      value: `${formatDay(life.end.day)}${life.end.certain ? '' : '（暂估）'}`,
      small: '由系统按工作日推算',
    },
    { term: '现在', value: stateWords(life, context), ...(life.open && { small: `还剩 ${left} 个工作日` }) },
    {
      term: '能不能作决定',
      value: life.stage === '已作决定' ? '已经定了' : life.decisionAllowed ? '可以' : '还不能',
      small: life.decisionAllowed ? '公示、听证报告已齐' : `${life.stage}；没有公示、听证报告，不得提交决策`,
    },
  ];
}

export function stateWords(life: NoticeLife, { asOf }: Context): string {
  if (asOf < life.start) return '还没开始';
  if (life.open) return '正在公示';
  return life.next ? `已结束，等${MILESTONES[life.next.key]}` : '已办结';
}

/** One chip for lists: days left, what is due, or done. */
export function noticeChip(entry: NoticeEntry, context: Context): Chip {
  const life = noticeLife(entry, context.dataset, context.asOf);
  if (!life) return { text: entry.data.type, tone: 'plain' };
  if (life.open) {
    const { days } = workingDaysBetween(context.asOf, life.end.day, context.dataset.calendar);
    return { text: days === 0 ? '今天截止' : `还剩 ${days} 个工作日`, tone: days <= 3 ? 'soon' : 'plain' };
  }
  if (life.next?.state === '逾期') return { text: `${MILESTONES[life.next.key]}已逾期`, tone: 'late' };
  return { text: stateWords(life, context), tone: life.next ? 'soon' : 'good' };
}

export const MILESTONES: Readonly<Record<MilestoneKey, string>> = {
  start: '开始公示',
  end: '公示结束',
  'hearing-decision': '决定是否听证并公告',
  hearing: '举行听证会',
  'notice-report': '公示报告',
  'hearing-report': '听证报告',
  feedback: '向提意见人反馈',
};

/** A milestone without a due day of its own is simply still to come. */
const MILESTONE_CHIPS: Readonly<Record<DutyState, Chip>> = {
  按期完成: { text: '已完成', tone: 'good' },
  逾期完成: { text: '逾期完成', tone: 'late' },
  按期: { text: '未到期', tone: 'plain' },
  临期: { text: '临期', tone: 'soon' },
  逾期: { text: '已逾期', tone: 'late' },
  暂估: { text: '暂估', tone: 'plain' },
  无期限: { text: '待办', tone: 'plain' },
  未公开: { text: '尚未公开', tone: 'late' },
};

function timelineSection(life: NoticeLife, prior: NoticeEntry, context: Context): Section {
  const when = ({ doneOn, due }: JudgedMilestone) => doneOn ?? due?.day ?? '9999-12-31';
  const inOrder = life.milestones.toSorted((a, b) => when(a).localeCompare(when(b)));
  const items = inOrder.map((milestone): Timeline['items'][number] => ({
    day: milestone.doneOn
      ? formatDay(milestone.doneOn)
      : milestone.due
        ? `${formatDay(milestone.due.day)}前${milestone.due.certain ? '' : '（暂估）'}`
        : '日期待定',
    title:
      milestone.entry && milestone.key !== 'start'
        ? { text: MILESTONES[milestone.key], href: context.urls.entry('notices', milestone.entry.id) }
        : MILESTONES[milestone.key],
    done: milestone.doneOn !== undefined,
    chip: MILESTONE_CHIPS[milestone.state],
  }));
  const term = prior.data.term ? `公示期 ${formatDuration(prior.data.term)}；` : '';
  const note = `${term}公示结束后 5 个工作日内决定是否听证；听证会后 7 日内形成报告，15 日内反馈。没有公示、听证报告的，不得提交决策。`;
  return {
    kind: 'section',
    id: 'jincheng',
    title: '走到哪一步了',
    official: '公示进程',
    blocks: [
      { kind: 'timeline', items },
      { kind: 'prose', paragraphs: [note] },
    ],
  };
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
  const rows = data.opinions.map(({ opinion, adopted, reason }) => ({ cells: [opinion, adopted, reason] }));
  const table: Block = {
    kind: 'table',
    caption: '每条意见都写明采纳没有、为什么',
    columns: ['意见', '采纳', '理由'],
    rows,
  };
  return [{ kind: 'section', id: 'caina', title: '收到的意见采纳了没有', official: '意见及采纳情况', blocks: [table] }];
}
