/** The finder over the site's Pagefind bundle, which loads only the parts of the index a query needs. */
import type { Block, Facts, Finder, FoundPage } from './finder.ts';
import { FACETS, type FacetName, NEWEST, PAIRS, PARAGRAPH, SEPARATOR, UNIT } from './index-format.ts';

/** The little of Pagefind's module this file calls. */
export interface Pagefind {
  init(language: string): Promise<void>;
  search(
    query: string | null,
    options?: {
      readonly filters?: Readonly<Record<string, string>>;
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>;
    },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  filters(): Promise<AllFilters>;
}
/** Values of every filter with the number of their pages. */
type AllFilters = Readonly<Record<string, Readonly<Record<string, number>>>>;
export interface PagefindResult {
  readonly id: string;
  /** Places of the first hit, in tokens; empty when only metadata were hit. */
  readonly words: readonly number[];
  data(): Promise<Fragment>;
}
export interface Fragment {
  readonly url: string;
  readonly raw_url?: string;
  readonly raw_content?: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors?: readonly { readonly id: string; readonly location: number }[];
}

export function pagefindFinder(pagefind: Pagefind): Finder {
  const results = new Map<string, PagefindResult>();
  const phrases = new Map<string, Promise<ReadonlyMap<string, number>>>();
  // Pagefind works out excerpts anew at every look.
  const opened = new Map<string, Promise<FoundPage>>();
  let facts: Promise<ReadonlyMap<string, Facts>> | undefined;

  let filters: ReturnType<Pagefind['filters']> | undefined;
  const allFilters = () => {
    filters ??= pagefind.filters();
    return filters;
  };

  /** In an index of pairs two tokens that follow each other are one word, and a phrase is a row of such words. */
  async function phraseOf(tokens: readonly string[]): Promise<string> {
    const inPairs = tokens.length > 1 && PAIRS in (await allFilters());
    const words = inPairs ? tokens.slice(1).map((token, at) => `${tokens[at]}${token}`) : tokens;
    return words.join(' ');
  }

  /** Quoted, Pagefind finds words that follow each other; every token of the index is a word (decision 0007). */
  async function look(tokens: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const answer = await pagefind.search(`"${await phraseOf(tokens)}"`);
    const inText = answer.results.filter(({ words }) => words.length > 0);
    for (const result of inText) results.set(result.id, result);
    return new Map(inText.map(({ id, words }) => [id, Math.min(...words)]));
  }

  async function read(id: string): Promise<FoundPage> {
    const result = results.get(id);
    if (!result) throw new Error(`page ${id} was never found`);
    return pageOf(await result.data());
  }

  return {
    holding(tokens) {
      const phrase = tokens.join(' ');
      const known = phrases.get(phrase) ?? look(tokens);
      phrases.set(phrase, known);
      return known;
    },
    facts() {
      facts ??= allFilters().then((known) => readFacts(pagefind, known));
      return facts;
    },
    open(id) {
      const page = opened.get(id) ?? read(id);
      opened.set(id, page);
      return page;
    },
  };
}

/** One question without words per value of a facet: the filters already know which page has which. */
async function readFacts(pagefind: Pagefind, filters: AllFilters): Promise<ReadonlyMap<string, Facts>> {
  const newest = await pagefind.search(null, { sort: { [NEWEST]: 'desc' } });
  const facts = new Map(
    newest.results.map(({ id }, age): [string, { -readonly [K in keyof Facts]: Facts[K] }] => [id, { kind: '', age }]),
  );
  const asked = (Object.entries(FACETS) as [FacetName, string][]).flatMap(([name, label]) =>
    Object.keys(filters[label] ?? {}).map(async (value) => {
      const { results } = await pagefind.search(null, { filters: { [label]: value } });
      for (const { id } of results) facts.set(id, { ...(facts.get(id) ?? { kind: '', age: 1e8 }), [name]: value });
    }),
  );
  await Promise.all(asked);
  return facts;
}

const entity: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };

function pageOf(fragment: Fragment): FoundPage {
  const { meta, filters, url } = fragment;
  const [kind = '', org, validity] = (['kind', 'org', 'validity'] as const).map((name) => filters[FACETS[name]]?.[0]);
  return {
    entry: (fragment.raw_url ?? url).replace(/^\/+|\/+$/g, ''),
    url,
    title: meta['title'] ?? url,
    kind,
    ...(org && { org }),
    ...(validity && { validity }),
    ...(meta['date'] && { published: meta['date'] }),
    ...(meta['number'] && { number: meta['number'] }),
    blocks: blocksOf(fragment),
  };
}

/** Paragraphs end with a mark of their own, headings that can be linked to with another, in the order of the anchors. */
export function blocksOf({ raw_content, content, anchors = [] }: Fragment): Block[] {
  const ids = [...anchors].sort((a, b) => a.location - b.location).map(({ id }) => id);
  const text = (raw_content ?? content)
    .split(SEPARATOR)
    .join('')
    .replace(/&(?:lt|gt|amp);/g, (name) => entity[name] as string);
  const pieces = text.match(new RegExp(`[^${PARAGRAPH}${UNIT}]*[${PARAGRAPH}${UNIT}]`, 'g')) ?? [];
  return pieces.map((piece) => {
    const words = piece.slice(0, -1).trim();
    const anchor = piece.endsWith(UNIT) ? ids.shift() : undefined;
    return { text: words, ...(anchor && { anchor }) };
  });
}
