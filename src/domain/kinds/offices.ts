/** 科室和窗口: whom to look for inside an agency, and where to go when it is not theirs (R17). */
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { phone } from '../parts/contact.ts';
import { statedFacts } from '../parts/not-stated.ts';
import { openingSound, openingTimes } from '../parts/opening-times.ts';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';

const { notStated, stated } = statedFacts({ 位置: 'room', 电话: 'phone' });

export const offices = defineKind({
  name: 'offices',
  label: '职责',
  measure: '个科室',
  format: 'yaml',
  about: '每个科室、窗口管什么，在哪里，不归它管的该去找谁',
  columnType: '机构职能',
  shape: {
    name: line.meta({ title: '名称', description: '与门牌一致。好：综合科。不好：我科' }),
    agency: ref('agencies').meta({ title: '所属机构' }),
    type: choice(['科室', '窗口', '领导小组', '监督机构']).meta({ title: '类别' }),
    order: count(1).meta({ title: '排序', description: '同一机构内，数字小的在前。好：2。不好：二' }),
    functions: listOf(text, 1).meta({
      title: '职责',
      description: '一条一项，动词开头（条例 20（二））。好：受理防空地下室免建申请。不好：负责有关工作',
    }),
    room: line.optional().meta({ title: '位置', description: '如 4楼综合科、办事大厅 3 号窗口' }),
    phone: phone.optional().meta({ title: '电话' }),
    ...openingTimes('办公时间'),
    matters: listOf(line).optional().meta({ title: '常办事项', description: '群众会用的说法' }),
    elsewhere: listOf(
      z.strictObject({
        matter: line.meta({ title: '什么事', description: '用群众的说法。好：户口迁移。不好：其他业务' }),
        sendTo: line.meta({ title: '该去找谁', description: '写单位和窗口。好：市公安局户籍窗口。不好：有关部门' }),
        phone: phone.optional().meta({ title: '那边的电话' }),
      }),
    )
      .optional()
      .meta({ title: '不归这里管的', description: '首问责任：说清该去哪里、怎么找' }),
    notStated,
  },
  rules: () => [stated, openingSound],
  title: (data) => data.name,
  summary: (data) => data.functions[0] ?? '',
});
