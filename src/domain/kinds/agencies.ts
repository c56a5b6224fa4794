/** 机构: a body that publishes on this board (条例 12, 20(二); R17, R18). */

import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { DESK_NAME } from '../oversight/desk-name.ts';
import { agencyTime, agencyTimeSound } from '../parts/agency-time.ts';
import { disclosureOffice } from '../parts/contact.ts';
import { statedFacts } from '../parts/not-stated.ts';
import { openingSound, openingTimes } from '../parts/opening-times.ts';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { duration } from '../parts/time.ts';
import { say } from '../problem.ts';

const { notStated, stated } = statedFacts({
  办公地址: 'address',
  办公时间: ['hours', 'hoursNote'],
  领导分工: 'leaders',
});

export const agencies = defineKind({
  name: 'agencies',
  label: '机构',
  measure: '家',
  format: 'yaml',
  about: '各机构是做什么的、在哪里、什么时候上班、找谁',
  columnType: '机构职能',
  shape: {
    name: line.meta({
      title: '名称',
      description: '全称，与印章一致（条例 12）。好：临海市人民防空办公室。不好：人防办',
    }),
    shortName: line.meta({ title: '简称', description: '列表和搜索里用。好：市人防办。不好：我办' }),
    level: choice(['省级', '市级', '县级', '乡级', '未载明']).meta({ title: '层级' }),
    superior: line.optional().meta({ title: '主管或上级机关' }),
    parent: ref('agencies').optional().meta({ title: '本站上级机构', description: '上级也在本站时填它的编号' }),
    order: count(1).meta({ title: '排序', description: '数字小的在前。好：1。不好：第一' }),
    ...agencyTime,
    functions: listOf(text, 1).meta({
      title: '机关职能',
      description: '一条一项，群众看得懂（条例 20（二））。好：审批防空地下室建设。不好：承办上级交办的其他事项',
    }),
    leaders: listOf(
      z.strictObject({
        post: line.meta({
          title: '职务',
          description: '只写职务，姓名写在上一格。好：分管副主任。不好：张主任',
        }),
        inCharge: listOf(line, 1).meta({ title: '分管', description: '好：行政许可、收费。不好：全面工作等' }),
        name: line.optional().meta({ title: '姓名', description: '条例 20 第二项：机构负责人的姓名；来源没有就留空' }),
      }),
    )
      .optional()
      .meta({ title: '领导分工', description: '按职务公开分工、职责范围（条例 20（二））' }),
    disclosureOffice: disclosureOffice.meta({
      title: '信息公开工作机构',
      description: '条例 12 要求的六项；没有的留空',
    }),
    address: line.optional().meta({ title: '办公地址' }),
    ...openingTimes('办公时间'),
    noticeTerm: z
      .strictObject({
        ...duration.shape,
        basis: line.meta({ title: '依据', description: '哪项制度第几条。好：重大事项公示制度第六条。不好：有关规定' }),
      })
      .optional()
      .meta({ title: '公示期', description: '本机构制度规定的公示天数；没有规定就留空，不设默认' }),
    inspectionsAYear: z
      .strictObject({
        n: count(1)
          .max(366, { error: say('次数太多', '请写一年督查几次，如 2') })
          .meta({ title: '次数', description: '好：2。不好：两次' }),
        basis: line.meta({ title: '依据', description: '哪项制度第几条。好：政务公开监督制度 三。不好：有关规定' }),
      })
      .optional()
      .meta({
        title: '每年督查次数',
        description: `本机构制度规定每年至少督查几次；没有规定就留空，${DESK_NAME}不评判`,
      }),
    notApplicable: listOf(
      z.strictObject({
        item: count(1)
          .max(15, { error: say('数字太大', '条例第二十条只有 15 项') })
          .meta({ title: '第几项', description: '1 至 15' }),
        reason: text.meta({ title: '为什么不适用', description: '好：公务员招考由人社部门统一组织。不好：没有' }),
      }),
    )
      .optional()
      .meta({
        title: '条例第二十条不适用的项',
        description: `本机构确实没有的那几项，逐项写明原因；${DESK_NAME}照此列出`,
      }),
    notStated,
  },
  rules: () => [openingSound, agencyTimeSound, stated],
  title: (data) => data.name,
  summary: (data) => data.functions[0] ?? '',
});
