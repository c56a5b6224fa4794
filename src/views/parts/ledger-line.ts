/** 公布、更正、见证 as the ledger has them, for people who never heard of one. Silence never looks like proof. */
import { type Entry, titleOf } from '#domain/kinds.ts';
import { runsFrom } from '#domain/notice-end.ts';
import { daysBetween, type PlainDate } from '#domain/plain-date.ts';
import { type Calendar, workingDaysBetween } from '#domain/working-days.ts';
import { type LedgerBook, signedSize } from '#ledger/book.ts';
import { canonicalJson } from '#ledger/canonical.ts';
import { type History, type Recorded, versionsOf } from '#ledger/replay.ts';
import { bracketOf } from '#ledger/witness.ts';
import { wallMinute } from '#ledger/witness-time.ts';
import { formatDay, formatMinute, formatShortDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { LedgerLine } from '../ledger/page-parts.ts';
import { perBoard } from './per-board.ts';

export function ledgerLine(entry: Entry, context: Context): LedgerLine | undefined {
  const { ledger, urls } = context;
  if (!ledger) return undefined;
  const history = ledger.history(entry.kind, entry.id);
  if (!history?.live) return { said: '本页尚未入账，公布时间没有记录可查。', links: [] };
  const newest = versionsOf(history).at(-1) as Recorded;
  const late = lateNotice(entry, context) ?? lateWords(history, context.dataset.calendar);
  const check = `${urls.ledger('check/')}?${newest.index + 1}`;
  const pending = isChanged(entry, history, ledger) ? '本页另有改动尚未入账。' : '';
  return {
    ...(late && { late }),
    said: `${openingWords(history, newest)}${changeWords(history, newest)}${pending}${witnessWords(newest, ledger, context)}`,
    links: [
      { text: '核验本页', href: check },
      ...(history.events.length > 1
        ? [{ text: '全部变更记录', href: urls.history(entry.kind, entry.id), hint: `${titleOf(entry)}的全部变更记录` }]
        : []),
    ],
  };
}

/** `2026-11-20T09:00:00+08:00` → 2026年11月20日 09:00 */
export const formatStamp = (at: string): string => formatMinute(`${at.slice(0, 10)} ${at.slice(11, 16)}`);

/** Enough of the hash to tell a version by; the ledger has the whole under this number. */
const HASH_SHOWN = 8;
const markOf = ({ index, entry }: Recorded): string =>
  `账本第 ${index + 1} 条（${entry.sha256?.slice(0, HASH_SHOWN)}）`;

function openingWords({ events }: History, newest: Recorded): string {
  const first = events[0] as Recorded;
  const mark = first === newest ? markOf(first) : `账本第 ${first.index + 1} 条`;
  return first.entry.ev === 'import'
    ? `账本开立前已公布，时间无法证明，${mark}。`
    : `本页于 ${formatStamp(first.entry.at)} 公布，${mark}。`;
}

function changeWords({ events }: History, newest: Recorded): string {
  const updates = events.filter(({ entry }) => entry.ev === 'update');
  const last = updates.at(-1);
  const restored = events.findLast(({ entry }) => entry.ev === 'restore');
  const now = (recorded: Recorded) => (recorded === newest ? `，现在是${markOf(newest)}` : '');
  const updated = last
    ? `之后更正 ${updates.length} 次：${formatShortDay(last.entry.at.slice(0, 10))}，${last.entry.why ?? '未说明理由'}${now(last)}。`
    : '';
  return restored ? `${updated}曾经撤下，${formatDay(restored.entry.at.slice(0, 10))}恢复${now(restored)}。` : updated;
}

/** By number of an entry: whether a head covers it, and who saw that first. Most numbers stay the same when the head moves. */
const covered = perBoard((index: `${number}`, { ledger }) => {
  const book = ledger as LedgerBook;
  return { signed: Number(index) < signedSize(book), seen: bracketOf(Number(index), book.sightings).before };
});

/** Never a good word for a time nobody else has seen. */
function witnessWords({ index, entry }: Recorded, book: LedgerBook, context: Context): string {
  const { signed, seen } = covered(`${index}`, context);
  if (!signed) return '已入账，待签名。';
  const words = seen
    ? `${seen.witness} 于 ${formatMinute(wallMinute(seen.time))} 看到过这一版账本。`
    : `${entry.ev === 'import' ? '' : '公布时间由本站自报，'}尚无第三方见证。`;
  return book.demonstration ? `${words}演示账本，密钥公开，无证明力。` : words;
}

/** Of a 公示 one day counts: it runs from its entry. */
function lateNotice(entry: Entry, { dataset }: Context): string | undefined {
  if (entry.kind !== 'notices' || entry.data.startOn === undefined) return undefined;
  const start = runsFrom(entry, dataset);
  if (start === undefined || start === entry.data.startOn) return undefined;
  return `补登：写的是${formatDay(entry.data.startOn)}起，${formatDay(start)}入账，公示从${formatDay(start)}起算`;
}

/** More than one working day between the day claimed and the entry. */
function lateWords({ events }: History, calendar: Calendar): string | undefined {
  const { entry } = events[0] as Recorded;
  const entered = entry.at.slice(0, 10);
  if (entry.ev === 'import' || entry.date === undefined || !isLate(entry.date, entered, calendar)) return undefined;
  return `补登：落款 ${formatDay(entry.date)}，实际入账 ${formatDay(entered)}`;
}

/** Old documents are not counted day by day through years without a calendar. */
export const isLate = (claimed: PlainDate, entered: PlainDate, calendar: Calendar): boolean =>
  daysBetween(claimed, entered) > 31 || workingDaysBetween(claimed, entered, calendar).days > 1;

/** The content folder is ahead of the ledger. */
export function isChanged({ data, body }: Entry, { sha256 }: History, book: LedgerBook): boolean {
  const version = sha256 === undefined ? undefined : book.versionOf(sha256);
  if (!version) return true;
  const { register: _, checkedOn: __, ...fields } = data;
  return version.body !== body.normalize('NFC') || canonicalJson(fields) !== canonicalJson(version.data);
}
