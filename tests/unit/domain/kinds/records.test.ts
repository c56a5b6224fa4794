import { ruleTable } from '../fixtures.ts';

ruleTable('feedback', [
  ['当天答复', { repliedOn: '2026-11-02', reply: '已改' }, []],
  ['答复早于收到', { repliedOn: '2026-11-01', reply: '已改' }, ['repliedOn: 答复日期早于收到日期']],
  ['有答复日期没有内容', { repliedOn: '2026-11-03' }, ['reply: 答复日期和答复内容只填了一个']],
  ['有答复内容没有日期', { reply: '已改' }, ['repliedOn: 答复日期和答复内容只填了一个']],
  ['不予受理没有原因', { accepted: '不予受理' }, ['referral: 不予受理却没有原因和指引']],
  ['不予受理写明该去哪里', { accepted: '不予受理', referral: '请去法院' }, []],
]);

const measure = (changes: object) => ({ measures: [{ what: '补上', dueOn: '2026-06-10', ...changes }] });

ruleTable('inspections', [
  ['考核没有等次', { type: '考核' }, ['grade: 考核没有等次']],
  ['考核有等次', { type: '考核', grade: '优秀' }, []],
  ['整改期限就在检查当天', measure({ dueOn: '2026-06-01', doneOn: '2026-06-01' }), []],
  ['整改期限早于检查', measure({ dueOn: '2026-05-31' }), ['measures.0.dueOn: 整改期限早于检查日期']],
  ['完成早于检查', measure({ doneOn: '2026-05-31' }), ['measures.0.doneOn: 完成日期早于检查日期']],
]);

const columns = { natural: 1, business: 2, research: 3, charity: 4, legalService: 5, otherOrganisation: 6 };
const applications = (total: number) => ({ applications: [{ row: '本年新收', ...columns, total }] });
const disputes = (total: number) => ({
  disputeFigures: [{ type: '行政复议', upheld: 1, corrected: 2, other: 3, pending: 4, total }],
});

ruleTable('reports', [
  ['申请数据加得拢', applications(21), []],
  ['申请数据加不拢', applications(20), ['applications.0.total: 总计 20 与各列之和 21 不符']],
  ['复议诉讼数据加得拢', disputes(10), []],
  ['复议诉讼数据加不拢', disputes(11), ['disputeFigures.0.total: 总计 11 与各列之和 10 不符']],
  ['条例施行之前没有年度报告', { year: 2007 }, ['year: 数字太小']],
]);

ruleTable('agencies', [
  [
    '缺的事实既没填也没说明',
    { notStated: undefined },
    ['address: 缺少“办公地址”', 'hours: 缺少“办公时间”', 'leaders: 缺少“领导分工”'],
  ],
  ['填了又列为来源未载明', { address: '三楼' }, ['notStated: “办公地址”已经填写，却又列为来源未载明']],
  ['空列表不算填写', { hours: [], notStated: ['办公地址', '领导分工'] }, ['hours: 缺少“办公时间”']],
  [
    '办公时间先后颠倒',
    { hours: [{ days: ['周一'], from: '12:00', to: '08:30' }], notStated: ['办公地址', '领导分工'] },
    ['hours.0.to: 结束时刻不晚于开始时刻'],
  ],
]);

ruleTable('offices', [
  ['电话填了又列为来源未载明', { phone: '5115183' }, ['notStated: “电话”已经填写，却又列为来源未载明']],
  ['位置没填也没说明', { notStated: ['电话'] }, ['room: 缺少“位置”']],
]);
