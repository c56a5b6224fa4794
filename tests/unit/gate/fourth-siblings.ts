/**
 * A fourth set of siblings, 79 dirty and 84 clean, was tried once before mending: 63 were caught, of the 16 others 5 were kinds the
 * gate names, and 2 clean ones were taken for numbers. Those stand here; the rest were caught or are no kinds of the gate (mail addresses,
 * WeChat names, months of birth, what is masked already).
 */
import type { Dirty } from './siblings.ts';

export const fourthDirty: readonly Dirty[] = [
  ['护照号：G 1234 5678', 'passport', 'ask'],
  ['社会保障卡号 A12345678', 'permit', 'ask'],
  ['医保卡：C00123456789', 'permit', 'ask'],
  ['住址：某县某乡某村二社', 'address', 'block'],
  ['家住东湖社区第3队', 'address', 'block'],
  ['低保对象名单\n1. 陈大明 男 54岁 东湖村\n2. 林小华 女 61岁 西门村', 'list', 'ask'],
  ['慰问人员\n陈大明，男，54岁，东湖村，因病致贫\n林小华，女，61岁，西门村，残疾', 'list', 'ask'],
  ['车辆：浙 J 12345', 'plate', 'ask'],
];

export const fourthClean: readonly string[] = [
  '档案编号331082-2021-0012-0034',
  '序号 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18',
  '参赛队员\n1. 陈大明 男 34岁 一等奖\n2. 林小华 女 31岁 二等奖',
  '社会保障卡办理点：柏叶中路88号',
  '社会保障卡服务热线 12333',
  '东湖村二社灌溉渠工程',
];
