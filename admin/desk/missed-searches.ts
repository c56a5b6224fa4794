/**
 * Searches that found nothing, from lists visitors handed over (`src/search/missed-list.ts` writes them). Counted by saying in
 * `missed-searches.json` of the newsroom folder; who handed a list over is not kept.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '#admin/rules/people.ts';
import type { MissedSearch } from '#admin/rules/protocol.ts';
import { newDraft, refusalOf } from '#admin/rules/workflow.ts';
import { writeDurably } from '#store/durable-file.ts';
import type { Content } from './content.ts';
import { DeskRefused } from './refused.ts';

export interface MissedSearches {
  /** What was searched for most often first; a saying that a term explains by now says so. */
  list(person: Person): Promise<readonly MissedSearch[]>;
  /** Adds a list as text. @throws DeskRefused 422 naming the rows that are none, 403 for people who may not write. */
  take(person: Person, text: string): Promise<readonly MissedSearch[]>;
  /** Strikes a saying. @throws DeskRefused 403 for people who may not write. */
  strike(person: Person, said: string): Promise<readonly MissedSearch[]>;
}

/** By saying; a map, as people may search for `constructor`. */
type Counts = ReadonlyMap<string, number>;

const MOST_ROWS = 200;
const LONGEST = 60;
const MOST_TIMES = 1000;
/** So many sayings are kept, those searched for most. */
const MOST_KEPT = 2000;

export function openMissedSearches(newsroom: string, content: Pick<Content, 'all'>): MissedSearches {
  const file = join(newsroom, 'missed-searches.json');
  const read = async (): Promise<Counts> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      // Only before the first list: a list that cannot be read must not be written over with an empty one.
      if (error.code === 'ENOENT') return '{}';
      throw error;
    });
    return new Map(Object.entries(JSON.parse(text) as Record<string, number>));
  };
  const write = async (counts: Counts): Promise<readonly MissedSearch[]> => {
    const kept = [...counts].sort(byTimes).slice(0, MOST_KEPT);
    await writeDurably(file, JSON.stringify(Object.fromEntries(kept), null, 1));
    return shown(counts);
  };
  const shown = (counts: Counts): readonly MissedSearch[] => {
    const explained = explainedBy(content);
    return [...counts].sort(byTimes).map(([said, times]) => ({ said, times, explained: explained.has(said) }));
  };
  return {
    list: async () => shown(await read()),
    async take(person, text) {
      needsWriter(person);
      const rows = rowsOf(text);
      const counts = new Map(await read());
      for (const { said, times } of rows) counts.set(said, (counts.get(said) ?? 0) + times);
      return write(counts);
    },
    async strike(person, said) {
      needsWriter(person);
      const others = new Map(await read());
      others.delete(said);
      return write(others);
    },
  };
}

const byTimes = ([one, a]: readonly [string, number], [other, b]: readonly [string, number]): number =>
  b - a || one.localeCompare(other, 'zh-CN');

function needsWriter(person: Person): void {
  const refusal = refusalOf('edit', newDraft, person);
  if (refusal) throw new DeskRefused(403, '收下访客的清单要有采编的角色，请找管理员加上');
}

/** Sayings that 名词解释 names by now. */
const explainedBy = (content: Pick<Content, 'all'>): ReadonlySet<string> =>
  new Set(
    content.all().flatMap(({ entry }) => {
      if (entry?.kind !== 'terms') return [];
      const { word, synonyms = [] } = entry.data as { readonly word: string; readonly synonyms?: readonly string[] };
      return [word, ...synonyms];
    }),
  );

function rowsOf(text: string): { readonly said: string; readonly times: number }[] {
  const lines = text
    .split(/\r?\n/)
    .map((line, at) => ({ line: line.trim(), number: at + 1 }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'));
  if (lines.length === 0) throw new DeskRefused(422, '清单里没有说法。请粘贴访客从搜索页复制的清单，一行一个');
  if (lines.length > MOST_ROWS)
    throw new DeskRefused(422, `一次最多 ${MOST_ROWS} 行，这份有 ${lines.length} 行，请分开收`);
  const rows = lines.map(({ line, number }) => {
    const [said = '', times = '1', ...more] = line.split('\t');
    const good = /^\d{1,4}$/.test(times) && more.length === 0 && said.length <= LONGEST && /^[^\p{Cc}]+$/u.test(said);
    return { said, times: Math.min(Number(times), MOST_TIMES), number, good };
  });
  const bad = rows.filter(({ good }) => !good).map(({ number }) => `第 ${number} 行`);
  if (bad.length > 0) {
    throw new DeskRefused(
      422,
      `${bad.join('、')}不对，一行都没有收。每行写一个说法，最多 ${LONGEST} 字，后面可以用制表符隔开次数`,
    );
  }
  return rows;
}
