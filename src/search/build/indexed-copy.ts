/** What Pagefind is given in place of a page: paragraphs of separated tokens, facts as filters. The served page stays as it is. */
import type { FoundPage } from '#search/finder.ts';
import { FACETS, NEWEST, PARAGRAPH, SEPARATOR, UNIT } from '#search/index-format.ts';

export function indexedCopy(page: FoundPage): string {
  const { metas, filters } = factsOf(page);
  const head = [
    ...tags('meta', metas),
    ...tags('filter', filters),
    ...tags('sort', { [NEWEST]: page.published ?? '0000-00-00' }),
  ];
  const blocks = page.blocks.map(({ text, anchor }) => {
    const words = escapeHtml(separate(text));
    return anchor === undefined
      ? `<p>${words}${SEPARATOR}${PARAGRAPH}</p>`
      : `<h2 id="${escapeHtml(anchor)}">${words}${SEPARATOR}${UNIT}</h2>`;
  });
  return `<html lang="zh-CN"><head>${head.join('')}</head><body data-pagefind-body>${blocks.join('')}</body></html>`;
}

/** What results show of a page, and what they are narrowed by; what a page does not have is undefined. */
export function factsOf({ title, kind, org, validity, published, number }: FoundPage) {
  return {
    metas: { title, date: published, number },
    filters: {
      [FACETS.kind]: kind,
      [FACETS.org]: org,
      [FACETS.validity]: validity,
      [FACETS.year]: published?.slice(0, 4),
    },
  };
}

/** One element a pair: an inline value of Pagefind runs to the end of its attribute. */
const tags = (sort: 'meta' | 'filter' | 'sort', pairs: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(pairs).flatMap(([name, content]) =>
    content ? [`<meta data-pagefind-${sort}="${name}[content]" content="${escapeHtml(content)}">`] : [],
  );

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => ENTITIES[character] as string);

const OWN_MARKS = new RegExp(`[${SEPARATOR}${PARAGRAPH}${UNIT}]`, 'g');
const FULL_WIDTH = /[０-９Ａ-Ｚａ-ｚ]/g;
const BETWEEN = [
  String.raw`(?<=[\p{Script=Han}\p{No}\p{P}\p{S}])(?=\S)`,
  String.raw`(?<=\S)(?=[\p{Script=Han}\p{No}\p{P}\p{S}])`,
  String.raw`(?<=\p{Nd})(?=[^\s\p{Nd}])`,
  String.raw`(?<=[^\s\p{Nd}])(?=\p{Nd})`,
].join('|');
const BOUNDARY = new RegExp(BETWEEN, 'gu');

/** A separator between any two tokens of `terms.ts`; letters and digits half-width, punctuation as written: it shows in excerpts. */
export const separate = (text: string): string =>
  text
    .replace(OWN_MARKS, ' ')
    .replace(FULL_WIDTH, (character) => character.normalize('NFKC'))
    .replace(BOUNDARY, SEPARATOR);
