/** What is known of the site's pages before any is opened, read from the table the build wrote. */
import { ANSWERS, type Answer, type Facts, type Head, type Row } from './finder.ts';
import {
  type Column,
  FACETS,
  type FacetName,
  fileOf,
  NAMES_IN_LIST,
  type Names,
  nameAt,
  namesFile,
  type PagesTable,
  type WeightsFile,
  weightsFile,
} from './index-format.ts';
import { STEPS } from './word-weights.ts';

export interface BoardPages {
  readonly facts: ReadonlyMap<string, Facts>;
  /** @returns undefined on a board too large to have all heads at hand. */
  head(id: string): Head | undefined;
  readonly headsAtHand: boolean;
  /** None on a large board. */
  readonly titles: readonly string[];
  weights(words: readonly string[]): Promise<ReadonlyMap<string, Row>>;
  /** Name of the page's own file. */
  fragment(id: string): Promise<string>;
}

/** Pages are known by their number. */
export const idOf = (number: number): string => String(number);
export const numberOf = (id: string): number => Number(id);

/** @param base address of the site; the pages lie below it. */
export function boardPages(
  table: PagesTable,
  base: string,
  fetchJson: <Content>(file: string) => Promise<Content>,
): BoardPages {
  const numbers = Array.from({ length: table.count }, (_, age) => table.count - 1 - age);
  const facts = new Map(numbers.map((number, age) => [idOf(number), factsOf(table, number, age)] as const));
  const { firsts, names } = table.weights;
  const fileFor = remembering((place) => fetchJson<WeightsFile>(weightsFile(nameAt(names, place))));
  const { fragments } = table;
  const lists = 'lists' in fragments ? fragments.lists : '';
  const listFor = remembering((place) => fetchJson<Names>(namesFile(nameAt(lists, place))));
  return {
    facts,
    headsAtHand: table.heads !== undefined,
    head: (id) => headOf(table, numberOf(id), base),
    titles: table.heads?.titles ?? [],
    async weights(words) {
      const rows = await Promise.all(
        words.map(async (word): Promise<readonly (readonly [string, Row])[]> => {
          const file = fileOf(word, firsts);
          const row = file < 0 ? undefined : (await fileFor(file))[word];
          return row ? [[word, rowOf(row)]] : [];
        }),
      );
      return new Map(rows.flat());
    },
    async fragment(id) {
      const number = numberOf(id);
      if (!('lists' in fragments)) return nameAt(fragments.names, number);
      return nameAt(await listFor(Math.floor(number / NAMES_IN_LIST)), number % NAMES_IN_LIST);
    },
  };
}

function remembering<Content>(fetch: (place: number) => Promise<Content>): (place: number) => Promise<Content> {
  const fetched = new Map<number, Promise<Content>>();
  return (place) => {
    const known = fetched.get(place) ?? fetch(place);
    fetched.set(place, known);
    return known;
  };
}

const factIn = ({ values, pages }: Column, number: number): string => values[pages[number] ?? 0] ?? '';

function factsOf(table: PagesTable, number: number, age: number): Facts {
  const names = Object.keys(FACETS) as FacetName[];
  const known = names.flatMap((name) => {
    const value = factIn(table.facts[name], number);
    return value ? [[name, value]] : [];
  });
  const bits = table.states[number] ?? 0;
  const states = new Set<Answer>(ANSWERS.filter((_, at) => ((bits >> at) & 1) === 1));
  return { kind: '', age, states, ...Object.fromEntries(known) };
}

function headOf(table: PagesTable, number: number, base: string): Head | undefined {
  const { heads, facts } = table;
  if (!heads) return undefined;
  const entry = heads.entries[number] ?? '';
  const optional = {
    org: factIn(facts.org, number),
    validity: factIn(facts.validity, number),
    published: factIn(heads.published, number),
    number: heads.number[number],
    place: heads.place[number],
    limit: heads.limit[number],
    charge: heads.charge[number],
  };
  return {
    entry,
    url: `${base}${entry}/`,
    title: heads.titles[number] ?? '',
    kind: factIn(facts.kind, number),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
  };
}

function rowOf([best = 0, pages = 0, ...packed]: readonly number[]): Row {
  const scores = new Map<string, number>();
  let page = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    page += packed[at] as number;
    scores.set(idOf(page), ((packed[at + 1] as number) * best) / STEPS);
  }
  return { best, pages, scores };
}
