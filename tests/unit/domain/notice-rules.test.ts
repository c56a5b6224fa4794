import { ruleTable } from './fixtures.ts';

ruleTable('notices', [
  ['公示期按次响铃', { term: { n: 3, unit: '次响铃' } }, ['term.unit: 公示期的单位是“次响铃”，推算不出截止日']],
  ['公示期按小时', { term: { n: 3, unit: '小时' } }, ['term.unit: 公示期的单位是“小时”，推算不出截止日']],
  ['公示期按周', { term: { n: 1, unit: '周' } }, []],
  ['公示期零天', { term: { n: 0, unit: '日' } }, ['term.n: 数字太小']],
  ['截止日早于开始日', { endOn: '2026-11-19' }, ['endOn: 截止日早于公示开始日']],
  ['截止日就是开始日', { endOn: '2026-11-20' }, []],
]);
