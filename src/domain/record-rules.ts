/** What each category of 公开信息 must hold, and sums of its tables. */
import type { Start } from './parts/disclosure-limit.ts';
import { say } from './problem.ts';
import { type Rule, rule } from './rules.ts';

export const RECORD_CATEGORIES = [
  '权责清单',
  '财政预算',
  '财政决算',
  '会议公开',
  '建议提案办理',
  '公共企事业单位信息',
  '行政执法公示',
  '政府公报',
  '政府网站工作年度报表',
  '其他公开信息',
] as const;
export type RecordCategory = (typeof RECORD_CATEGORIES)[number];

type Part =
  | 'items'
  | 'figures'
  | 'content'
  | 'number'
  | 'year'
  | 'session'
  | 'answerClass'
  | 'attended'
  | 'attachments';

const LABELS: Readonly<Record<Part, string>> = {
  items: '逐项内容',
  figures: '表里的数',
  content: '正文',
  number: '第几号',
  year: '年度',
  session: '届次',
  answerClass: '办理结果',
  attended: '参加的岗位',
  attachments: '附件',
};

interface Shape {
  readonly must: readonly Part[];
  /** One of these at least. */
  readonly oneOf?: readonly Part[];
  /** Events whose day starts the clock; absent where any may. */
  readonly starts?: readonly Start[];
}

const BUDGET: Shape = { must: ['year', 'figures'], starts: ['人大批准', '财政部门批复', '部门批复'] };

export const RECORD_SHAPES: Readonly<Record<RecordCategory, Shape>> = {
  权责清单: { must: ['items'] },
  财政预算: BUDGET,
  财政决算: BUDGET,
  会议公开: { must: ['items'], starts: ['会议召开'] },
  建议提案办理: { must: ['number', 'session', 'answerClass', 'content'], starts: ['答复提出人'] },
  公共企事业单位信息: { must: [], oneOf: ['items', 'content'] },
  行政执法公示: { must: [], oneOf: ['items', 'content', 'figures'] },
  政府公报: { must: ['number', 'items'] },
  政府网站工作年度报表: { must: ['year', 'figures'] },
  其他公开信息: { must: [], oneOf: ['items', 'content', 'figures', 'attachments'] },
};

/** Parts that belong to one category alone. */
const OWN: Readonly<Partial<Record<Part, readonly RecordCategory[]>>> = {
  session: ['建议提案办理'],
  answerClass: ['建议提案办理'],
  attended: ['会议公开'],
};

type Record_ = { readonly category: RecordCategory; readonly formedBy: Start } & { readonly [P in Part]?: unknown };

const has = (value: unknown): boolean => (Array.isArray(value) ? value.length > 0 : value !== undefined);

export const partsOfCategory: Rule<Record_> = rule(
  ['category', 'formedBy', ...(Object.keys(LABELS) as Part[])],
  (data, report) => {
    const { must, oneOf = [], starts } = RECORD_SHAPES[data.category];
    for (const part of must) {
      if (!has(data[part])) report([part], say(`${data.category}没有${LABELS[part]}`, '请补上'));
    }
    if (oneOf.length > 0 && !oneOf.some((part) => has(data[part]))) {
      const names = oneOf.map((part) => `“${LABELS[part]}”`).join('、');
      report(['category'], say(`${data.category}什么内容也没有`, `${names}至少填一样`));
    }
    for (const [part, categories] of Object.entries(OWN) as [Part, readonly RecordCategory[]][]) {
      if (has(data[part]) && !categories.includes(data.category)) {
        report([part], say(`${data.category}没有“${LABELS[part]}”`, '请删去，或改类别'));
      }
    }
    if (data.formedBy === '原文未写') {
      report(['formedBy'], say('实际发生的事不会“原文未写”', '请选是哪件事的日期，如：形成'));
    } else if (starts && !starts.includes(data.formedBy)) {
      report(['formedBy'], say(`${data.category}的期限不从“${data.formedBy}”数起`, `请选“${starts.join('”“')}”`));
    }
  },
);

interface Figure {
  readonly table: string;
  readonly item: string;
  readonly amount: string;
  readonly unit: string;
}

/** Plain rows of one table in one unit, as they are added up on the way down. */
interface Sums {
  readonly all: bigint;
  /** What `all` was at the start and behind each sum row: where another sum may begin. */
  readonly marks: readonly bigint[];
  /** Plain rows since the last sum row. */
  readonly rows: number;
}
const NOTHING: Sums = { all: 0n, marks: [0n], rows: 0 };

/**
 * A sum row adds up the plain rows before it: since the last sum row, since an earlier one, or all of them (收入总计 holds 本年收入合计
 * and what was carried over). Rows of 其中 are parts of another row.
 */
export const figuresAddUp: Rule<{ readonly figures?: readonly Figure[] | undefined }> = rule(
  ['figures'],
  ({ figures = [] }, report) => {
    const sums = new Map<string, Sums>();
    figures.forEach(({ table, item, amount, unit }, index) => {
      const key = `${table}\n${unit}`;
      const { all, marks, rows } = sums.get(key) ?? NOTHING;
      if (/(?:总计|合计|小计)$/.test(item)) {
        const stated = millionths(amount);
        if (rows > 1 && !marks.some((mark) => all - mark === stated)) {
          const since = plain(all - (marks.at(-1) ?? 0n));
          const found =
            marks.length > 1
              ? `上一个合计以后各项之和是 ${since}，全部各项之和是 ${plain(all)}`
              : `前面各项之和是 ${since}`;
          report(
            ['figures', index, 'amount'],
            say(`“${table}”的${item}写 ${amount}，${found}`, '请核对；不计入合计的项目写成“其中：…”'),
          );
        }
        sums.set(key, { all, marks: [...marks, all], rows: 0 });
      } else if (!/^其中/.test(item)) sums.set(key, { all: all + millionths(amount), marks, rows: rows + 1 });
    });
  },
);

/** Exact: money is no floating number. */
function millionths(amount: string): bigint {
  const [whole = '0', fraction = ''] = amount.replace('-', '').split('.');
  const value = BigInt(whole) * 1_000_000n + BigInt(fraction.padEnd(6, '0').slice(0, 6) || '0');
  return amount.startsWith('-') ? -value : value;
}

function plain(value: bigint): string {
  const size = value < 0n ? -value : value;
  const fraction = (size % 1_000_000n).toString().padStart(6, '0').replace(/0+$/, '');
  return `${value < 0n ? '-' : ''}${size / 1_000_000n}${fraction && `.${fraction}`}`;
}

/** An event of one's own words stands for 其他 alone: limits count from it when theirs is the same in words. */
export const eventNamed: Rule<{ readonly formedBy: Start; readonly event?: string | undefined }> = rule(
  ['formedBy', 'event'],
  ({ formedBy, event }, report) => {
    if (formedBy !== '其他' && event !== undefined) {
      report(['event'], say(`已经选了“${formedBy}”，又写了是什么事`, '请删去，或把上一栏改为“其他”'));
    }
  },
);
