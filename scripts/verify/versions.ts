/** Every version the ledger names: readable ones are there and intact, purged and withdrawn ones are gone, each purge has its entry. */
import { openVersions } from '#ledger/book.ts';
import { isPageEntry, splitLines } from '#ledger/entry.ts';
import { sha256Hex } from '#ledger/hash.ts';
import { findEach } from '#scripts/verify/each.ts';
import { type Finding, problem } from '#scripts/verify/finding.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import { readText, type Source } from '#scripts/verify/source.ts';

export async function versionFindings(
  source: Source,
  { entries, replay }: PublishedLedger,
  tell?: (done: number, all: number) => void,
): Promise<Finding[]> {
  const purged = new Set(entries.flatMap((entry) => (entry.ev === 'purge' && 'sha256' in entry ? [entry.sha256] : [])));
  const open = new Set([...replay.histories.values()].flatMap(openVersions).map(({ entry }) => entry.sha256));
  const newest = new Set([...replay.histories.values()].map(({ sha256 }) => sha256));
  const named = entries.flatMap((entry, index) =>
    isPageEntry(entry) && entry.sha256 !== undefined && entry.ev !== 'confirm'
      ? [{ number: index + 1, path: entry.path, sha256: entry.sha256 }]
      : [],
  );
  const found = await findEach(
    named,
    async ({ sha256, ...place }): Promise<Finding[]> => {
      const bytes = await source.read(`/ledger/versions/${sha256}.json`);
      // A server that answers everything with a page of its own has not served the version.
      const intact = bytes !== undefined && sha256Hex(bytes) === sha256;
      if (purged.has(sha256)) return intact ? [{ ...problem('已清除的版本又公布了'), ...place }] : [];
      if (!open.has(sha256)) return intact ? [{ ...problem('撤下或更正以前的版本又公布了'), ...place }] : [];
      // The newest version is compared with its page, where its absence is told.
      if (intact || newest.has(sha256)) return [];
      return [{ ...problem(bytes ? '旧版本的内容被改过' : '旧版本不见了，账上没有清除记录'), ...place }];
    },
    tell,
  );
  return [...found, ...(await purgeFindings(source, purged))];
}

/** The list of purges says what the ledger says. */
async function purgeFindings(source: Source, logged: ReadonlySet<string>): Promise<Finding[]> {
  const text = await readText(source, '/ledger/purges.jsonl');
  if (text === undefined) return logged.size > 0 ? [problem('清除记录不见了', '/ledger/purges.jsonl')] : [];
  const listed = new Set(splitLines(text).map(sumIn));
  return [
    ...[...listed].filter((sum) => !logged.has(sum)).map((sum) => problem('清除没有入账', `版本 ${sum.slice(0, 16)}`)),
    ...[...logged]
      .filter((sum) => !listed.has(sum))
      .map((sum) => problem('清除记录少了一条', `版本 ${sum.slice(0, 16)}`)),
  ];
}

function sumIn(line: string): string {
  try {
    return String((JSON.parse(line) as { readonly sha256?: unknown }).sha256);
  } catch {
    return line;
  }
}
