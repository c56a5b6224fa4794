/** One line of the ledger: what happened to which entry, when it was entered, and the hash of the published version. */
import { isPlainDate, type PlainDate } from '#domain/plain-date.ts';
import { type BoardEntry, boardLineFault, isKnownBoardLine, type SiteEntry } from './board-entry.ts';
import { canonicalJson } from './canonical.ts';

export const EVENTS = ['import', 'publish', 'update', 'confirm', 'withdraw', 'restore'] as const;
export type LedgerEvent = (typeof EVENTS)[number];

/** No titles, names or numbers of people: a line can never be taken back. */
export interface LedgerEntry {
  readonly v: 1;
  /** When it was entered, `2026-11-20T09:00:00+08:00`; never decreases. */
  readonly at: string;
  readonly ev: LedgerEvent;
  readonly kind: string;
  /** Permanent within its kind, never reused. */
  readonly id: string;
  /** Address below the site's base, `/fees/fuyin/`. */
  readonly path: string;
  /** The day the page itself claims (落款, else 公布, 更正 or 核对). */
  readonly date?: PlainDate;
  /** Last day the content was found right (核对). */
  readonly checked?: PlainDate;
  /** SHA-256 of the canonical version file; absent for withdraw. */
  readonly sha256?: string;
  /** The change note; absent means nobody gave a reason. */
  readonly why?: string;
}

/**
 * A line of a later release: an unknown event, version or field. It is counted and hashed like any other, and what it says is
 * nobody's business here. A reader that refused it would accuse an honest board before everyone with an older tool.
 */
export interface NewerEntry {
  readonly newer: true;
  readonly ev: string;
  /** Undefined when it has none that can be read. */
  readonly at?: string;
}

export type LogEntry = LedgerEntry | BoardEntry | NewerEntry;

export const isNewer = (entry: LogEntry): entry is NewerEntry => 'newer' in entry;
/** Whether the line is about one page of the board. */
export const isPageEntry = (entry: LogEntry): entry is LedgerEntry => 'path' in entry;

/** Whether the line is a sealed site. */
export const isSiteEntry = (entry: LogEntry): entry is SiteEntry => entry.ev === 'site' && !isNewer(entry);

export const MAX_LINE_BYTES = 4096;
const AT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\+08:00$/;
const KEYS = new Set(['v', 'at', 'ev', 'kind', 'id', 'path', 'date', 'checked', 'sha256', 'why']);

/** Key of an entry of the board, as the ledger and the reference fields write it. */
export const keyOf = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}/${id}`;

/** The line without its line break: exactly the bytes of the leaf. @throws RangeError when too long. */
export function entryLine(entry: LedgerEntry | BoardEntry): string {
  const line = canonicalJson(entry);
  if (Buffer.byteLength(line) > MAX_LINE_BYTES) throw new RangeError(`ledger line over ${MAX_LINE_BYTES} bytes`);
  return line;
}

/** @returns the entry, or what is wrong with the line, in Chinese. */
export function readEntryLine(line: string): LogEntry | string {
  let value: Fields;
  try {
    value = JSON.parse(line);
    if (canonicalJson(value) !== line) return '这一行的写法被改过（不是规范写法）';
  } catch {
    return '这一行不是完整的记录';
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return '这一行不是完整的记录';
  if (isKnownBoardLine(value)) {
    const fault = isMoment(value['at']) ? boardLineFault(value) : '入账时间的写法不对';
    return fault ?? (value as unknown as BoardEntry);
  }
  if (!isKnown(value)) return newerEntry(value);
  return faultOf(value as Partial<LedgerEntry>) ?? (value as unknown as LedgerEntry);
}

type Fields = Readonly<Record<string, unknown>>;

const isKnown = (value: Fields): boolean =>
  value['v'] === 1 && EVENTS.includes(value['ev'] as LedgerEvent) && Object.keys(value).every((key) => KEYS.has(key));

const isMoment = (at: unknown): at is string => isPlainDate(AT.exec(String(at))?.[1] ?? '');

const newerEntry = ({ ev, at }: Fields): NewerEntry => ({
  newer: true,
  ev: typeof ev === 'string' ? ev : '',
  ...(isMoment(at) && { at }),
});

function faultOf(value: Partial<LedgerEntry>): string | undefined {
  if (!isMoment(value.at)) return '入账时间的写法不对';
  if (!value.kind || !value.id || !value.path?.startsWith('/')) return '缺少种类、编号或地址';
  if ([value.date, value.checked].some((day) => day !== undefined && !isPlainDate(day))) return '日期不存在';
  const hashed = /^[0-9a-f]{64}$/.test(value.sha256 ?? '');
  if (value.ev === 'withdraw' ? value.sha256 !== undefined : !hashed) return '版本的哈希值缺失或多余';
  return undefined;
}

/** Said once for a whole file: a line end changed on the way changes every hash. */
export const CRLF = '换行被转换成 CRLF，请按二进制方式重新复制';

/** Lines of `entries.jsonl`. A file that does not end with a line break was cut. */
export function splitLines(text: string): string[] {
  if (text === '') return [];
  return (text.endsWith('\n') ? text.slice(0, -1) : text).split('\n');
}

/** Numbers of people do not belong where nothing can be removed: identity cards, mobile telephones, bank cards. */
export const withoutPersonalNumbers = (note: string): string =>
  note.replace(/(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9}|\d{16,19})(?!\d)/g, '〔号码已隐去〕');
