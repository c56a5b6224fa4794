/** Blocks that stand inside a block; the one place that knows which kinds hold others. */
import type { Block } from '#views/page.ts';

export function blocksInside(block: Block): readonly Block[] {
  if ('blocks' in block) return block.blocks;
  return block.kind === 'counted' && block.table ? [block.table] : [];
}

/** Heading level of what stands inside: only a section has a heading of its own. */
export const levelInside = (block: Block, level: number): number => (block.kind === 'section' ? level + 1 : level);

/** The block and everything in it, outermost first. */
export const withInside = (block: Block): Block[] => [block, ...blocksInside(block).flatMap(withInside)];
