/** Access logs of the web server → how often each page and each search was asked for. Nothing of a visitor is kept. */
import { gunzipSync } from 'node:zlib';

export interface Visits {
  /** By address below the board, `/procedures/mianjian/`. */
  readonly pages: ReadonlyMap<string, number>;
  /** By the words that were typed, as far as they may be shown. */
  readonly searches: ReadonlyMap<string, number>;
  /** Asked for and not there, by address. */
  readonly missing: ReadonlyMap<string, number>;
  /** Lines of programs, not of people. */
  readonly robots: number;
  /** Lines that are no request in the combined format of nginx, Apache and Caddy. */
  readonly unread: number;
}

/** `… [30/Nov/2026:09:00:00 +0800] "GET /zwgk/ HTTP/1.1" 200 1234 "-" "Mozilla/5.0 …"`; the address in front is not even read. */
const LINE =
  /\[[^\]]+\] "([A-Z]+) (\S+)(?: HTTP\/[\d.]+)?" (\d{3}) (?:\d+|-)(?: "(?:[^"\\]|\\.)*" "((?:[^"\\]|\\.)*)")?/;
const ROBOT = /bot|spider|crawl|slurp|curl|wget|python|java\/|go-http|headless|monitor|probe|scan|feed/i;
/** Words with a long number may be somebody's: never listed. */
const PERSONAL = /(?:\d[\s-]*){7,}|@/;

/** A search asked for by fewer people than this may be one person's own matter. */
const LEAST = 3;

const bump = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** @param base where the board stands, `/zwgk/` */
export function countVisits(logs: Iterable<string>, base: string): Visits {
  const pages = new Map<string, number>();
  const searches = new Map<string, number>();
  const missing = new Map<string, number>();
  let [robots, unread] = [0, 0];
  for (const log of logs) {
    for (const line of log.split('\n')) {
      if (line.trim() === '') continue;
      const [, method, target = '', status, agent = ''] = LINE.exec(line) ?? [];
      if (method === undefined) {
        unread += 1;
        continue;
      }
      const address = addressOf(target);
      if (method !== 'GET' || address === undefined || !address.pathname.startsWith(base)) continue;
      const path = address.pathname.slice(base.length - 1);
      if (!path.endsWith('/')) continue;
      if (ROBOT.test(agent)) robots += 1;
      else if (status === '404') bump(missing, path);
      else if (status === '200' || status === '304') {
        bump(pages, path);
        const words = address.searchParams.get('q')?.trim().normalize('NFKC');
        if (words && path === '/search/' && !PERSONAL.test(words)) bump(searches, words);
      }
    }
  }
  for (const [words, count] of searches) if (count < LEAST) searches.delete(words);
  return { pages: sorted(pages), searches: sorted(searches), missing: sorted(missing), robots, unread };
}

function addressOf(target: string): URL | undefined {
  if (!URL.canParse(target, 'http://x')) return undefined;
  const address = new URL(target, 'http://x');
  try {
    address.pathname = decodeURIComponent(address.pathname);
  } catch {
    return undefined;
  }
  return address;
}

const sorted = (counts: ReadonlyMap<string, number>): Map<string, number> =>
  new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));

/** The text of a log, unpacked where it was rotated away. */
export const logText = (bytes: Uint8Array): string =>
  (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : Buffer.from(bytes)).toString('utf8');
