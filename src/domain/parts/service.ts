/** Parts of a service item (办事指南): materials, steps, questions, cases; and files to download. */
import { z } from 'zod';
import { ATTACHMENT_PATH, attachmentPathFault } from '../attachment-path.ts';
import { say } from '../problem.ts';
import { choice, count, line, listOf, text } from './text.ts';
import { timeLimit } from './time.ts';

/** The address of an offered file; that it lies there is checked over the whole board. */
const filePath = z
  .string({ error: say('附件路径应为文字', '如 /uploads/2026/form.pdf') })
  .regex(ATTACHMENT_PATH, { error: ({ input }) => say(...attachmentPathFault(String(input))) });

export const material = z.strictObject({
  name: line.meta({
    title: '材料名称',
    description: '一件一行（检查指标：办理材料）。好：法定代表人身份证。不好：其他材料',
  }),
  form: choice(['原件', '复印件', '原件和复印件', '电子件', '来源未载明']).meta({ title: '原件/复印件' }),
  copies: count(1).optional().meta({ title: '份数', description: '来源没写份数就留空，页面显示“来源未载明”' }),
  required: choice(['必要', '视情形']).meta({ title: '是否必要' }),
  when: line.optional().meta({ title: '什么情形要交', description: '“视情形”时必填' }),
  cases: listOf(line)
    .optional()
    .meta({ title: '哪几种情形要', description: '照“不同情形”里的名称写；不写就是每种情形都要' }),
  origin: line.optional().meta({ title: '哪里来', description: '申请人自备、窗口领取、某部门出具' }),
  format: line.optional().meta({ title: '规格' }),
  note: line.optional().meta({ title: '填写提示' }),
  blankForm: filePath
    .optional()
    .meta({ title: '空白表格', description: '附件路径，如 /uploads/form.pdf', widget: 'file' }),
  sample: filePath
    .optional()
    .meta({ title: '填写示例', description: '附件路径，如 /uploads/sample.pdf', widget: 'file' }),
});
export type Material = z.infer<typeof material>;

export const step = z.strictObject({
  name: line.meta({ title: '环节', description: '动词开头。好：收件并当场核对材料。不好：受理阶段' }),
  by: line.meta({ title: '谁办', description: '写科室或岗位，不写姓名。好：窗口收件岗。不好：小李' }),
  limit: timeLimit.optional().meta({ title: '本环节时限' }),
  criteria: text.optional().meta({ title: '审查标准' }),
  outcome: line.optional().meta({ title: '办完得到什么' }),
});
export type Step = z.infer<typeof step>;

export const question = z.strictObject({
  ask: line.meta({ title: '问', description: '照群众的问法。好：材料不齐怎么办？不好：关于材料补正' }),
  answer: text.meta({ title: '答', description: '直接回答，先说能不能。好：可以先受理，五日内补齐。不好：按规定办理' }),
});

export const caseOf = z.strictObject({
  name: line.meta({ title: '情形', description: '好：委托他人办理。不好：特殊情况' }),
  difference: text.meta({
    title: '有什么不同',
    description: '与一般办理相比，条件、材料或时限的差别。好：另交授权委托书。不好：见规定',
  }),
  limit: timeLimit.optional().meta({ title: '这种情形的时限', description: '和一般办理一样的不填' }),
});

export const attachment = z.strictObject({
  path: filePath.meta({ title: '路径' }),
  title: line.meta({ title: '名称', description: '下载时看到的名字。好：免建申请表。不好：附件1' }),
  bytes: count(1).meta({ title: '字节数' }),
  sha256: z
    .string({ error: say('校验值应为文字', '请填写 64 位十六进制') })
    .regex(/^[0-9a-f]{64}$/, { error: say('校验值写法不对', '请填写 64 位小写十六进制的 SHA-256') })
    .meta({ title: '校验值（SHA-256）' }),
});
export const attachments = listOf(attachment).optional().meta({ title: '附件', widget: 'files' });
