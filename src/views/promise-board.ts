/** 承诺和法定: each promise of time beside the limit of law, agency beside agency. */
import type { Entry } from '#domain/kinds.ts';
import type { TimeLimit } from '#domain/parts/time.ts';
import { said } from '#domain/parts/time.ts';
import { type PromiseState, promiseState } from '#domain/promise.ts';
import type { Context } from './context.ts';
import { limitText } from './limits.ts';
import { byReading } from './lists/title-order.ts';
import type { Block, Page, TableCell } from './page.ts';
import { makeHead } from './parts/head.ts';
import { tableOf } from './parts/table.ts';

type Procedure = Entry<'procedures'>;
interface Compared {
  readonly entry: Procedure;
  readonly state: PromiseState;
}
interface Own {
  readonly agency: Entry<'agencies'>;
  readonly all: readonly Compared[];
}

const TITLE = '承诺比法定快多少';
const ABOUT = '每件事承诺几天、法律最长几天，各机构并排';

export function promiseBoard(context: Context): Page {
  const { dataset, urls, site } = context;
  const owns = dataset.entries.agencies
    .map((agency) => ({ agency, all: comparedOf(agency.id, context) }))
    .filter(({ all }) => all.length > 0);
  const told = owns.filter(({ all }) => all.some(isTold));
  const blocks: Block[] = [
    { kind: 'section', id: 'jigou', title: '各机构', blocks: [agencyTable(owns, context)] },
    ...told.map((own) => agencySection(own, context)),
    {
      kind: 'section',
      id: 'zenmebi',
      title: '怎么比',
      blocks: [
        {
          kind: 'list',
          items: [
            '只比天数。从哪天起算照原文写在天数旁边，起算点不同的，请一起看。',
            '同一单位（都是工作日，或都是日）才算缩短百分之几；一个按工作日、一个按日的，无论遇上什么节假日都更短才写“短于法定”，否则写“说不准”。',
            '承诺里扣掉了公示、听证、检验等时间而法定没有扣的，也写“说不准”。',
            '没有公布法定时限的，不下结论。平均缩短只算能算百分比的，每件一样重。',
          ],
        },
      ],
    },
  ];
  return {
    head: makeHead(context, {
      title: TITLE,
      description: ABOUT,
      path: urls.promises,
      column: { name: '时限', description: ABOUT, type: '办事服务', keywords: ['承诺时限', '法定时限', '压缩'] },
    }),
    section: 'limits',
    breadcrumb: [
      { text: site.name, href: urls.home },
      { text: '办事要几天', href: urls.limits },
    ],
    title: TITLE,
    lead: leadOf(owns.flatMap(({ all }) => all)),
    blocks,
    search: {},
  };
}

const comparedOf = (agency: string, { dataset }: Context): Compared[] =>
  dataset.entries.procedures
    .filter(({ data }) => data.agency === agency)
    .toSorted((a, b) => byReading(a.data.title, b.data.title))
    .map((entry) => ({ entry, state: promiseState(entry.data) }));

const isTold = ({ state }: Compared): boolean => state.kind !== 'nothing';
const isShorter = ({ state }: Compared): boolean => state.kind === 'shorter';
const COMPARABLE: ReadonlySet<PromiseState['kind']> = new Set(['shorter', 'equal', 'longer', 'unclear']);
const isComparable = ({ state }: Compared): boolean => COMPARABLE.has(state.kind);

function leadOf(all: readonly Compared[]): string {
  const comparable = all.filter(isComparable).length;
  return `${all.length} 件事里，承诺和法定都写明天数的 ${comparable} 件，其中承诺短于法定的 ${all.filter(isShorter).length} 件。`;
}

function agencyTable(owns: readonly Own[], { urls }: Context): Block {
  const count = (test: (one: Compared) => boolean) => (own: Own) => String(own.all.filter(test).length);
  return tableOf({
    caption: '“能比的”：承诺和法定都写明天数',
    dense: true,
    columns: [
      {
        title: '机构',
        cell: ({ agency, all }) => ({
          text: agency.data.shortName,
          href: all.some(isTold) ? `#${agency.id}` : urls.entry('agencies', agency.id),
        }),
      },
      { title: '办事', cell: count(() => true) },
      { title: '能比的', cell: count(isComparable) },
      { title: '短于法定', cell: count(isShorter) },
      { title: '平均缩短', cell: ({ all }) => meanWords(all) },
    ],
    rows: owns,
  });
}

/** Of those with a share, each weighing the same; nothing where there is none. */
function meanWords(all: readonly Compared[]): string {
  const shares = all.flatMap(({ state }) =>
    state.kind === 'equal' ? [0] : state.kind === 'shorter' && state.percent !== undefined ? [state.percent] : [],
  );
  if (shares.length === 0) return '—';
  return `${Math.round(shares.reduce((sum, share) => sum + share, 0) / shares.length)}%`;
}

function agencySection({ agency, all }: Own, { urls }: Context): Block {
  const told = all.filter(isTold);
  const missing = all.length - told.length;
  const table = tableOf({
    caption: '承诺和法定，照来源写的',
    columns: [
      { title: '什么事', cell: ({ entry }) => ({ text: entry.data.title, href: urls.entry('procedures', entry.id) }) },
      { title: '承诺', cell: ({ entry }) => cellOf(entry.data.promisedLimit) },
      { title: '法律最长', cell: ({ entry }) => cellOf(entry.data.statutoryLimit) },
      { title: '比下来', cell: ({ state }) => stateWords(state) },
    ],
    rows: told,
  });
  const rest = `另有 ${missing} 件，承诺和法定都还没有公布。`;
  return {
    kind: 'section',
    id: agency.id,
    title: agency.data.shortName,
    blocks: [table, ...(missing > 0 ? [{ kind: 'gap' as const, words: rest }] : [])],
  };
}

const cellOf = (limit: TimeLimit | undefined): TableCell => {
  const told = said(limit);
  return told ? limitText(told) : '没有公布';
};

/** What may be said of the two; never more than what both sources give. */
export function stateWords(state: PromiseState): string {
  switch (state.kind) {
    case 'shorter':
      return state.percent === undefined ? '短于法定' : `缩短 ${Math.round(state.percent)}%`;
    case 'equal':
      return '和法定一样';
    case 'longer':
      return '长于法定';
    case 'unclear':
      return '说不准';
    case 'words':
      return '没写几天，不能比';
    case 'no-statute':
      return '不能比';
    case 'no-promise':
      return '照法定';
    case 'nothing':
      return '';
  }
}
