/** What is known of the site's pages before any is opened, read from the table the build wrote. */
import { ANSWERS, type Answer, type Facts, type Head, type Row } from './finder.ts';
import {
  type Column,
  FACETS,
  type FacetName,
  fileOf,
  nameOf,
  numberIn,
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
  weights(words: readonly string[]): Promise<ReadonlyMap<string, Row>>;
}

/** @param base address of the site; the pages lie below it. */
export function boardPages(
  table: PagesTable,
  base: string,
  fetchJson: <Content>(file: string) => Promise<Content>,
): BoardPages {
  const idOf = (number: number) => nameOf(table.digest, number);
  const facts = new Map(Array.from({ length: table.count }, (_, age) => [idOf(age), factsOf(table, age)] as const));
  const files = new Map<number, Promise<WeightsFile>>();
  const fileFor = (number: number) => {
    const file = files.get(number) ?? fetchJson<WeightsFile>(weightsFile(table.digest, number));
    files.set(number, file);
    return file;
  };
  return {
    facts,
    headsAtHand: table.heads !== undefined,
    head: (id) => headOf(table, numberIn(id), base),
    async weights(words) {
      const rows = await Promise.all(
        words.map(async (word): Promise<readonly (readonly [string, Row])[]> => {
          const file = fileOf(word, table.weights);
          const row = file < 0 ? undefined : (await fileFor(file))[word];
          return row ? [[word, rowOf(row, idOf)]] : [];
        }),
      );
      return new Map(rows.flat());
    },
  };
}

const factIn = ({ values, pages }: Column, number: number): string => values[pages[number] ?? 0] ?? '';

function factsOf(table: PagesTable, age: number): Facts {
  const names = Object.keys(FACETS) as FacetName[];
  const known = names.flatMap((name) => {
    const value = factIn(table.facts[name], age);
    return value ? [[name, value]] : [];
  });
  const bits = table.states[age] ?? 0;
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

function rowOf([best = 0, pages = 0, ...packed]: readonly number[], idOf: (number: number) => string): Row {
  const scores = new Map<string, number>();
  let page = 0;
  for (let at = 0; at + 1 < packed.length; at += 2) {
    page += packed[at] as number;
    scores.set(idOf(page), ((packed[at + 1] as number) * best) / STEPS);
  }
  return { best, pages, scores };
}
