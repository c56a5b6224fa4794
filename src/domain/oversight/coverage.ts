/** What must be public against what is: the fifteen items of 条例 20 agency by agency, and the catalogue row by row. */
import { type Dataset, entriesOfAgency } from '../dataset.ts';
import { disclosureOf } from '../disclosure.ts';
import type { Entry } from '../kinds.ts';
import type { PlainDate } from '../plain-date.ts';

/** Short names of the items of 政府信息公开条例第二十条, (一) to (十五); the official wording is longer. */
export const ARTICLE_20 = [
  '行政法规、规章和规范性文件',
  '机关职能、机构设置、办公地址和时间、联系方式、负责人姓名',
  '规划和政策',
  '统计信息',
  '行政许可和其他对外管理服务事项的依据、条件、程序、结果',
  '行政处罚、行政强制的依据、条件、程序和有影响的处罚决定',
  '财政预算、决算',
  '行政事业性收费的项目、依据、标准',
  '政府集中采购的目录、标准和实施',
  '重大建设项目的批准和实施',
  '扶贫、教育、医疗、社会保障、促进就业的政策措施和实施',
  '突发公共事件的应急预案、预警和应对',
  '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查',
  '公务员招考的职位、名额、报考条件和录用结果',
  '法律、法规、规章和国家规定应当主动公开的其他信息',
] as const;

export type Article20State = '已公开' | '尚未公开' | '不适用' | '没有说明';

export interface Article20Cell {
  /** 1 to 15. */
  readonly item: number;
  readonly state: Article20State;
  readonly published: readonly Entry<'catalogue'>[];
  readonly unpublished: readonly Entry<'catalogue'>[];
  /** Why it does not apply. */
  readonly reason?: string;
}

/** One cell per item: published when at least one row of the item is; silence is a state of its own. */
export function article20Of(agency: Entry<'agencies'>, dataset: Dataset, asOf: PlainDate): Article20Cell[] {
  const rows = entriesOfAgency(dataset, 'catalogue', agency.id);
  return ARTICLE_20.map((_, index) => {
    const item = index + 1;
    const own = rows.filter(({ data }) => data.article20 === item);
    const isPublished = (row: Entry<'catalogue'>) => disclosureOf(row, dataset, asOf).published;
    const reason = agency.data.notApplicable?.find((exempt) => exempt.item === item)?.reason;
    const published = own.filter(isPublished);
    const unpublished = own.filter((row) => !isPublished(row));
    return {
      item,
      state: cellState(published, unpublished, reason),
      published,
      unpublished,
      ...(reason && { reason }),
    };
  });
}

function cellState(published: readonly unknown[], unpublished: readonly unknown[], reason?: string): Article20State {
  if (published.length > 0) return '已公开';
  if (unpublished.length > 0) return '尚未公开';
  return reason === undefined ? '没有说明' : '不适用';
}

export interface CatalogueCoverage {
  readonly rows: number;
  readonly published: number;
  /** Every one of them carries its reason: the check refuses a row without. */
  readonly unpublished: readonly Entry<'catalogue'>[];
}

/** `rows` is always `published` plus the unpublished. */
export function catalogueCoverage(rows: readonly Entry<'catalogue'>[], dataset: Dataset, asOf: PlainDate) {
  const unpublished = rows.filter((row) => {
    const { published, state } = disclosureOf(row, dataset, asOf);
    return !published && state !== '不适用';
  });
  return {
    rows: rows.length,
    published: rows.length - unpublished.length,
    unpublished,
  } satisfies CatalogueCoverage;
}
