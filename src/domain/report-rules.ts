/** Sums of the annual report, as the form of 2021 prints them (国办公开办函〔2021〕30号, table 3): per column and per row. */
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

/** Applicants by kind; the six columns add up to the total. */
export const APPLICANTS = ['natural', 'business', 'research', 'charity', 'legalService', 'otherOrganisation'] as const;
const COLUMNS = [...APPLICANTS, 'total'] as const;
const COLUMN_LABELS: Readonly<Record<(typeof COLUMNS)[number], string>> = {
  natural: '自然人',
  business: '商业企业',
  research: '科研机构',
  charity: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganisation: '其他',
  total: '总计',
};

export type ApplicationRow = { readonly row: string } & Readonly<Record<(typeof COLUMNS)[number], number>>;

/** The 21 results of 三（一）至（六）, by words that only they carry; order and numbering of the form do not matter. */
const RESULTS: readonly RegExp[] = [
  /^予以公开/,
  /^部分公开/,
  /国家秘密/,
  /法律、?行政法规禁止/,
  /三安全一稳定/,
  /第三方合法权益/,
  /内部事务/,
  /过程性/,
  /行政执法案卷/,
  /行政查询/,
  /不掌握/,
  /没有现成/,
  /补正后/,
  /信访举报投诉/,
  /重复申请/,
  /公开出版物/,
  /大量反复/,
  /确认或重新出具/,
  /不补正/,
  /未按收费通知|未.{0,10}(?:缴费|缴纳费用)/,
  /^其他(?!处理|法律)/,
];

type Part = 'received' | 'carriedIn' | 'done' | 'carriedOut' | 'result' | 'other';

/** What a row of the form is. @param row as typed, with or without its numbers: 三、本年度办理结果（七）总计 */
export function partOf(row: string): Part {
  const plain = plainRow(row);
  if (/新收/.test(plain)) return 'received';
  if (/上年.*结转|上年度结转/.test(plain)) return 'carriedIn';
  if (/结转下年|结转.*继续办理/.test(plain)) return 'carriedOut';
  if (/(?:^|结果)总计$|^合计$|办理结果$/.test(plain)) return 'done';
  return RESULTS.some((words) => words.test(plain)) ? 'result' : 'other';
}

const plainRow = (row: string): string =>
  row
    .replace(/\s+/g, '')
    .replace(/本年度?办理结果/, '结果')
    .replace(/^(?:结果)?(?:[一二三四]、)?(?:结果)?/, '')
    .replace(/[（(][一二三四五六七八九十\d]+[)）]/g, '')
    .replace(/^\d+[.、．]/, '')
    .replace(/^(?:不予公开|无法提供|不予处理|其他处理)[:：、—-]?(?:\d+[.、．]?)?(?=.)/, '');

/** 一 + 二 = 三（七） + 四, and 三（七） = its 21 results, for each column; 总计 = the six columns, for each row. */
export const applicationsAddUp: Rule<{ applications?: readonly ApplicationRow[] | undefined }> = rule(
  ['applications'],
  ({ applications = [] }, report) => {
    applications.forEach((row, index) => {
      const sum = APPLICANTS.reduce((total, column) => total + row[column], 0);
      if (sum !== row.total) {
        const what = `总计 ${row.total} 与各列之和 ${sum} 不符`;
        report(['applications', index, 'total'], say(what, '请核对，各列之和应等于总计'));
      }
    });
    const find = (part: Part) => applications.findIndex(({ row }) => partOf(row) === part);
    const at = {
      received: find('received'),
      carriedIn: find('carriedIn'),
      done: find('done'),
      carriedOut: find('carriedOut'),
    };
    const results = applications.filter(({ row }) => partOf(row) === 'result');
    const value = (index: number, column: (typeof COLUMNS)[number]) => applications[index]?.[column] ?? 0;
    for (const column of COLUMNS) {
      const label = COLUMN_LABELS[column];
      if (Object.values(at).every((index) => index >= 0)) {
        const incoming = value(at.received, column) + value(at.carriedIn, column);
        const outgoing = value(at.done, column) + value(at.carriedOut, column);
        if (incoming !== outgoing) {
          const what = `“${label}”一列：本年新收 + 上年结转 = ${incoming}，办理结果总计 + 结转下年 = ${outgoing}`;
          report(
            ['applications', at.done, column],
            say(what, '两边应相等（第一项加第二项之和等于第三项加第四项之和），请核对'),
          );
        }
      }
      if (at.done < 0 || results.length < RESULTS.length) continue;
      const sum = results.reduce((total, row) => total + row[column], 0);
      if (sum !== value(at.done, column)) {
        const what = `“${label}”一列：各项办理结果之和 ${sum}，总计 ${value(at.done, column)}`;
        report(['applications', at.done, column], say(what, '请核对，总计应等于（一）至（六）各项之和'));
      }
    }
  },
);

interface DisputeRow {
  readonly upheld: number;
  readonly corrected: number;
  readonly other: number;
  readonly pending: number;
  readonly total: number;
}

export const disputesAddUp: Rule<{ disputeFigures?: readonly DisputeRow[] | undefined }> = rule(
  ['disputeFigures'],
  ({ disputeFigures = [] }, report) => {
    disputeFigures.forEach((row, index) => {
      const sum = row.upheld + row.corrected + row.other + row.pending;
      if (sum !== row.total) {
        report(['disputeFigures', index, 'total'], say(`总计 ${row.total} 与各列之和 ${sum} 不符`, '请核对'));
      }
    });
  },
);
