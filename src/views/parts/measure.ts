/** How much an agency has on the board, in a few words for lists. */
import { entriesOfAgency } from '#domain/dataset.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Context } from '../context.ts';

/** 7 项办事 · 8 部制度 */
export function measureWords(agency: Entry<'agencies'>, { dataset }: Context): string {
  const counts = [
    [entriesOfAgency(dataset, 'procedures', agency.id).length, '项办事'],
    [entriesOfAgency(dataset, 'regulations', agency.id).length, '部制度'],
  ] as const;
  return counts.flatMap(([count, words]) => (count > 0 ? [`${count} ${words}`] : [])).join(' · ');
}
