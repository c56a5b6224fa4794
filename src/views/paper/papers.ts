/** Every paper of a board: one line per sort; the compiler asks for the line of a new one. */
import type { RenderBody } from '../board-page.ts';
import type { Context } from '../context.ts';
import { agenciesOn } from './agency-facts.ts';
import { publicBooks, ruleBooks } from './books.ts';
import { cards, type PostHolder } from './cards.ts';
import { forms } from './forms.ts';
import { noticeSheets } from './notice-sheet.ts';
import { panels } from './panel.ts';
import { type Paper, type PaperSort, POSTER_SIZES, type PosterSize } from './paper.ts';
import { posters } from './posters.ts';
import { callSheets, sampleSheet, yearLists } from './registers.ts';

export interface Wanted {
  /** Only papers of this body. */
  readonly agency?: string;
  readonly sizes: readonly PosterSize[];
  /** Who holds which post; read from a local file. */
  readonly holders: readonly PostHolder[];
  /** Start number of the draw of an 抽查 sheet. */
  readonly seed: string;
  readonly renderBody: RenderBody;
}

type Maker = (context: Context, wanted: Wanted) => readonly Paper[];

const postersOf =
  (sort: PaperSort): Maker =>
  (context, { sizes }) =>
    sizes.flatMap((size) => posters(sort, size, context));

const MAKERS = {
  gaozhi: noticeSheets,
  liucheng: postersOf('liucheng'),
  zhize: postersOf('zhize'),
  shoufei: postersOf('shoufei'),
  chengnuo: postersOf('chengnuo'),
  tousu: postersOf('tousu'),
  zhanban: panels,
  zhuopai: (context, { holders }) => cards('zhuopai', holders, context),
  xiongpai: (context, { holders }) => cards('xiongpai', holders, context),
  bianmin: (context) => publicBooks(context, agenciesOn(context)),
  guanli: (context, { renderBody }) => ruleBooks(context, agenciesOn(context), renderBody),
  zixun: (context) => forms('zixun', context),
  yijian: (context) => forms('yijian', context),
  shenqing: (context) => forms('shenqing', context),
  bodai: callSheets,
  choucha: (context, { seed }) => [sampleSheet(seed, context)],
  niandu: (context) => yearLists(context.asOf.slice(0, 4), context),
} as const satisfies Record<PaperSort, Maker>;

/** @param sorts in the order wanted; papers of the whole board are left out when one body is asked for */
export const papersOf = (sorts: readonly PaperSort[], context: Context, wanted: Wanted): Paper[] =>
  sorts.flatMap((sort) =>
    (MAKERS[sort] as Maker)(context, wanted).filter(
      ({ agency }) => wanted.agency === undefined || agency === wanted.agency,
    ),
  );

const POSTERS = ['liucheng', 'zhize', 'shoufei', 'chengnuo', 'tousu'] as const satisfies readonly PaperSort[];
/** One file per body: made only where it is known who holds which post. */
const CARDS: readonly string[] = ['zhuopai', 'xiongpai'] satisfies PaperSort[];

/**
 * Whether a paper of an earlier run still stands for something on the board: also a poster of another size, cards of a body and
 * its lists of other years. 抽查 sheets are records of a day and stay.
 * @param papers of the whole board, in any size
 */
export function stillHolds(papers: readonly Paper[], context: Context): (file: string) => boolean {
  const everySize = POSTERS.flatMap((sort) => POSTER_SIZES.flatMap((size) => posters(sort, size, context)));
  const files = new Set([...papers, ...everySize].map(({ file }) => file));
  const bodies = new Set(context.dataset.entries.agencies.map(({ id }) => id));
  return (file) => {
    const [folder = '', name = ''] = file.replace(/\.pdf$/, '').split('/');
    if (files.has(file) || folder === 'choucha') return true;
    if (folder === 'niandu') return bodies.has(name.replace(/-\d{4}$/, ''));
    return CARDS.includes(folder) && bodies.has(name);
  };
}
