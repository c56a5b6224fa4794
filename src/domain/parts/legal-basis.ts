/** Where a fact comes from in law: kind, title, number, clause, and the entry on this board when there is one. */
import { z } from 'zod';
import { DOC_NUMBER, remarkOf, suggestDocNumber } from '../doc-number.ts';
import { say } from '../problem.ts';
import { choice, line, ref, text } from './text.ts';

/** 发文字号; several of a joint document stand in one line, joined by 、. */
export const docNumber = z
  .string({ error: say('发文字号应为文字', '如 国办发〔2017〕47号') })
  .regex(DOC_NUMBER, { error: ({ input }) => say('发文字号写法不对', docNumberFix(String(input))) });

function docNumberFix(written: string): string {
  const right = suggestDocNumber(written);
  const remark = remarkOf(written);
  if (right !== undefined && remark)
    return `请写成“${right}”；“${remark}”不是文号的一部分，要保留的写进来源、编号或说明里`;
  if (right !== undefined) return `请写成“${right}”：年份用六角括号〔〕，不加空格`;
  if (/^(?:无|没有|未知|—+|-+)$/.test(written.trim())) return '没有文号就删去这一行，页面会写“来源未载明”';
  return '年份用六角括号〔〕，如 国办发〔2017〕47号；令和公告如 国务院令第711号、某局公告2025年第3号；几个文号用“、”隔开，牵头机关的在前';
}

export const BASIS_KINDS = ['法律', '行政法规', '地方性法规', '规章', '规范性文件', '党内法规', '本单位制度'] as const;

export const legalBasis = z.strictObject({
  kind: choice(BASIS_KINDS).meta({
    title: '依据种类',
    description: '行政许可收费的依据只能是法律或行政法规（行政许可法 58）',
  }),
  title: line.meta({ title: '名称', description: '全称，不加书名号。好：人民防空法。不好：《有关法律》' }),
  docNumber: docNumber.optional().meta({ title: '文号' }),
  clause: line.optional().meta({ title: '条款', description: '照原文写，如 第四十二条；本站有的制度会链接到该条' }),
  text: text.optional().meta({ title: '内容', description: '用自己的话概括这一条说了什么' }),
  regulation: ref('regulations')
    .optional()
    .meta({ title: '本站对应制度', description: '本站登载了这部制度时填它的编号' }),
});
export type LegalBasis = z.infer<typeof legalBasis>;
