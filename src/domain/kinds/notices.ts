/** 公示公告: a prior notice, a hearing notice, or a report on either (R24–R28). End days and states are computed. */
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import {
  decisionOnNotice,
  hearingComplete,
  noticeGroupsComplete,
  reportComplete,
  termInDays,
} from '../notice-rules.ts';
import { issuer, jointIssuers, jointSound } from '../parts/issuers.ts';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { duration, plainDate, plainMinute } from '../parts/time.ts';

export const NOTICE_TYPES = ['公示', '听证公告', '公示报告', '听证报告', '意见反馈'] as const;

export const notices = defineKind({
  name: 'notices',
  label: '公示公告',
  measure: '件',
  format: 'yaml',
  about: '正在征求意见的事、听证会、结果报告和意见反馈，什么时候截止一看就知道',
  columnType: '征集调查',
  shape: {
    title: line.meta({ title: '标题', description: '好：城区人防工程发展规划公示。不好：公示' }),
    agency: issuer.meta({ title: '公示机构', description: '联合发布的填牵头机构' }),
    ...jointIssuers,
    office: ref('offices').optional().meta({ title: '承办科室' }),
    type: choice(NOTICE_TYPES).meta({ title: '种类' }),
    fictitious: line
      .optional()
      .meta({ title: '虚构示例说明', description: '演示用的虚构内容必须写明；正式网站不得有' }),
    about: ref('notices')
      .optional()
      .meta({ title: '对应的公示', description: '听证公告、报告、反馈都要指明是哪件公示' }),
    basis: line.meta({
      title: '依据',
      description: '依据哪项制度第几条。好：重大事项社会公示制度第六条。不好：有关规定',
    }),
    startOn: plainDate
      .optional()
      .meta({ title: '公示开始日', description: '公示必填；截止日由系统按工作日推算，不用填' }),
    term: duration.optional().meta({ title: '公示期', description: '照本机构制度写，如 10 个工作日' }),
    facts: text.optional().meta({ title: '基本情况' }),
    necessity: text.optional().meta({ title: '必要性和可行性' }),
    statistics: text.optional().meta({ title: '统计和调查数据' }),
    argumentation: text.optional().meta({ title: '论证情况', description: '范围、人数、利害关系人和专家的比例' }),
    legalOpinion: text.optional().meta({ title: '合法性审查意见' }),
    feedbackChannels: text.optional().meta({ title: '意见反馈渠道' }),
    otherContent: text.optional().meta({ title: '其他公示内容' }),
    contacts: listOf(ref('hotlines'))
      .optional()
      .meta({ title: '公示期间联系方式', description: '电话、意见箱、接待室' }),
    participants: text.optional().meta({ title: '听证参加人', description: '范围、条件、人数，公示时一并写明' }),
    hearingNeeded: choice(['需要', '不需要', '待定']).optional().meta({ title: '是否听证', description: '公示必填' }),
    hearing: z
      .strictObject({
        heldAt: plainMinute.meta({
          title: '听证会时间',
          description: '写到分钟。好：2026-03-10 09:00。不好：三月上旬',
        }),
        place: line.meta({ title: '地点', description: '好：市人防办四楼会议室。不好：另行通知' }),
        howToJoin: text.meta({
          title: '参加方式',
          description: '怎么报名、截止哪天。好：3 月 5 日前打 5115183 报名。不好：欢迎参加',
        }),
        seats: count(1).meta({ title: '名额', description: '好：20。不好：若干' }),
        host: line.meta({ title: '主持岗位', description: '写岗位，不写姓名。好：法制科负责人。不好：李科长' }),
      })
      .optional()
      .meta({ title: '听证会', description: '听证公告必填' }),
    opinions: listOf(
      z.strictObject({
        opinion: text.meta({
          title: '意见',
          description: '归纳，不写提意见人的姓名。好：希望增加出入口。不好：张某说修得不好',
        }),
        adopted: choice(['采纳', '部分采纳', '未采纳']).meta({ title: '是否采纳' }),
        reason: text.meta({
          title: '理由',
          description: '为什么采纳或不采纳。好：消防验收要求两个出入口，已列入。不好：已研究',
        }),
      }),
    )
      .optional()
      .meta({ title: '意见及采纳情况', description: '报告和反馈必填' }),
    outcome: text.optional().meta({ title: '处理结论' }),
    decision: z
      .strictObject({
        on: plainDate.meta({
          title: '作出决定的日期',
          description: '报告公布之后的日期。好：2026-03-20。不好：写成公示开始的那天',
        }),
        content: text.meta({
          title: '决定的内容',
          description: '定了什么、从哪天起、凭什么。好：同意按公示方案修订规划，自4月1日起施行。不好：原则同意',
        }),
      })
      .optional()
      .meta({
        title: '作出的决定',
        description: '填在公示里；公示报告、听证报告没有公布的，不得作决定（第十七、十八条）',
      }),
  },
  rules: () => [jointSound, noticeGroupsComplete, termInDays, hearingComplete, reportComplete, decisionOnNotice],
  title: (data) => data.title,
  summary: (data) => data.facts ?? data.outcome ?? data.basis,
});
export type Notice = z.infer<typeof notices.schema>;
