/**
 * Words learned from the board itself: runs of characters that keep together and are met in changing company. A dictionary cuts
 * 党费, 听证 and 低保 in two, because they are rarer elsewhere than on such a board.
 */

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
const MOST_READ = 1_500_000;
/** No word begins or ends with these. */
const EDGE =
  /^[的了和与及或在对由从向为被把将以于不也都就并其该这那各每是有要应会能可个第]|[的了和与及或在对由从向为被把将以于不也都就并其该这那各每是应可个第]$/;

/** @returns how often each learned word was met. */
export function learnedWords(texts: readonly BoardText[]): Map<string, number> {
  const every = Math.max(1, Math.ceil(texts.reduce((sum, { text }) => sum + text.length, 0) / MOST_READ));
  const read = texts.filter(({ title }, at) => title || at % every === 0);
  const inTitles = read.filter(({ title }) => title);
  return new Map([...runsOf(read, IN_TEXTS), ...runsOf(inTitles, IN_TITLES)]);
}

function runsOf(texts: readonly BoardText[], least: typeof IN_TEXTS | typeof IN_TITLES): [string, number][] {
  const runs = texts.flatMap(({ text }) => text.match(/\p{Script=Han}+/gu) ?? []);
  const counts = countRuns(runs, least.times);
  const total = runs.reduce((sum, run) => sum + run.length, 0);
  const kept = [...counts].filter(
    ([run, count]) =>
      run.length > 1 &&
      count >= least.times &&
      !EDGE.test(run) &&
      cohesionOf(run, count, counts, total) >= least.cohesion,
  );
  const variety = varietyOf(runs, new Set(kept.map(([run]) => run)));
  return kept.filter(([run]) => (variety.get(run) ?? 0) >= least.variety);
}

/** Runs of 1 to 6 characters; a longer one is counted only where both its shorter ones were met often enough. */
function countRuns(runs: readonly string[], times: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (let length = 1; length <= LONGEST; length += 1) {
    const now = new Map<string, number>();
    for (const run of runs) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const part = run.slice(at, at + length);
        if (length > 1 && !(counts.has(part.slice(0, -1)) && counts.has(part.slice(1)))) continue;
        now.set(part, (now.get(part) ?? 0) + 1);
      }
    }
    for (const [part, count] of now) if (count >= times || length === 1) counts.set(part, count);
  }
  return counts;
}

function cohesionOf(run: string, count: number, counts: ReadonlyMap<string, number>, total: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let cut = 1; cut < run.length; cut += 1) {
    const [left, right] = [counts.get(run.slice(0, cut)) ?? 1, counts.get(run.slice(cut)) ?? 1];
    least = Math.min(least, Math.log((count * total) / (left * right)));
  }
  return least;
}

/** The smaller entropy of the characters before and after; an edge of the text is new company every time. */
function varietyOf(runs: readonly string[], wanted: ReadonlySet<string>): Map<string, number> {
  const before = new Map<string, Map<string, number>>();
  const after = new Map<string, Map<string, number>>();
  let edges = 0;
  const meet = (book: Map<string, Map<string, number>>, run: string, other: string) => {
    const met = book.get(run) ?? new Map<string, number>();
    const name = other === '' ? `edge ${edges++}` : other;
    met.set(name, (met.get(name) ?? 0) + 1);
    book.set(run, met);
  };
  for (const run of runs) {
    for (let length = 2; length <= LONGEST; length += 1) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const part = run.slice(at, at + length);
        if (!wanted.has(part)) continue;
        meet(before, part, run.charAt(at - 1));
        meet(after, part, run.charAt(at + length));
      }
    }
  }
  return new Map([...wanted].map((run) => [run, Math.min(entropy(before.get(run)), entropy(after.get(run)))]));
}

function entropy(met: ReadonlyMap<string, number> | undefined): number {
  const counts = [...(met?.values() ?? [])];
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0);
}
