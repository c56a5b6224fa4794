import { reviewed, ruleTable } from '../fixtures.ts';

const row = (changes: object = {}) => ({ ...reviewed, ...changes });
/** Reviewed after the first publication of the fixture (2026-11-20 09:00). */
const again = row({ collectedOn: '2026-11-20', reviewedOn: '2026-11-20', approvedOn: '2026-11-21' });
const correction = (at: string) => ({ at, note: '改正号码' });

ruleTable('terms', [
  ['没有审查登记', { register: undefined }, ['register: 缺少“审查登记”']],
  ['审查登记是空的', { register: [] }, ['register: 一项也没有']],
  [
    '更正没有自己的登记',
    { corrections: [correction('2026-11-21 10:00')] },
    ['register: 审查登记有 1 行，公布的版本有 2 个'],
  ],
  ['更正有自己的登记', { corrections: [correction('2026-11-21 10:00')], register: [row(), again] }, []],
  ['没有更正却有两行登记', { register: [row(), again] }, ['register: 审查登记有 2 行，公布的版本有 1 个']],
  ['终审在公布之后', { register: [row({ approvedOn: '2026-11-21' })] }, ['register.0.approvedOn: 终审日期晚于公布']],
  ['终审与公布同一天', { register: [row({ approvedOn: '2026-11-20' })] }, []],
  ['初审早于采集', { register: [row({ reviewedOn: '2026-11-17' })] }, ['register.0.reviewedOn: 初审早于采集']],
  ['终审早于初审', { register: [row({ approvedOn: '2026-11-18' })] }, ['register.0.approvedOn: 终审早于初审']],
  [
    '初审与终审是一个岗位',
    { register: [row({ approver: '办公室负责人' })] },
    ['register.0.approver: 终审与初审是同一岗位'],
  ],
  [
    '更正的审查早于上一版公布',
    {
      corrections: [correction('2026-11-21 10:00')],
      register: [row(), row({ collectedOn: '2026-11-19', reviewedOn: '2026-11-19', approvedOn: '2026-11-21' })],
    },
    ['register.1.reviewedOn: 审查早于上一版公布，不是对这次更正的审查'],
  ],
  [
    '更正与公布同一分钟',
    { corrections: [correction('2026-11-20 09:00')], register: [row(), row({ reviewedOn: '2026-11-20' })] },
    ['corrections.0.at: 更正时间不晚于上一版'],
  ],
  [
    '更正的先后颠倒',
    {
      corrections: [correction('2026-11-22 10:00'), correction('2026-11-21 10:00')],
      register: [row(), again, row({ collectedOn: '2026-11-22', reviewedOn: '2026-11-22', approvedOn: '2026-11-22' })],
    },
    ['register.2.approvedOn: 终审日期晚于公布', 'corrections.1.at: 更正时间不晚于上一版'],
  ],
  ['核对早于公布', { checkedOn: '2026-11-19' }, ['checkedOn: 核对日期早于公布']],
  ['核对与公布同一天', { checkedOn: '2026-11-20' }, []],
  ['没有来源', { source: undefined }, ['source: 缺少“来源”']],
  ['没有公开范围', { audience: undefined }, ['audience: 缺少“公开范围”']],
]);
