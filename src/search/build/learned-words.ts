/**
 * Words learned from the board itself: runs of characters that keep together and are met in changing company. A dictionary cuts
 * 党费, 听证 and 低保 in two, because they are rarer elsewhere than on such a board.
 */

import { fnv } from './fnv.ts';

export interface BoardText {
  readonly text: string;
  /** A title is written with care: fewer meetings suffice. */
  readonly title: boolean;
}

/** Least meetings, least cohesion (natural logarithm of how much likelier the run is than its halves by chance), least variety (entropy). */
const IN_TEXTS = { times: 3, cohesion: 1.5, variety: 0.9 } as const;
const IN_TITLES = { times: 2, cohesion: 1.5, variety: 0.3 } as const;
const LONGEST = 6;
/** Characters read: the words of a board repeat, and a large one must not slow the build. */
const MOST_READ = 500_000;
/** Whether a text is among those read is told by its beginning: another text more or less changes nothing. */
const BEGINNING = 32;
/** No word begins or ends with these. */
const EDGE =
  /^[的了和与及或在对由从向为被把将以于不也都就并其该这那各每是有要应会能可个第]|[的了和与及或在对由从向为被把将以于不也都就并其该这那各每是应可个第]$/;

/** The texts that words are learned from, every title among them: of a large board a part of the others. */
export function textsRead<Text extends BoardText>(texts: readonly Text[]): Text[] {
  const total = texts.reduce((sum, { text }) => sum + text.length, 0);
  const every = 2 ** Math.max(0, Math.ceil(Math.log2(total / MOST_READ)));
  return every === 1
    ? [...texts]
    : texts.filter(({ title, text }) => title || fnv(text.slice(0, BEGINNING)) % every === 0);
}

/** @param read as `textsRead` gives them. @returns how often each learned word was met. */
export function learnedWords(read: readonly BoardText[]): Map<string, number> {
  const inTitles = read.filter(({ title }) => title);
  return new Map([...runsOf(read, IN_TEXTS), ...runsOf(inTitles, IN_TITLES)]);
}

function runsOf(texts: readonly BoardText[], least: typeof IN_TEXTS | typeof IN_TITLES): [string, number][] {
  const units = unitsOf(texts.flatMap(({ text }) => text.match(/\p{Script=Han}+/gu) ?? []));
  const total = units.reduce((sum, unit) => sum + Number(unit !== EDGE_UNIT), 0);
  const words: [string, number][] = [];
  let runs = singleRuns(units);
  const read = (place: number) => String.fromCharCode(...units.subarray(place, place + runs.length));
  const byLength = [runs];
  while (runs.length < LONGEST) {
    runs = longerRuns(runs, least.times);
    byLength.push(runs);
    const kept = runs.first.map((place, run): Company | undefined =>
      cohesionOf(run, byLength, total) >= least.cohesion && !EDGE.test(read(place))
        ? { before: new Map(), after: new Map() }
        : undefined,
    );
    meet(runs, units, kept);
    for (const [run, company] of kept.entries()) {
      if (!company || Math.min(entropy(company.before), entropy(company.after)) < least.variety) continue;
      words.push([read(runs.first[run] as number), runs.counts[run] as number]);
    }
  }
  return words;
}

/** Stands before, between and after the runs of the text. */
const EDGE_UNIT = 0;

function unitsOf(runs: readonly string[]): Uint16Array {
  const text = `\0${runs.join('\0')}\0`;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) units[at] = text.charCodeAt(at);
  return units;
}

/** All runs of one length that are met often enough, numbered from 0. */
interface Runs {
  readonly length: number;
  /** By place of the text: the run that begins there, -1 for none. */
  readonly at: Int32Array;
  /** By run: how often it is met, where first, and the runs it is without its last and without its first character. */
  readonly counts: readonly number[];
  readonly first: readonly number[];
  readonly head: readonly number[];
  readonly tail: readonly number[];
}

function singleRuns(units: Uint16Array): Runs {
  const numbers = new Int32Array(0x10000).fill(-1);
  const [at, counts, first] = [new Int32Array(units.length).fill(-1), [] as number[], [] as number[]];
  for (let place = 0; place < units.length; place += 1) {
    const unit = units[place] as number;
    if (unit === EDGE_UNIT) continue;
    if (numbers[unit] === -1) {
      numbers[unit] = counts.length;
      counts.push(0);
      first.push(place);
    }
    const run = numbers[unit] as number;
    counts[run] = (counts[run] as number) + 1;
    at[place] = run;
  }
  return { length: 1, at, counts, first, head: [], tail: [] };
}

