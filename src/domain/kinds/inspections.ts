/** 监督检查与考核: one inspection, review or assessment and what followed (R40, R41). */
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { choice, line, listOf, ref, text } from '../parts/text.ts';
import { plainDate } from '../parts/time.ts';
import { say } from '../problem.ts';

export const inspections = defineKind({
  name: 'inspections',
  label: '监督检查',
  measure: '次',
  format: 'yaml',
  about: '政务公开谁来督查、查了什么、发现什么问题、改了没有',
  columnType: '工作动态',
  shape: {
    title: line.meta({ title: '标题', description: '好：2026 年上半年政务公开督查。不好：检查情况' }),
    agency: ref('agencies').meta({ title: '被检查机构' }),
    fictitious: line
      .optional()
      .meta({ title: '虚构示例说明', description: '演示用的虚构内容必须写明；正式网站不得有' }),
    type: choice(['督查', '考核', '民主评议', '自查', '抽查']).meta({
      title: '类别',
      description: '督查每年不少于两次',
    }),
    heldOn: plainDate.meta({ title: '检查日期', description: '好：2026-06-20。不好：六月' }),
    by: line.meta({ title: '谁来查', description: '写单位或岗位。好：市政务公开领导小组办公室。不好：上级' }),
    scope: listOf(line, 1).meta({ title: '检查范围', description: '一行一项。好：公开栏更新。不好：各项工作' }),
    findings: listOf(text, 1).meta({
      title: '发现的问题',
      description: '一条一项，没有问题也写明。好：公开栏电话两个月没更新。不好：总体良好',
    }),
    measures: listOf(
      z.strictObject({
        what: text.meta({
          title: '整改措施',
          description: '改什么、怎么改。好：每周一核对公开栏电话。不好：加强管理',
        }),
        dueOn: plainDate.meta({ title: '整改期限', description: '好：2026-07-31。不好：尽快' }),
        doneOn: plainDate.optional().meta({ title: '完成日期', description: '没完成就留空' }),
      }),
    )
      .optional()
      .meta({ title: '整改' }),
    grade: line.optional().meta({ title: '等次', description: '考核的必填，照制度的等次写' }),
    basis: line.meta({ title: '依据', description: '好：政务公开督查制度第三条。不好：有关要求' }),
  },
  rules: (rule) => [
    rule(['type', 'grade'], ({ type, grade }, report) => {
      if (type === '考核' && grade === undefined) report(['grade'], say('考核没有等次', '请照制度的等次填写'));
    }),
    rule(['heldOn', 'measures'], ({ heldOn, measures = [] }, report) => {
      measures.forEach((measure, index) => {
        if (measure.dueOn < heldOn) {
          report(['measures', index, 'dueOn'], say('整改期限早于检查日期', `应不早于 ${heldOn}`));
        }
        if (measure.doneOn !== undefined && measure.doneOn < heldOn) {
          report(['measures', index, 'doneOn'], say('完成日期早于检查日期', `应不早于 ${heldOn}`));
        }
      });
    }),
  ],
  title: (data) => data.title,
  summary: (data) => data.findings[0] ?? '',
});
