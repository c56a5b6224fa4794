/** Groups of fields of a 公示公告: the hearing, the opinions and what became of them, the decision. */
import { z } from 'zod';
import { choice, count, line, listOf, text } from './text.ts';
import { plainDate, plainMinute } from './time.ts';

export const hearing = z.strictObject({
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
});

export const opinions = listOf(
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
);

export const decision = z.strictObject({
  on: plainDate.meta({
    title: '作出决定的日期',
    description: '报告公布之后的日期。好：2026-03-20。不好：写成公示开始的那天',
  }),
  content: text.meta({
    title: '决定的内容',
    description: '定了什么、从哪天起、凭什么。好：同意按公示方案修订规划，自4月1日起施行。不好：原则同意',
  }),
});
