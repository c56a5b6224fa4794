/** Coverage as tables: the fifteen items of 条例 20 for one body or for all, and the catalogue body by body. */
import { isGone } from '#domain/agency-gone.ts';
import { entriesOfAgency } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import {
  ARTICLE_20,
  type Article20Cell,
  type Article20State,
  article20Of,
  catalogueCoverage,
} from '#domain/oversight/coverage.ts';
import type { Context } from '../context.ts';
import type { Chip, Inline, Table, TableCell } from '../page.ts';
import { type Column, tableOf } from '../parts/table.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二', '十三', '十四', '十五'];
const itemName = (item: number): string => `（${NUMERALS[item - 1]}）${ARTICLE_20[item - 1]}`;

const CHIPS: Readonly<Record<Article20State, Chip>> = {
  已公开: { text: '已公开', tone: 'good' },
  尚未公开: { text: '尚未公开', tone: 'soon' },
  不适用: { text: '不适用', tone: 'plain' },
  没有说明: { text: '没有说明', tone: 'late' },
};

const STATES = ['已公开', '尚未公开', '不适用', '没有说明'] as const;

const cells = (agency: Entry<'agencies'>, { dataset, asOf }: Context): Article20Cell[] =>
  article20Of(agency, dataset, asOf);

const rowLinks = (rows: readonly Entry<'catalogue'>[], { urls }: Context): Inline[] =>
  rows.flatMap(({ id, data }, index) => [
    ...(index > 0 ? ['；'] : []),
    { text: data.subitem, href: urls.entry('catalogue', id) },
  ]);

export const article20Table = (agency: Entry<'agencies'>, context: Context): Table =>
  tableOf({
    caption: `${agency.data.shortName}对政府信息公开条例第二十条逐项说明`,
    columns: [
      { title: '第几项', cell: (cell) => itemName(cell.item) },
      { title: '公开了没有', cell: (cell) => ({ text: '', chip: CHIPS[cell.state] }) },
      { title: '在哪里，或者为什么没有', cell: (cell) => whereCell(cell, context) },
    ],
    rows: cells(agency, context),
  });

function whereCell({ published, unpublished, reason }: Article20Cell, context: Context): TableCell {
  if (published.length > 0) {
    const rest =
      unpublished.length > 0 ? [`；另有 ${unpublished.length} 项还没公开：`, ...rowLinks(unpublished, context)] : [];
    return [...rowLinks(published, context), ...rest];
  }
  if (unpublished.length > 0) {
    return { text: rowLinks(unpublished, context), small: unpublished[0]?.data.notPublished ?? '' };
  }
  return reason ?? '目录里没有，也没有写明不适用';
}

const article20Href = (agency: string, urls: Context['urls']): string =>
  `${urls.oversight(`by-agency/${agency}/`)}#tiaoli`;

/** A body that is no more is not judged. */
const judgedBodies = ({ dataset, asOf }: Context): Entry<'agencies'>[] =>
  dataset.entries.agencies.filter((agency) => !isGone(agency, asOf));

/** How many of the fifteen each body has answered, and how. */
export const article20ByAgency = (context: Context): Table =>
  tableOf({
    caption: `每家机构 ${ARTICLE_20.length} 项，四种说法加起来正好 ${ARTICLE_20.length}；点机构名逐项看`,
    dense: true,
    columns: [
      {
        title: '机构',
        cell: ({ agency }) => ({ text: agency.data.shortName, href: article20Href(agency.id, context.urls) }),
      },
      ...STATES.map(
        (state): Column<OwnCells> => ({
          title: state,
          cell: (own) => String(own.cells.filter((cell) => cell.state === state).length),
        }),
      ),
    ],
    rows: cellsByAgency(context),
  });

interface OwnCells {
  readonly agency: Entry<'agencies'>;
  readonly cells: readonly Article20Cell[];
}
const cellsByAgency = (context: Context): OwnCells[] =>
  judgedBodies(context).map((agency) => ({ agency, cells: cells(agency, context) }));

/** All bodies under one item, for the inspector who asks about one subject. */
export function article20Overview(context: Context): Table {
  const byAgency = cellsByAgency(context);
  const whose = (item: number, state: Article20State): TableCell => {
    const found = byAgency.filter((one) => one.cells[item - 1]?.state === state);
    if (found.length === 0) return '—';
    if (found.length > 3) return `${found.length} 家`;
    return found.flatMap(({ agency }, at): Inline[] => [
      ...(at > 0 ? ['、'] : []),
      { text: agency.data.shortName, href: article20Href(agency.id, context.urls) },
    ]);
  };
  return tableOf({
    caption: `${byAgency.length} 家机构对每一项的说明`,
    columns: [
      { title: '第几项', cell: itemName },
      ...STATES.map((state) => ({ title: state, cell: (item: number) => whose(item, state) })),
    ],
    rows: ARTICLE_20.map((_, index) => index + 1),
  });
}

/** Rows, published and not, body by body; the total is the size of the catalogue. */
export function catalogueTable(context: Context): Table {
  const { dataset, asOf, urls } = context;
  const row = (name: TableCell, rows: readonly Entry<'catalogue'>[]) => ({
    name,
    all: rows.length,
    ...catalogueCoverage(rows, dataset, asOf),
  });
  const own = dataset.entries.agencies.flatMap(({ id, data }) => {
    const rows = entriesOfAgency(dataset, 'catalogue', id);
    return rows.length > 0 ? [row({ text: data.shortName, href: urls.oversight(`by-agency/${id}/`) }, rows)] : [];
  });
  return tableOf({
    caption: '没公开的每一项都写明了原因，点开机构逐项看',
    dense: true,
    columns: [
      { title: '机构', cell: ({ name }) => name },
      { title: '共几项', cell: ({ all }) => `${all}` },
      { title: '已公开', cell: ({ published }) => `${published}` },
      { title: '未公开', cell: ({ unpublished }) => `${unpublished.length}` },
    ],
    rows: [...own, row('合计', dataset.entries.catalogue)],
  });
}
