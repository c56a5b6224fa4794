/** 基层政务公开标准 against what each agency has listed, field by field: what is missing from the catalogue is said too. */
import {
  type FieldCoverage,
  fieldCoverage,
  LISTED_STATES,
  type ListedState,
  type StandardChange,
} from '#domain/standards/field-coverage.ts';
import { typedLimits } from '#domain/standards/typed-limit.ts';
import { formatDisclosureLimits } from '#ui/disclosure-limit-words.ts';
import type { Context } from '../context.ts';
import type { Block, Chip, Section, Table } from '../page.ts';
import { section } from '../parts/blocks.ts';
import { tableOf } from '../parts/table.ts';

const CHIPS: Readonly<Record<ListedState, Chip>> = {
  已公开: { text: '已公开', tone: 'good' },
  尚未公开: { text: '尚未公开', tone: 'soon' },
  本级不适用: { text: '本级不适用', tone: 'plain' },
  未列入: { text: '未列入', tone: 'late' },
};

const countOf = ({ rows }: FieldCoverage, state: ListedState): number =>
  rows.filter((row) => row.state === state).length;

const NOT_KEPT = '旧版没有留存，没有比';

function updateWords({ changes, notKept }: FieldCoverage): string {
  const count = changes.length > 0 ? [`${changes.length} 处`] : [];
  const parts = notKept.length > 0 ? [...count, NOT_KEPT] : count;
  return parts.join('；') || '没有';
}

/** All agencies that take part, one line a field. Nothing when nobody does. */
export function standardsOverview(context: Context): Section[] {
  const { dataset, asOf, urls } = context;
  const lines = dataset.entries.agencies.flatMap(({ id, data }) =>
    fieldCoverage(id, dataset, asOf).map((coverage) => ({ id, name: data.shortName, coverage })),
  );
  if (lines.length === 0) return [];
  type Line = (typeof lines)[number];
  const table = tableOf({
    caption: '参考目录摘自公开页面；只收录了一部分的写明到哪里，不算百分比。点机构看每一项',
    dense: true,
    columns: [
      {
        title: '机构和领域',
        cell: ({ id, name, coverage }: Line) => ({
          text: `${name}：${coverage.field.name}`,
          href: `${urls.oversight(`by-agency/${id}/`)}#biaozhun`,
        }),
      },
      {
        title: '参考目录',
        cell: ({ coverage }) => ({
          text: `${coverage.rows.length} 项`,
          small: coverage.field.whole ? '全' : `不全：${coverage.field.seen}`,
        }),
      },
      ...LISTED_STATES.map((state) => ({
        title: state,
        cell: ({ coverage }: Line) => String(countOf(coverage, state)),
      })),
      { title: '更新', cell: ({ coverage }) => updateWords(coverage) },
    ],
    rows: lines,
  });
  return [section('biaozhun', '基层政务公开标准逐家看', table)];
}

/** Every row of the fields one agency takes part in. */
export function standardsOfAgency(agency: string, context: Context): Section[] {
  const found = fieldCoverage(agency, context.dataset, context.asOf);
  if (found.length === 0) return [];
  return [section('biaozhun', '基层政务公开标准', ...found.flatMap((coverage) => fieldBlocks(coverage, context)))];
}

function fieldBlocks(coverage: FieldCoverage, { urls }: Context): Block[] {
  const { field, rows, changes, notKept } = coverage;
  const table: Table = tableOf({
    caption: `${field.name}领域，${field.version} 版参考目录${field.whole ? '' : `（不全：${field.seen}）`}`,
    columns: [
      {
        title: '第几项',
        cell: ({ row, listed }) =>
          listed
            ? { text: `${row.no}. ${row.item}：${row.subitem}`, href: urls.entry('catalogue', listed.id) }
            : `${row.no}. ${row.item}：${row.subitem}`,
      },
      {
        title: '列了没有、公开了没有',
        cell: ({ state, listed }) => ({
          text: '',
          chip: CHIPS[state],
          small: listed?.data.notApplicable ?? listed?.data.notPublished ?? '',
        }),
      },
      {
        title: '参考目录的时限',
        cell: ({ row }) => ({ text: row.limitText, small: `读作：${formatDisclosureLimits(typedLimits(row.limit))}` }),
      },
    ],
    rows: rows,
  });
  const missing: Block[] =
    notKept.length > 0
      ? [{ kind: 'prose', paragraphs: [`${field.name}领域 ${notKept.join('、')} 版：${NOT_KEPT}。`] }]
      : [];
  if (changes.length === 0) return [table, ...missing];
  const items = changes.map(changeWords);
  return [
    table,
    ...missing,
    { kind: 'prose', paragraphs: [`${field.name}领域的参考目录有更新，本单位的目录没有跟着变：`] },
    { kind: 'list', items },
  ];
}

function changeWords(change: StandardChange): string {
  const row = `${change.item}：${change.subitem}`;
  return 'before' in change ? `${row}，${change.what}：${change.before} → ${change.after}` : `${row}，${change.what}`;
}
