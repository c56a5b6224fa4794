/** What a draft leaves open, for the entry itself and for the report. */
import type { ImportedEntry } from '../imported-entry.ts';
import { WHOLE_TEXT } from '../structure/body-markdown.ts';
import type { Warning } from '../warnings/warning.ts';
import type { Standing } from './standing.ts';

export interface ToReview {
  /** Doubts shown on the entry until they are settled. */
  readonly uncertain: string[];
  /** Numbering of the source. */
  readonly sourceNotes: string[];
  readonly missing: string[];
}

interface Written {
  readonly title: string;
  readonly body: string;
  readonly standing: Standing;
  readonly agency: string | undefined;
}

/** Never typed by anyone: review and publication give them. */
export const COMES_WITH_REVIEW = ['公布时间', '核对日期', '审查登记'];

/** Where a warning stands on the draft: as a doubt, as a note on the numbering, or only in the report (said there in other words). */
const PLACE_OF = {
  编号: 'note',
  疑似错字: 'doubt',
  乱码: 'doubt',
  个人信息: 'report',
  其他机关: 'doubt',
  重复: 'doubt',
  修改: 'report',
  缺正文: 'doubt',
  标题: 'doubt',
  公布前检查: 'report',
} as const satisfies Record<Warning['kind'], 'doubt' | 'note' | 'report'>;

export function toReview(entry: ImportedEntry, { title, body, standing, agency }: Written): ToReview {
  const of = (place: 'doubt' | 'note') => [
    ...new Set(entry.warnings.filter(({ kind }) => PLACE_OF[kind] === place).map(({ message }) => message)),
  ];
  const uncertain = of('doubt');
  uncertain.push('类别是按标题自动归的，请核对。');
  uncertain.push(...standing.remarks);
  if (standing.validity === '现行') uncertain.push('有效性原文没有写，暂记“现行”，请核对。');
  if (entry.head.signers.length > 1)
    uncertain.push(
      `文后署名的机关有 ${entry.head.signers.length} 个（${entry.head.signers.join('、')}），制定机构请核对。`,
    );
  if (title !== entry.title) uncertain.push('标题后面的括号是导入时为分清同名制度加的。');
  if (body.startsWith(`## ${WHOLE_TEXT}\n`)) uncertain.push(`原文没有条款编号，“${WHOLE_TEXT}”这个标题是导入时加的。`);
  if (entry.warnings.some(({ kind }) => kind === '个人信息'))
    uncertain.push('正文里像有个人信息，公布前必须处理，见导入报告。');
  const missing = ['一句话说明', '对谁适用', ...COMES_WITH_REVIEW];
  if (standing.validity === undefined) missing.unshift('有效性');
  if (agency === undefined) missing.unshift('制定机构');
  if (!entry.facts.some(({ kind }) => kind === '生效日期')) missing.push('生效日期（原文没有）');
  const above = entry.head.above.map((line) => `标题上方写着：${line}`);
  const printed = entry.head.printed.map((line) => `版记写着：${line}`);
  const byHand = entry.corrected.length > 0 ? [`拆分经人工更正：${entry.corrected.join('、')}。`] : [];
  return { uncertain, sourceNotes: [...byHand, ...above, ...printed, ...of('note')], missing };
}
