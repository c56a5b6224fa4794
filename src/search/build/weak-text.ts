/** Text of a page that says nothing about it: what the source does not give, words of the frame, lists of what is elsewhere. */
import type { FoundPage } from '#search/finder.ts';

/** Sections (by id) that name other things than the page's own: synonyms, what is not done here, whom to turn to next, doubts, sources. */
export const WEAK_SECTIONS: ReadonlySet<string> = new Set(
  'pingchang zhuanjie buguiwo tousu cunyi xiangguan zhidu yiju'.split(' '),
);

/** On more pages than this, and than this share of them, a paragraph is a label or a formula. */
const MANY = 4;
const SHARE = 0.04;

/** Marks what many pages say alike; titles and numbers are each page's own. */
export function withoutFormulas(pages: readonly FoundPage[]): FoundPage[] {
  const held = new Map<string, number>();
  for (const { blocks } of pages) {
    for (const text of new Set(blocks.map(({ text }) => text))) held.set(text, (held.get(text) ?? 0) + 1);
  }
  const isFormula = (text: string) => (held.get(text) ?? 0) > Math.max(MANY, SHARE * pages.length);
  return pages.map((page) => ({
    ...page,
    blocks: page.blocks.map((block) =>
      !block.weak && block.text !== page.title && block.text !== page.number && isFormula(block.text)
        ? { ...block, weak: true }
        : block,
    ),
  }));
}
