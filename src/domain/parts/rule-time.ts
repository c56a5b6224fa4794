/** From when until when a rule holds, and what it does to other rules. */
import { z } from 'zod';
import { docNumber } from './legal-basis.ts';
import { choice, count, line, listOf, ref } from './text.ts';
import { plainDate } from './time.ts';

/** What the source says; the state on a day is computed from it and the days (`rule-validity.ts`). */
export const VALIDITY = ['现行', '试行', '暂行', '已修改', '部分废止', '已废止', '已失效'] as const;

/** What an act does to another rule. 继续有效 is the finding of a 清理, with or without a new last day. */
export const RULE_ACTS = ['修改', '废止', '部分废止', '宣布失效', '继续有效'] as const;

const clauses = (title: string) =>
  listOf(line).optional().meta({ title, description: '一行一条，与正文的条款标题一致。好：第三条。不好：部分条款' });

const UNLISTED =
  '本站登载的写它的文件名；没有登载的写在 changes（对其他制度的处理）里，如 { act: 废止, title: 制度名称, docNumber: 文号 }';

export const ruleTime = {
  madeOn: plainDate.optional().meta({ title: '成文日期' }),
  effectiveOn: plainDate
    .optional()
    .meta({ title: '生效日期', description: '照原文写；可以早于成文日期（向前适用），页面会说明' }),
  effectiveNote: line
    .optional()
    .meta({ title: '生效说明', description: '原文写“自印发之日起”“有效期五年”等文字时照写' }),
  commencements: listOf(
    z.strictObject({
      what: line.meta({ title: '哪些条款', description: '好：第二条。不好：部分内容' }),
      on: plainDate.meta({ title: '从哪天起施行', description: '好：2026-07-01。不好：下半年' }),
    }),
  )
    .optional()
    .meta({ title: '另定施行日期的条款', description: '有的条款比其他条款晚施行，一行一项' }),
  validFor: z
    .strictObject({
      n: count(1).meta({ title: '数量', description: '只写数。好：5。不好：五年' }),
      unit: choice(['年', '个月', '日']).meta({ title: '单位' }),
    })
    .optional()
    .meta({ title: '有效期', description: '原文写了有效期、试行期才填；从生效日期起算，长期有效的留空' }),
  validTo: plainDate.optional().meta({ title: '有效期至', description: '原文写明最后一天，或延长到哪天的填这里' }),
  validity: choice(VALIDITY).meta({
    title: '有效性',
    description: '照来源写。到没到期、今天算不算数由系统按日期算，不用改这里',
  }),
  repealedOn: plainDate.optional().meta({ title: '废止日期', description: '已废止、已失效的必填：从这天起不再执行' }),
  repealedClauses: listOf(
    z.strictObject({
      clauses: listOf(line, 1).meta({
        title: '哪几条',
        description: '与正文的条款标题一致。好：第三条。不好：部分条款',
      }),
      on: plainDate.optional().meta({ title: '从哪天起废止' }),
      by: line
        .optional()
        .meta({ title: '哪份文件废止的', description: '本站没有登载的写名称和文号；登载了的在那份文件里填' }),
    }),
  )
    .optional()
    .meta({ title: '已经废止的条款', description: '“部分废止”的必填；页面在条款旁标出' }),
  endedBy: line.optional().meta({ title: '哪份文件废止的', description: '本站没有登载那份文件时写名称和文号' }),
  amends: listOf(ref('regulations', UNLISTED)).optional().meta({ title: '修改了哪部制度' }),
  repeals: listOf(ref('regulations', UNLISTED)).optional().meta({ title: '废止了哪部制度' }),
  changes: listOf(
    z.strictObject({
      act: choice(RULE_ACTS).meta({ title: '作了什么处理' }),
      rule: ref('regulations', '本站没有登载的制度写 title（制度名称）和 docNumber（文号），不写 rule')
        .optional()
        .meta({ title: '本站登载的制度', description: '本站没有登载的填名称和文号' }),
      title: line.optional().meta({ title: '制度名称', description: '不加书名号。好：技能补贴办法。不好：有关文件' }),
      docNumber: docNumber.optional().meta({ title: '文号' }),
      clauses: clauses('哪几条'),
      on: plainDate.optional().meta({ title: '从哪天起', description: '不填就是本文件的生效日期' }),
      until: plainDate.optional().meta({ title: '有效期延长至', description: '“继续有效”写了期限的才填' }),
    }),
  )
    .optional()
    .meta({ title: '对其他制度的处理', description: '清理结果、部分条款废止、本站没有登载的制度，一行一部' }),
};
