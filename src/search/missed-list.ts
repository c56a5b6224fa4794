/** The list of searches that found nothing: how a browser keeps it, and how it is handed to the office as text. */

export interface Missed {
  readonly query: string;
  readonly times: number;
}

const MOST = 50;
const LONGEST = 60;
/** First row of the text; the newsroom tells a list from other text by it. */
export const MISSED_HEAD = '# 公开栏：访客没搜到的说法（说法、次数）';

/** With one more search; the newest last, the oldest dropped. */
export function withMissed(list: readonly Missed[], typed: string): Missed[] {
  const query = typed.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
  const known = list.find((one) => one.query === query);
  const others = list.filter((one) => one !== known);
  return query === '' ? [...list] : [...others, { query, times: (known?.times ?? 0) + 1 }].slice(-MOST);
}

export const missedAsText = (list: readonly Missed[]): string =>
  [MISSED_HEAD, ...list.map(({ query, times }) => `${query}\t${times}`)].join('\n');

/** @returns what a browser kept, whatever somebody put there. */
export function keptMissed(kept: string | null): Missed[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(list) ? list.filter(isMissed).slice(-MOST) : [];
  } catch {
    return [];
  }
}

const isMissed = (one: unknown): one is Missed =>
  typeof one === 'object' &&
  one !== null &&
  typeof (one as Missed).query === 'string' &&
  Number.isInteger((one as Missed).times);
