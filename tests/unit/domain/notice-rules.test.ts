import { type Fields, ruleTable } from './fixtures.ts';

const groups: readonly (readonly [field: string, label: string])[] = [
  ['startOn', '公示开始日'],
  ['term', '公示期'],
  ['facts', '基本情况'],
  ['necessity', '必要性和可行性'],
  ['statistics', '统计和调查数据'],
  ['argumentation', '论证情况'],
  ['legalOpinion', '合法性审查意见'],
  ['feedbackChannels', '意见反馈渠道'],
  ['contacts', '公示期间联系方式'],
  ['hearingNeeded', '是否听证'],
];

ruleTable(
  'notices',
  groups.map(([field, label]) => [`公示缺少${label}`, { [field]: undefined }, [`${field}: 公示缺少“${label}”`]]),
);

const bare = Object.fromEntries(groups.map(([field]) => [field, undefined]));
const opinions = [{ opinion: '太短', adopted: '采纳', reason: '有理' }];
const hearing = { heldAt: '2026-12-20 09:00', place: '三楼', howToJoin: '打电话', seats: 10, host: '主任' };
const report = { ...bare, about: 'shili-gongshi', facts: '办过了', opinions, outcome: '通过' };
const as = (type: string, changes: Fields) => ({ ...bare, type, ...changes });

ruleTable('notices', [
  ['公示指着另一件公示', { about: 'bie-de' }, ['about: 公示里填了“对应的公示”']],
  ['公示里填了听证会', { hearing }, ['hearing: “公示”里填了听证会']],
  ['公示期按次响铃', { term: { n: 3, unit: '次响铃' } }, ['term.unit: 公示期的单位是“次响铃”，推算不出截止日']],
  ['公示期按小时', { term: { n: 3, unit: '小时' } }, ['term.unit: 公示期的单位是“小时”，推算不出截止日']],
  ['公示期按周', { term: { n: 1, unit: '周' } }, []],
  ['公示期零天', { term: { n: 0, unit: '日' } }, ['term.n: 数字太小']],
  ['听证公告齐全', as('听证公告', { about: 'shili-gongshi', hearing }), []],
  ['听证公告没有听证会', as('听证公告', { about: 'shili-gongshi' }), ['hearing: 听证公告缺少“听证会”']],
  ['听证公告不知是哪件公示', as('听证公告', { hearing }), ['about: 听证公告缺少“对应的公示”']],
  ['公示报告齐全', { ...report, type: '公示报告' }, []],
  ['听证报告齐全', { ...report, type: '听证报告' }, []],
  [
    '公示报告没有意见',
    { ...report, type: '公示报告', opinions: undefined },
    ['opinions: 公示报告缺少“意见及采纳情况”'],
  ],
  ['听证报告没有基本情况', { ...report, type: '听证报告', facts: undefined }, ['facts: 听证报告缺少“基本情况”']],
  ['公示报告没有结论', { ...report, type: '公示报告', outcome: undefined }, ['outcome: 公示报告缺少“处理结论”']],
  ['意见反馈不必写基本情况', { ...report, type: '意见反馈', facts: undefined }, []],
  ['意见反馈没有对应的公示', { ...report, type: '意见反馈', about: undefined }, ['about: 意见反馈缺少“对应的公示”']],
]);
