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
export const withoutFormulas = (pages: readonly FoundPage[]): FoundPage[] => new Formulas().mark(pages);

/** The same for one state of the pages after another: a page that says the same, and of which nothing else is a formula, stays one object. */
export class Formulas {
  #pages: ReadonlyMap<FoundPage, FoundPage> = new Map();
  /** By text: on how many pages. */
  readonly #held = new Map<string, number>();

  mark(pages: readonly FoundPage[]): FoundPage[] {
    const before = this.#pages;
    const now = new Set(pages);
    const wasFormula = this.#judge(before.size);
    const touched = new Map<string, boolean>();
    const count = (page: FoundPage, by: number) => {
      for (const text of new Set(page.blocks.map(({ text }) => text))) {
        if (!touched.has(text)) touched.set(text, wasFormula(text));
        const held = (this.#held.get(text) ?? 0) + by;
        if (held === 0) this.#held.delete(text);
        else this.#held.set(text, held);
      }
    };
    for (const page of before.keys()) if (!now.has(page)) count(page, -1);
    for (const page of now) if (!before.has(page)) count(page, 1);
    const isFormula = this.#judge(pages.length);
    const turned = new Set([...touched].flatMap(([text, was]) => (isFormula(text) === was ? [] : [text])));
    const all = mostOf(before.size) !== mostOf(pages.length);
    const mark = (page: FoundPage): FoundPage => {
      const known = before.get(page);
      if (known && !all && (turned.size === 0 || !page.blocks.some(({ text }) => turned.has(text)))) return known;
      const marked = markedBy(page, isFormula);
      return known && sameMarks(known, marked) ? known : marked;
    };
    this.#pages = new Map(pages.map((page) => [page, mark(page)]));
    return [...this.#pages.values()];
  }

  #judge(pages: number): (text: string) => boolean {
    const most = mostOf(pages);
    return (text) => (this.#held.get(text) ?? 0) > most;
  }
}

const mostOf = (pages: number): number => Math.max(MANY, SHARE * pages);

const markedBy = (page: FoundPage, isFormula: (text: string) => boolean): FoundPage => ({
  ...page,
  blocks: page.blocks.map((block) =>
    !block.weak && block.text !== page.title && block.text !== page.number && isFormula(block.text)
      ? { ...block, weak: true }
      : block,
  ),
});

const sameMarks = (a: FoundPage, b: FoundPage): boolean =>
  a.blocks.every(({ weak }, at) => weak === b.blocks[at]?.weak);
