/** The mark of a paper: the version it was printed from, by its number in the ledger, and the address that tells what became of it. */

import type { Entry } from '#domain/kinds.ts';
import { dayOf, type PlainDate } from '#domain/plain-date.ts';
import { type History, type Recorded, versionsOf } from '#ledger/replay.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { isChanged } from '../parts/ledger-line.ts';
import type { Mark } from './paper.ts';

/** Enough of the hash to notice a wrong digit, or a paper of another site. */
const HEX_SHOWN = 4;

/** `499-a569` of the ledger line that published a version. */
export const shortNumber = ({ index, entry }: Recorded): string => `${index + 1}-${entry.sha256?.slice(0, HEX_SHOWN)}`;

export const NO_DOMAIN = '本站还没有网址，这张纸不能扫码核对';
const NOT_RECORDED = '这一版还没有记入账本，这张纸不能扫码核对';

/** The published version of an entry; undefined while the ledger does not hold what the content folder says. */
export function versionOnPaper(entry: Entry, { ledger }: Context): { recorded: Recorded; number: number } | undefined {
  const history = ledger?.history(entry.kind, entry.id) as History | undefined;
  if (!ledger || !history?.live || isChanged(entry, history, ledger)) return undefined;
  const versions = versionsOf(history);
  return { recorded: versions.at(-1) as Recorded, number: versions.length };
}

export function markOf(entry: Entry, context: Context): Mark {
  const dates = `${formatDay(dayOf(entry.data.publishedAt))}公布 · ${formatDay(entry.data.checkedOn)}核对`;
  const version = versionOnPaper(entry, context);
  if (!version) return { lines: [dates, NOT_RECORDED] };
  const short = shortNumber(version.recorded);
  const line = `第 ${version.number} 版 · 版本号 ${short} · ${dates}`;
  return { short, ...addressOf(version.recorded, context, [line]) };
}

/** Of a paper with many entries: the newest of their versions. The page of that number also tells what changed after it. */
export function markOfMany(entries: readonly Entry[], context: Context): Mark {
  const versions = entries.map((entry) => versionOnPaper(entry, context));
  const newest = versions
    .flatMap((version) => (version ? [version.recorded] : []))
    .sort((a, b) => b.index - a.index)
    .at(0);
  if (!newest || versions.includes(undefined)) return { lines: [NOT_RECORDED] };
  const short = shortNumber(newest);
  return { short, ...addressOf(newest, context, [`编到版本号 ${short} · ${formatDay(newestDay(entries))}`]) };
}

function addressOf({ index }: Recorded, { origin, urls }: Context, lines: readonly string[]): Omit<Mark, 'short'> {
  if (!origin) return { lines: [...lines, NO_DOMAIN] };
  return { url: `${origin}${urls.paper(index + 1)}`, lines };
}

/** The newest day any of them was published, corrected or checked on. */
export const newestDay = (entries: readonly Entry[]): PlainDate =>
  entries
    .flatMap(({ data }) => [
      dayOf(data.publishedAt),
      data.checkedOn,
      ...(data.corrections ?? []).map(({ at }) => dayOf(at)),
    ])
    .sort()
    .at(-1) ?? '2000-01-01';
