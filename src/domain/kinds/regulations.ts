/** 规章制度: one rule with its articles, validity and chain of amendments (R22). */
import { z } from 'zod';
import { defineKind } from '../kind.ts';
import { issuer, jointIssuers, jointSound } from '../parts/issuers.ts';
import { docNumber, legalBasis } from '../parts/legal-basis.ts';
import { money } from '../parts/money.ts';
import { ruleTime } from '../parts/rule-time.ts';
import { attachments } from '../parts/service.ts';
import { choice, line, listOf, ref, text } from '../parts/text.ts';
import { limitsComplete, timeLimit } from '../parts/time.ts';
import { changesComplete, daysInOrder, figuresComplete, validityConsistent } from '../regulation-rules.ts';

export const CATEGORIES = [
  '政务公开',
  '办事服务',
  '投诉监督',
  '公示听证',
  '责任追究',
  '党务组织',
  '人事管理',
  '财务后勤',
  '会议公文',
  '档案信息',
  '廉政建设',
  '业务管理',
] as const;

/** A figure of the rule that can be computed with or compared; the clause says where it stands. */
export const regulationFact = z.strictObject({
  what: line.meta({ title: '什么事', description: '好：公示期。不好：期限' }),
  kind: choice(['时限', '金额', '频次', '人数', '比例', '电话', '份数', '分值']).meta({ title: '种类' }),
  clause: line.meta({ title: '在第几条', description: '与正文的条款标题一致。好：第六条。不好：中间部分' }),
  limit: timeLimit.optional().meta({ title: '时限', description: '种类是“时限”时必填' }),
  amount: money.optional().meta({ title: '金额', description: '种类是“金额”时填数额；原文被遮盖的填“原文写法”' }),
  value: line
    .optional()
    .meta({ title: '原文写法', description: '频次、人数、比例等照原文写，如：每半年一次、20至25人' }),
});
export type RegulationFact = z.infer<typeof regulationFact>;

export const regulations = defineKind({
  name: 'regulations',
  label: '规章制度',
  measure: '部',
  format: 'md',
  about: '各机构对外公开的制度、办法和规定，逐条可查',
  columnType: '政策文件',
  shape: {
    title: line.meta({ title: '标题', description: '与文件标题一致。好：重大事项社会公示制度。不好：公示制度（新）' }),
    agency: issuer.meta({ title: '制定机构', description: '联合制定的填牵头机构' }),
    ...jointIssuers,
    office: ref('offices').optional().meta({ title: '负责科室' }),
    category: choice(CATEGORIES).meta({ title: '类别' }),
    intro: text.meta({
      title: '一句话说明',
      description: '这部制度管什么、对谁有用。好：重大事项决定前要公示几天、怎么提意见。不好：加强管理',
    }),
    indexNumber: line.optional().meta({ title: '索引号', description: '没有编号就留空，不要编造' }),
    docNumber: docNumber.optional().meta({
      title: '文号',
      description: '照原文写；联合发文的几个文号用“、”隔开，牵头机关的在前。好：青人社规〔2025〕3号。不好：[2025]3号',
    }),
    registrationNumber: line.optional().meta({ title: '统一编号', description: '行政规范性文件统一编号或登记号' }),
    numberInSource: line.optional().meta({ title: '在来源中的序号' }),
    ...ruleTime,
    legalBasis: listOf(legalBasis).optional().meta({ title: '制定依据' }),
    interpretedBy: line.optional().meta({ title: '由谁解释' }),
    appliesTo: listOf(line, 1).meta({ title: '对谁适用', description: '一行一类人。好：办事群众。不好：有关方面' }),
    facts: listOf(regulationFact)
      .optional()
      .meta({ title: '制度里的数字', description: '时限、金额、频次等，供时限表和检查使用' }),
    uncertain: listOf(text)
      .optional()
      .meta({ title: '存疑之处', description: '来源缺漏、看不清、互相矛盾的地方，如实写明' }),
    sourceNotes: listOf(text).optional().meta({ title: '编号说明', description: '来源条款跳号、重号的说明' }),
    attachments,
  },
  rules: () => [
    jointSound,
    limitsComplete('facts', 'limit'),
    figuresComplete,
    validityConsistent,
    daysInOrder,
    changesComplete,
  ],
  title: (data) => data.title,
  summary: (data) => data.intro,
});
export type Regulation = z.infer<typeof regulations.schema>;
