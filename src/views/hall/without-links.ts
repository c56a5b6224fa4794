/** On a screen in a hall nothing leads out of it: links become words, numbers stay to be read. */
import type { Block } from '../page.ts';

/** Blocks that only lead somewhere, and boxes that would be kept on the screen of everybody. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'rows',
  'tiles',
  'filters',
  'draw',
  'results',
  'keep',
  'check',
  'flow',
  'counted',
]);

export const withoutLinks = (blocks: readonly Block[]): Block[] =>
  blocks.flatMap((block): Block[] => {
    if (LEFT_OUT.has(block.kind)) return [];
    if (block.kind === 'section' || block.kind === 'fold') {
      const { more: _, ...rest } = block as typeof block & { more?: unknown };
      const inner = withoutLinks(block.blocks);
      return inner.length > 0 ? [{ ...rest, blocks: inner } as Block] : [];
    }
    if (block.kind === 'ticks') {
      const items = block.items.map(({ text, small }) =>
        [bare(text), small ? '　' : '', small ? bare(small) : ''].flat(),
      );
      return [{ kind: 'list', items } as Block];
    }
    if (block.kind === 'articles') return [{ ...block, html: block.html.replace(/<\/?a\b[^>]*>/g, '') }];
    return [bare(block) as Block];
  });

/** Anything with an address inside → its words. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (value === null || typeof value !== 'object') return value;
  if ('href' in value && 'text' in value) return value.text;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, bare(item)]));
}
