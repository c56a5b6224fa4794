import { ruleTable } from '../fixtures.ts';

const fact = (changes: object) => ({ facts: [{ what: '公示期', clause: '第六条', ...changes }] });

ruleTable('regulations', [
  ['时限有时限', fact({ kind: '时限', limit: { kind: '限期', n: 10, unit: '工作日' } }), []],
  ['时限没有时限', fact({ kind: '时限', value: '十天' }), ['facts.0.limit: 种类是“时限”却没有时限']],
  [
    '限期没有数量',
    fact({ kind: '时限', limit: { kind: '限期', unit: '日' } }),
    ['facts.0.limit: 时限种类是“限期”却没有数量和单位'],
  ],
  [
    '及时却有数量',
    fact({ kind: '时限', limit: { kind: '及时', n: 3 } }),
    ['facts.0.limit: 时限种类是“及时”却填了数量或单位'],
  ],
  ['金额没有数额', fact({ kind: '金额' }), ['facts.0.amount: 种类是“金额”却没有金额']],
  ['金额被遮盖，照原文写', fact({ kind: '金额', value: '原文未填' }), []],
  ['金额有数额', fact({ kind: '金额', amount: { amount: '5000' } }), []],
  ['频次没有数值', fact({ kind: '频次' }), ['facts.0.value: 种类是“频次”却没有数值']],
  ['人数照原文写', fact({ kind: '人数', value: '20至25人' }), []],
  ['已废止没有废止日期', { validity: '已废止' }, ['repealedOn: 已废止却没有废止日期']],
  ['现行却有废止日期', { repealedOn: '2026-01-01' }, ['validity: 填了废止日期，有效性却是“现行”']],
  ['已废止有废止日期', { validity: '已废止', repealedOn: '2026-01-01' }, []],
  ['生效早于成文', { madeOn: '2026-05-02', effectiveOn: '2026-05-01' }, ['effectiveOn: 生效日期早于成文日期']],
  ['成文当天生效', { madeOn: '2026-05-01', effectiveOn: '2026-05-01' }, []],
]);
