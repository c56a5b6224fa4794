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
  ['生效早于成文是向前适用', { madeOn: '2026-05-02', effectiveOn: '2026-05-01' }, []],
  ['部分废止没写哪几条', { validity: '部分废止' }, []],
  ['部分废止写了哪几条', { validity: '部分废止', repealedClauses: [{ clauses: ['第三条'] }] }, []],
  ['现行，下个月废止', { repealedOn: '2026-12-31' }, []],
  ['写了废止的文件却没有日期', { endedBy: '某决定' }, ['endedBy: 写了废止它的文件，却没有废止日期']],
  ['有效期没有起点', { validFor: { n: 5, unit: '年' } }, ['validFor: 有了有效期，却不知道从哪天起算']],
  ['有效期倒着', { effectiveOn: '2026-05-01', validTo: '2026-04-30' }, ['validTo: 有效期在生效以前就到了']],
  [
    '废止早于生效',
    { validity: '已废止', effectiveOn: '2026-05-01', repealedOn: '2026-04-01' },
    ['repealedOn: 废止日期早于生效日期'],
  ],
  [
    '后施行的条款反而早',
    { effectiveOn: '2026-05-01', commencements: [{ what: '第二条', on: '2026-04-01' }] },
    ['commencements.0.on: 比其他条款还早施行'],
  ],
  ['处理了哪部制度没写', { changes: [{ act: '废止' }] }, ['changes.0.rule: 没有写处理的是哪部制度']],
  ['本站没有登载的只写文号', { changes: [{ act: '废止', docNumber: '青人社规〔2010〕5号' }] }, []],
  ['本站没有登载的写名称和文号', { changes: [{ act: '废止', title: '旧办法', docNumber: '青人社规〔2010〕5号' }] }, []],
  [
    '既选了又写了',
    { changes: [{ act: '废止', rule: 'jiu', title: '旧办法' }] },
    ['changes.0.title: 选了本站的制度，又写了名称或文号'],
  ],
  [
    '废止一部分没写条款',
    { changes: [{ act: '部分废止', title: '旧' }] },
    ['changes.0.clauses: 部分废止却没有写哪几条'],
  ],
  [
    '整部废止却写了条款',
    { changes: [{ act: '废止', title: '旧', clauses: ['第一条'] }] },
    ['changes.0.act: 写了条款，处理却是整部“废止”'],
  ],
  [
    '延长只能是继续有效',
    { changes: [{ act: '修改', title: '旧', until: '2028-01-01' }] },
    ['changes.0.until: 处理是“修改”，却写了延长到哪天'],
  ],
  ['废止里写了未登载的文号', { repeals: ['青人社规〔2010〕5号'] }, []],
  ['几家联合，牵头以外另列', { jointAgencies: ['caizheng-ju'], jointNames: ['某县税务局'] }, []],
  ['机构写成了列表', { agency: ['shili', 'caizheng-ju'] }, []],
  ['牵头机构又列一次', { jointAgencies: ['shili'] }, ['jointAgencies.0: 牵头机构又列了一次']],
  ['成文当天生效', { madeOn: '2026-05-01', effectiveOn: '2026-05-01' }, []],
]);
