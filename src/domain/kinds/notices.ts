/** 公示公告: a prior notice, a hearing notice, or a report on either (R24–R28). End days and states are computed. */
import type { z } from 'zod';
import { defineKind } from '../kind.ts';
import { endAfterStart, termInDays } from '../notice-rules.ts';
import { issuer, jointIssuers, jointSound } from '../parts/issuers.ts';
import { docNumber } from '../parts/legal-basis.ts';
import { decision, hearing, opinions } from '../parts/notice-parts.ts';
import { attachments } from '../parts/service.ts';
import { choice, line, listOf, ref, text } from '../parts/text.ts';
import { duration, plainDate } from '../parts/time.ts';

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
    type: line.meta({
      title: '种类',
      description: '公示、征求意见、任前公示、行政处罚决定公示等；本机构自己的种类写在 notice-types 文件夹里',
      offers: 'notice-types',
    }),
    fictitious: line
      .optional()
      .meta({ title: '虚构示例说明', description: '演示用的虚构内容必须写明；正式网站不得有' }),
    about: ref('notices')
      .optional()
      .meta({ title: '对应的公示', description: '听证公告、报告、反馈、采纳情况都要指明是哪一件' }),
    basis: line.meta({
      title: '依据',
      description: '依据哪项制度第几条。好：重大事项社会公示制度第六条。不好：有关规定',
    }),
    startOn: plainDate.optional().meta({ title: '公示开始日' }),
    term: duration
      .optional()
      .meta({ title: '公示期', description: '照本机构制度写，如 10 个工作日；截止日会推算出来' }),
    endOn: plainDate.optional().meta({
      title: '公布的截止日',
      description: '公告上印了截止日的照填，页面以它为准；和推算的不一样会提醒。没有印的不填',
    }),
    settledOn: plainDate.optional().meta({
      title: '决定或者结果的日期',
      description: '处罚、许可决定作出的日期，供应商确定的日期；公开的期限从这天数起',
    }),
    documentNumber: docNumber.optional().meta({ title: '决定书文号', description: '好：青人社罚字〔2026〕3号' }),
    party: line.optional().meta({ title: '行政相对人', description: '单位写全称；个人照规定处理后再写' }),
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
    hearingNeeded: choice(['需要', '不需要', '待定'])
      .optional()
      .meta({ title: '是否听证', description: '重大事项公示要填' }),
    hearing: hearing.optional().meta({ title: '听证会', description: '听证公告必填' }),
    opinions: opinions.optional().meta({ title: '意见及采纳情况', description: '报告和反馈必填' }),
    outcome: text.optional().meta({ title: '处理结论' }),
    decision: decision.optional().meta({
      title: '作出的决定',
      description: '填在公示里；规定要先有报告的，报告没有公布不得作决定',
    }),
    draft: text.optional().meta({ title: '征求意见稿', description: '全文；成文件的放进附件' }),
    attachments,
  },
  rules: () => [jointSound, termInDays, endAfterStart],
  title: (data) => data.title,
  summary: (data) => data.facts ?? data.outcome ?? data.basis,
});
export type Notice = z.infer<typeof notices.schema>;
