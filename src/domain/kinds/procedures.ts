/** 办事指南: one service item with the 8 element classes of the inspection and both time limits (R13–R16, standards §5). */
import type { z } from 'zod';
import { defineKind } from '../kind.ts';
import { legalBasis } from '../parts/legal-basis.ts';
import { statedFacts } from '../parts/not-stated.ts';
import { openingSound, openingTimes } from '../parts/opening-times.ts';
import { attachments, caseOf, material, question, step } from '../parts/service.ts';
import { choice, count, line, listOf, ref, text } from '../parts/text.ts';
import { limitComplete, limitsComplete, timeLimit } from '../parts/time.ts';
import {
  casesExplained,
  chargeProven,
  licenceLimitProven,
  materialCasesKnown,
  promisedWithinStatutory,
} from '../procedure-rules.ts';

/** The classes the inspection counts as missing; 事项名称, 申请条件 and 办理流程 can never be missing here. */
export const ELEMENT_CLASSES = {
  设定依据: 'legalBasis',
  办理材料: ['materials', 'noMaterials'],
  办理地点: 'place',
  办理时间: ['hours', 'hoursNote'],
  联系电话: 'consult',
} as const;
const { notStated, stated } = statedFacts(ELEMENT_CLASSES);

export const procedures = defineKind({
  name: 'procedures',
  label: '办事指南',
  measure: '项',
  format: 'yaml',
  about: '要什么条件、带什么材料、怎么办、多久办完、收不收费、找谁',
  columnType: '办事服务',
  shape: {
    title: line.meta({ title: '事项名称', description: '与权责清单一致。好：防空地下室免建审批。不好：人防业务' }),
    everyday: listOf(line).optional().meta({ title: '群众怎么说', description: '口头说法，如：告状、补录取通知书' }),
    agency: ref('agencies').meta({ title: '实施主体' }),
    office: ref('offices').optional().meta({ title: '承办科室' }),
    type: choice(['行政许可', '其他行政权力', '公共服务', '信访投诉', '参与决策', '党务服务', '依申请公开']).meta({
      title: '事项类型',
    }),
    serves: listOf(line, 1).meta({ title: '服务对象', description: '谁可以办。好：建设单位。不好：有关人员' }),
    intro: text.meta({
      title: '一句话说明',
      description:
        '谁在什么情况下需要办这件事。好：新建民用建筑依法可以不修防空地下室的，来办这个手续。不好：行政审批事项',
    }),
    legalBasis: listOf(legalBasis).optional().meta({ title: '设定依据' }),
    conditions: listOf(text, 1).meta({
      title: '申请条件',
      description: '一条一项，不写兜底条款（检查指标：申请条件）。好：地质条件不适宜修建。不好：其他条件',
    }),
    materials: listOf(material).optional().meta({ title: '办理材料', description: '一件一行；不写“其他材料”' }),
    noMaterials: line.optional().meta({ title: '不需要材料的说明', description: '确实不需要材料时写明原因' }),
    place: line.optional().meta({ title: '办理地点' }),
    ...openingTimes('办理时间'),
    consult: listOf(ref('hotlines')).optional().meta({ title: '咨询电话' }),
    complain: listOf(ref('hotlines'))
      .optional()
      .meta({ title: '投诉电话', description: '不填则显示本机构全部投诉渠道' }),
    steps: listOf(step, 1).meta({ title: '办理流程', description: '按先后顺序，每步写明谁办、多久' }),
    statutoryLimit: timeLimit.optional().meta({ title: '法定时限', description: '法律法规规定的最长时限' }),
    promisedLimit: timeLimit.optional().meta({ title: '承诺时限', description: '本机构承诺的时限，不得长于法定' }),
    limitNote: line.optional().meta({ title: '时限说明' }),
    notCounted: listOf(line)
      .optional()
      .meta({ title: '不计入时限的环节', description: '听证、检验、专家评审等（许可法 45）' }),
    deemedConsent: text.optional().meta({ title: '视为同意', description: '制度规定逾期不答复视为同意的，写明' }),
    charge: choice(['不收费', '收费', '来源未载明']).meta({ title: '是否收费' }),
    chargeNote: line.optional().meta({ title: '收费说明', description: '不收费的写依据；未载明的写待核实什么' }),
    fees: listOf(ref('fees')).optional().meta({ title: '收费项目', description: '收费的必填：标准和依据在收费项目里' }),
    result: line.meta({ title: '办理结果', description: '办成后拿到什么（检查指标）。好：免建批准书。不好：办结' }),
    handler: line.meta({ title: '责任岗位', description: '写岗位，不写姓名。好：综合科审批岗。不好：王科长' }),
    visits: count(0).optional().meta({ title: '到现场次数' }),
    cases: listOf(caseOf).optional().meta({ title: '不同情形' }),
    faq: listOf(question).optional().meta({ title: '常见问题' }),
    notOurs: text.optional().meta({ title: '不归我们办的', description: '问错了地方时该去找谁' }),
    rights: text.optional().meta({ title: '不服怎么办', description: '复议、诉讼、申诉的途径和期限' }),
    related: listOf(ref('regulations')).optional().meta({ title: '相关制度' }),
    attachments,
    notStated,
  },
  rules: () => [
    stated,
    openingSound,
    limitComplete('statutoryLimit'),
    limitComplete('promisedLimit'),
    limitsComplete('steps', 'limit'),
    limitsComplete('cases', 'limit'),
    promisedWithinStatutory,
    licenceLimitProven,
    chargeProven,
    casesExplained,
    materialCasesKnown,
  ],
  title: (data) => data.title,
  summary: (data) => data.intro,
});
export type Procedure = z.infer<typeof procedures.schema>;
