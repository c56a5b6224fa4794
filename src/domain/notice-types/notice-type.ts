/**
 * A kind of notice as data: what it must hold, how long it stands and how that is counted, who may speak up, what follows by
 * when, and which rule says so. Rules of procedure belong to agencies: an agency's own file is `content/notice-types/<id>.yaml`;
 * what national law says for everybody is shipped (`shipped.ts`).
 */
import { z } from 'zod';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { duration } from '../parts/time.ts';
import { ELEMENT_NAMES } from './elements.ts';
import { STEP_NAMES } from './steps.ts';

/** 公示: stands for a term, people may speak up; 听证公告, 报告, 反馈 follow one; 结果: made public once something is settled. */
export const NOTICE_ROLES = ['公示', '听证公告', '报告', '反馈', '结果'] as const;
/** What a decision may have to wait for. */
export const DECISION_NEEDS = ['公示报告', '听证报告', '意见采纳情况'] as const;
export type DecisionNeed = (typeof DECISION_NEEDS)[number];
export type NoticeRole = (typeof NOTICE_ROLES)[number];

export const noticeType = z.strictObject({
  name: line.meta({ title: '名称', description: '好：重大事项公示。不好：公示类' }),
  written: line.optional().meta({ title: '公示公告里“种类”怎么写', description: '不填就是名称' }),
  agencies: listOf(ref('agencies'), 1)
    .optional()
    .meta({ title: '哪些机构用', description: '规矩是哪个机构的就只写哪个；本站全部机构都用的不填' }),
  role: choice(NOTICE_ROLES).meta({ title: '属于哪一类' }),
  source: z
    .strictObject({
      title: line.meta({ title: '哪项规定', description: '不加书名号' }),
      clause: line.optional().meta({ title: '第几条' }),
      evidence: choice(['C1', 'C2', 'P', 'unsourced']).meta({
        title: '出处把握',
        description: 'C1 读过全文，C2 只读到摘录或转载，P 见于各地做法，unsourced 没有找到原文',
      }),
    })
    .optional()
    .meta({ title: '依据', description: '没有统一规定的不填，每件公示自己写依据' }),
  mustHold: listOf(choice(ELEMENT_NAMES)).optional().meta({ title: '必须写明', description: '缺了不能公布' }),
  shouldHold: listOf(choice(ELEMENT_NAMES)).optional().meta({ title: '应当写明', description: '缺了提醒，不拦' }),
  term: z
    .strictObject({ ...duration.shape, bound: choice(['满', '不少于']).meta({ title: '方向' }) })
    .optional()
    .meta({ title: '公示期' }),
  countsFrom: choice(['次日', '当日']).optional().meta({
    title: '从哪天数起',
    description: '民法典第二百零一条：开始的当天不算，从下一天数起；规定写明当天也算的选“当日”。不填为“次日”',
  }),
  objectors: text.optional().meta({ title: '谁可以提意见、怎么提' }),
  publish: z
    .strictObject({
      within: duration.meta({ title: '几天内公开' }),
      from: line.meta({ title: '从哪天起', description: '好：作出行政决定之日。不好：及时' }),
    })
    .optional()
    .meta({ title: '多久公开', description: '只用于“结果”' }),
  followUps: listOf(
    z.strictObject({
      step: choice(STEP_NAMES).meta({ title: '哪一步' }),
      within: duration.optional().meta({ title: '几天内', description: '规定没有写几天的不填' }),
      clause: line.optional().meta({ title: '第几条' }),
    }),
  )
    .optional()
    .meta({ title: '之后还要办什么' }),
  decision: z
    .strictObject({
      needs: listOf(choice(DECISION_NEEDS), 1).meta({ title: '要先有什么' }),
      clause: line.optional().meta({ title: '第几条' }),
    })
    .optional()
    .meta({ title: '作决定以前', description: '没有这些不得作决定的，照规定写；规定没有说的不填' }),
  soonDays: count(0).optional().meta({ title: '提前几天算快到期', description: '不填为 3' }),
});

export interface NoticeType extends z.infer<typeof noticeType> {
  /** File name, or name among the shipped ones: part of addresses. */
  readonly id: string;
}

/** The word an entry's 种类 holds. */
export const writtenName = ({ name, written }: Pick<NoticeType, 'name' | 'written'>): string => written ?? name;
