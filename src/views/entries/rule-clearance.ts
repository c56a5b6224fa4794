/** 清理目录 of an agency, from the rules on the board: which go on, which were changed, repealed or ran out, and by which act. */
import { agenciesOf } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import { actsOf, elsewhereName } from '#domain/rule-validity.ts';
import type { Table as DataTable } from '#domain/table.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Section, TableCell } from '../page.ts';
import { distinctTitle } from '../parts/distinct-title.ts';
import { tableOf } from '../parts/table.ts';
import { timeOf } from '../parts/validity.ts';

type Regulation = Entry<'regulations'>;
const RESULTS = ['继续有效', '修改', '废止', '失效'] as const;
type Result = (typeof RESULTS)[number];

/** What a 清理 would list a rule under on the day of the board. */
export function clearanceOf(rule: Regulation, context: Context): Result {
  const { word } = timeOf(rule, context);
  if (word === '已废止') return '废止';
  if (word === '已失效' || word === '已过有效期') return '失效';
  return word === '已修改' || word === '部分废止' ? '修改' : '继续有效';
}

/** An act of a rule that is not in force yet has done nothing. */
const isDone = (on: string | undefined, { asOf }: Context): boolean => on === undefined || on <= asOf;

const MOST_ROWS = 60;

interface ClearanceRow {
  readonly rule: TableCell;
  readonly result: string;
  readonly validity: TableCell;
}

/** Empty where all rules go on and none but them was touched. */
export function clearance(rules: readonly Regulation[], context: Context): Section[] {
  const listed = rules.map((rule) => ({ rule, result: clearanceOf(rule, context) }));
  const others = rules.flatMap(actsOf).filter(({ target, on }) => 'title' in target && isDone(on, context));
  if (others.length === 0 && listed.every(({ result }) => result === '继续有效')) return [];
  const counts = RESULTS.map((result) => `${result} ${listed.filter((one) => one.result === result).length} 部`);
  const ordered = RESULTS.flatMap((result) => listed.filter((one) => one.result === result));
  const table = tableOf({
    caption: `截至${formatDay(context.asOf)}本站登载的：${counts.join('，')}`,
    columns: [
      { title: '制度', cell: ({ rule }) => rule },
      { title: '清理结果', cell: ({ result }) => result },
      { title: '有效性', cell: ({ validity }) => validity },
    ],
    rows: [
      ...ordered.slice(0, MOST_ROWS).map(
        ({ rule, result }): ClearanceRow => ({
          rule: {
            text: { text: distinctTitle(rule, context), href: context.urls.entry('regulations', rule.id) },
            ...(rule.data.docNumber && { small: rule.data.docNumber }),
          },
          result,
          validity: timeOf(rule, context).words,
        }),
      ),
      ...others.map(
        ({ act, by, target, clauses }): ClearanceRow => ({
          rule: 'id' in target ? '' : `${elsewhereName(target)}（本站没有登载）`,
          result: act === '宣布失效' ? '失效' : act === '部分废止' ? '修改' : act,
          validity: `${clauses.join('、')}${act}，见《${by.title}》${by.docNumber ?? ''}`,
        }),
      ),
    ],
  });
  const more = { text: '全部制度的清理目录（CSV）', href: context.urls.dataFile(CLEARANCE_FILE) };
  return [
    { kind: 'section', id: 'qingli', title: '哪些制度还有效', official: '规范性文件清理目录', more, blocks: [table] },
  ];
}

export const CLEARANCE_FILE = 'regulations-validity.csv';

/** Every rule under each of its agencies with the state computed for the day of the board. */
export const clearanceTable = (context: Context): DataTable => ({
  header: ['机构', '编号', '名称', '文号', '清理结果', '有效性', '生效日期', '有效到或者终止于', '统计时间'],
  rows: context.dataset.entries.regulations.flatMap((rule) => {
    const { words, facts } = timeOf(rule, context);
    return agenciesOf(rule).map((agency) => [
      context.dataset.entries.agencies.find(({ id }) => id === agency)?.data.name ?? agency,
      rule.id,
      rule.data.title,
      rule.data.docNumber ?? '',
      clearanceOf(rule, context),
      words,
      facts.from ?? '',
      facts.ended?.on ?? facts.to ?? '',
      context.asOf,
    ]);
  }),
});
