/** Short makers for the blocks many views use. */
import type { Context } from '../context.ts';
import type { Block, Facts, Section, Text } from '../page.ts';
import { ladderOf } from './contact.ts';

/** Term and detail pairs; a pair without a detail is left out. */
export const facts = (items: readonly (readonly [string, Text | undefined])[]): Facts => ({
  kind: 'facts',
  items: items.flatMap(([term, detail]) => (detail === undefined ? [] : [{ term, detail }])),
});

export const section = (id: string, title: string, ...blocks: Block[]): Section => ({
  kind: 'section',
  id,
  title,
  blocks,
});

/** Paragraphs of a text; a line break starts a new one. */
export const proseOf = (words: string): Block => ({ kind: 'prose', paragraphs: words.split(/\n+/) });

/** The agency's ladder of channels for the margin, when it has any. */
export function complaintAside(agency: string, context: Context): Block[] {
  const ladder = ladderOf(agency, context);
  return ladder.rungs.length > 0 ? [{ kind: 'section', id: 'tousu', title: '不对劲，打给谁', blocks: [ladder] }] : [];
}