/** A run is met often only where both its shorter ones are. */
function longerRuns({ length, at }: Runs, times: number): Runs {
  const pairs = new Pairs(at.length);
  const places = new Int32Array(at.length).fill(-1);
  for (let place = 0; place + 1 < at.length; place += 1) {
    const [head, tail] = [at[place] as number, at[place + 1] as number];
    if (head >= 0 && tail >= 0) places[place] = pairs.meet(head, tail, place);
  }
  const numbers = new Int32Array(pairs.length).fill(-1);
  const [counts, first]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < pairs.length; pair += 1) {
    if ((pairs.counts[pair] as number) < times) continue;
    numbers[pair] = counts.length;
    counts.push(pairs.counts[pair] as number);
    first.push(pairs.first[pair] as number);
  }
  for (let place = 0; place < places.length; place += 1) {
    const pair = places[place] as number;
    if (pair >= 0) places[place] = numbers[pair] as number;
  }
  return {
    ...{ length: length + 1, at: places, counts, first },
    head: first.map((place) => at[place] as number),
    tail: first.map((place) => at[place + 1] as number),
  };
}

/** Counts pairs of runs: a table by their digest, because a million keys are too much for a Map. */
class Pairs {
  length = 0;
  readonly counts: Int32Array;
  readonly first: Int32Array;
  readonly #heads: Int32Array;
  readonly #tails: Int32Array;
  /** Pair plus 1, 0 for none. */
  readonly #table: Int32Array;

  /** @param most so many pairs at most */
  constructor(most: number) {
    [this.counts, this.first] = [new Int32Array(most), new Int32Array(most)];
    [this.#heads, this.#tails] = [new Int32Array(most), new Int32Array(most)];
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** @returns the number of the pair, in the order in which pairs were met first */
  meet(head: number, tail: number, place: number): number {
    const last = this.#table.length - 1;
    let slot = (Math.imul(head, 0x9e3779b1) ^ Math.imul(tail, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & last;
    for (;;) {
      const pair = (this.#table[slot] as number) - 1;
      if (pair < 0) break;
      if (this.#heads[pair] === head && this.#tails[pair] === tail) {
        this.counts[pair] = (this.counts[pair] as number) + 1;
        return pair;
      }
      slot = (slot + 1) & last;
    }
    const pair = this.length++;
    this.#table[slot] = pair + 1;
    [this.#heads[pair], this.#tails[pair], this.counts[pair], this.first[pair]] = [head, tail, 1, place];
    return pair;
  }
}

/** @param runs by their length, the shortest first; `run` is one of the last */
function cohesionOf(run: number, runs: readonly Runs[], total: number): number {
  const longest = runs.length;
  let tail = run;
  for (let length = longest; length > 1; length -= 1) {
    tail = (runs[length - 1] as Runs).tail[tail] as number;
    byTail[length - 1] = (runs[length - 2] as Runs).counts[tail] as number;
  }
  let [head, most] = [run, 0];
  for (let length = longest; length > 1; length -= 1) {
    head = (runs[length - 1] as Runs).head[head] as number;
    const left = (runs[length - 2] as Runs).counts[head] as number;
    most = Math.max(most, left * (byTail[longest - length + 1] as number));
  }
  return Math.log((((runs[longest - 1] as Runs).counts[run] as number) * total) / most);
}

/** By length, the count of the last characters of a run. */
const byTail: number[] = [];

/** How often a run is met beside each character. */
interface Company {
  readonly before: Map<number, number>;
  readonly after: Map<number, number>;
}

/** An edge of the text is new company every time: it gets a number of its own, below 0. */
function meet({ at, length }: Runs, units: Uint16Array, kept: readonly (Company | undefined)[]): void {
  for (let place = 0; place < at.length; place += 1) {
    const run = at[place] as number;
    const company = run < 0 ? undefined : kept[run];
    if (!company) continue;
    add(company.before, units[place - 1] || -1 - place);
    add(company.after, units[place + length] || -1 - place);
  }
}

const add = (met: Map<number, number>, other: number): unknown => met.set(other, (met.get(other) ?? 0) + 1);

function entropy(met: ReadonlyMap<number, number>): number {
  const counts = [...met.values()];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
}
