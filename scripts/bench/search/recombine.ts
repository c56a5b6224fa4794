/** A large board of real prose: the paragraphs of a small one, dealt again. */
import { seeded } from '#scripts/bench/random.ts';
import type { FoundPage } from '#search/finder.ts';

/** Characters on a page, about those of a rule of the sample. */
const LENGTH = 700;

export function recombine(pages: readonly FoundPage[], count: number): FoundPage[] {
  const random = seeded(20_261_126);
  const texts = pages.flatMap(({ blocks }) => blocks.map(({ text }) => text).filter((text) => text.length > 8));
  return Array.from({ length: count }, (_, number) => {
    const like = random.of(pages);
    const entry = `regulations/r-${number}`;
    const blocks = [{ text: `${like.title}（${number}）` }];
    for (let length = 0; length < LENGTH; length += blocks.at(-1)?.text.length ?? 1)
      blocks.push({ text: random.of(texts) });
    return { ...like, entry, url: `/${entry}/`, title: blocks[0]?.text ?? '', blocks };
  });
}
