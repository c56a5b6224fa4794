/** The list of channels: numbers to dial, whom to turn to next, other ways, and last what is not published yet. */
import { agencyOf, findEntry } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import type { Block, Fold, Rows } from '../page.ts';
import { hotlineCall, ladderFrom } from '../parts/contact.ts';

type Hotline = Entry<'hotlines'>;

/** @param entries as the list has them, sorted; @param rows draws those that are no numbers. */
export function channelBlocks(
  entries: readonly Hotline[],
  rows: (list: readonly Entry[]) => Rows,
  context: Context,
): Block[] {
  const dialled = entries.filter(({ data }) => data.number !== undefined);
  const found = entries.filter(({ data }) => data.number === undefined && (data.place ?? data.address) !== undefined);
  const unknown = entries.filter((entry) => !dialled.includes(entry) && !found.includes(entry));
  const ladders = laddersOf(entries, context);
  return [
    ...(dialled.length > 0
      ? [{ kind: 'calls', items: dialled.map((line) => hotlineCall(line, context)) } satisfies Block]
      : []),
    ...(ladders.length > 0
      ? [{ kind: 'section', id: 'xianhou', title: '先找谁，后找谁', official: '各级', blocks: ladders } satisfies Block]
      : []),
    ...(found.length > 0
      ? [
          {
            kind: 'section',
            id: 'bie-de',
            title: '不打电话',
            official: '来访、写信、网上',
            blocks: [rows(found)],
          } satisfies Block,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          {
            kind: 'fold',
            summary: `还有 ${unknown.length} 条没有公布号码或地点`,
            blocks: [rows(unknown)],
          } satisfies Block,
        ]
      : []),
  ];
}

/** One fold per body that can be reached at all. */
function laddersOf(entries: readonly Hotline[], context: Context): Fold[] {
  const bodies = new Set(entries.map((entry) => agencyOf(entry) as string));
  return [...bodies].flatMap((agency): Fold[] => {
    const lines = entries.filter((entry) => agencyOf(entry) === agency);
    if (!lines.some(({ data }) => data.number ?? data.place ?? data.address)) return [];
    const name = findEntry(context.dataset, 'agencies', agency)?.data.shortName ?? agency;
    return [{ kind: 'fold', summary: `${name}的人和事`, blocks: [ladderFrom(lines, agency, context)] }];
  });
}
