import { ruleTable } from './fixtures.ts';

ruleTable('catalogue', [
  ['限期有数量和单位', { limit: { kind: '形成或变更后限期', n: 20, unit: '工作日' } }, []],
  ['限期没有单位', { limit: { kind: '形成或变更后限期', n: 20 } }, ['limit: 限期公开却没有数量和单位']],
  ['限期什么也没有', { limit: { kind: '形成或变更后限期' } }, ['limit: 限期公开却没有数量和单位']],
  ['及时却有数量和单位', { limit: { kind: '及时', n: 20, unit: '日' } }, ['limit: 时限种类是“及时”却填了数量或单位']],
  ['及时却有数量', { limit: { kind: '及时', n: 20 } }, ['limit: 时限种类是“及时”却填了数量或单位']],
  ['固定日期有日期', { limit: { kind: '每年固定日期', by: '01-31' } }, []],
  ['固定日期没有日期', { limit: { kind: '每年固定日期' } }, ['limit: 固定日期公开却没有日期']],
  ['长期公开却有日期', { limit: { kind: '长期公开', by: '01-31' } }, ['limit: 时限种类是“长期公开”却填了固定日期']],
  ['没有对应内容也没有原因', { evidence: undefined }, ['evidence: 没有对应的公开内容，也没有说明原因']],
  ['对应内容是空的', { evidence: { fees: [] } }, ['evidence: 没有对应的公开内容，也没有说明原因']],
  ['没有对应内容，写了原因', { evidence: undefined, notPublished: '正在整理' }, []],
  ['有对应内容又写尚未公开', { notPublished: '正在整理' }, ['notPublished: 已有对应的公开内容，却写了尚未公开']],
  ['特定群体没写是谁', { openTo: '特定群体' }, ['openToWhom: 公开对象是特定群体而没有写是谁']],
  ['特定群体写了是谁', { openTo: '特定群体', openToWhom: '党员' }, []],
  ['条例第二十条第十五项', { article20: 15 }, []],
  ['公开渠道一个没有', { channels: [] }, ['channels: 一项也没有']],
]);
