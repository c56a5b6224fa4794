/**
 * What is public now: the content folder as it lies on disk, which somebody may also edit by hand or pull into. Read
 * afresh for every operation; a file whose bytes stayed is not parsed again.
 */
import { lstatSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BoardData } from '#admin/rules/board-data.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { anyKind, type Entry } from '#domain/kinds.ts';
import type { NoticeType } from '#domain/notice-types/notice-type.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import { withdrawalRecord } from '#domain/withdrawals.ts';
import type { WatchedWord } from '#gate/detect/words.ts';
import { WORDS_FILE, wordsFile } from '#gate/record.ts';
import { siteConfig } from '#site/config.ts';
import { type ContentFiles, readContentFiles } from '#store/content-folder.ts';
import { readCalendar } from '#store/read-calendar.ts';
import { type ReadEntry, readEntry } from '#store/read-entry.ts';
import { readNoticeTypes } from '#store/read-notice-types.ts';
import { readRecord } from '#store/read-record.ts';
import { openStandards } from '#store/read-standards.ts';
import { decodeText } from '#store/read-text.ts';
import { DeskRefused } from './refused.ts';

/** A file of an entry; `entry` is missing while the file is unsound. */
export interface PublishedEntry extends EntryAddress {
  /** With `\n` as row end. */
  readonly text: string;
  /** With the row ends of the file: what a new version is written over. */
  readonly written: string;
  readonly entry?: Entry;
}

export interface Content {
  readonly folder: string;
  /** Every entry file in reading order, whatever its audience. */
  all(): readonly PublishedEntry[];
  find(address: EntryAddress): PublishedEntry | undefined;
  /** Where the file of an entry lies or would lie, relative to the content folder, with `/`. */
  pathOf(address: EntryAddress): string;
  /** Calendar, sample mark and sound entries; drafts are the caller's to add. */
  board(asOf: PlainDate): Omit<BoardData, 'drafts' | 'leaving'>;
  siteName(): string;
  /** An example board: its people are invented. */
  sample(): boolean;
  /** The board's own kinds of notice. */
  noticeTypes(): readonly NoticeType[];
  /** Words the board watches; none while the file is unsound. */
  words(): readonly WatchedWord[];
  /** Faults of their file, for the form that replaces it whole. */
  wordsProblems(): readonly Problem[];
}

type Texts = Pick<PublishedEntry, 'text' | 'written'>;

function textsOf(bytes: Uint8Array): Texts {
  const decoded = decodeText(bytes);
  const text = decoded?.text ?? '';
  return { text, written: decoded?.encoding === 'utf-8' ? new TextDecoder().decode(bytes) : text };
}

export function openContent(folder: string): Content {
  const parsed = new Map<string, { readonly bytes: Uint8Array; readonly read: ReadEntry; readonly texts: Texts }>();
  const read = (file: ContentFiles['entries'][number]): PublishedEntry => {
    const known = parsed.get(file.file);
    const same = known !== undefined && Buffer.compare(known.bytes, file.bytes) === 0;
    const now = same ? known : { bytes: file.bytes, read: readEntry(file), texts: textsOf(file.bytes) };
    parsed.set(file.file, now);
    const entry = now.read.entry as Entry | undefined;
    return { kind: file.kind, id: file.id, ...now.texts, ...(entry && { entry }) };
  };
  const pathOf = ({ kind, id }: EntryAddress): string => `${kind}/${id}.${anyKind(kind).format}`;
  const settings = () => settingsOf(readContentFiles(folder));
  const standards = openStandards(folder);
  const words = () => {
    const bytes = readPlainFile(folder, WORDS_FILE);
    return bytes && readRecord(WORDS_FILE, bytes, wordsFile);
  };

  return {
    folder,
    all: () => readContentFiles(folder).entries.map(read),
    find(address) {
      const path = pathOf(address);
      const bytes = readPlainFile(folder, path);
      return bytes && read({ kind: address.kind, id: address.id, file: `${basename(folder)}/${path}`, bytes });
    },
    pathOf,
    board(asOf) {
      const files = readContentFiles(folder);
      const { calendar } = readCalendar(files.calendar);
      const { sample, oversight } = settingsOf(files);
      const { fields, laws } = standards();
      return {
        entries: files.entries.flatMap((file) => read(file).entry ?? []),
        calendar: [...calendar.values()].map((year) => ({ ...year, off: [...year.off], work: [...year.work] })),
        noticeTypes: typesOf(files),
        withdrawals: files.withdrawn.flatMap(({ kind, id, file, bytes }) => {
          const { value } = readRecord(file, bytes, withdrawalRecord);
          return value ? [{ ...value, kind, id, file }] : [];
        }),
        uploads: Object.fromEntries(files.uploads),
        asOf,
        sample,
        standards: { fields, laws },
        ...(oversight && { oversight }),
      };
    },
    siteName: () => settings().name,
    sample: () => settings().sample,
    noticeTypes: () => typesOf(readContentFiles(folder)),
    words: () => words()?.value?.words ?? [],
    wordsProblems: () => words()?.problems ?? [],
  };
}

const typesOf = ({ noticeTypes, entries }: ContentFiles): readonly NoticeType[] =>
  readNoticeTypes(noticeTypes, new Set(entries.flatMap(({ kind, id }) => (kind === 'agencies' ? [id] : []))))
    .noticeTypes;

/** @returns undefined when there is no such file. @throws DeskRefused when it or its folder is a link. */
export function readPlainFile(folder: string, path: string): Uint8Array | undefined {
  refuseLinks(folder, path);
  try {
    return readFileSync(join(folder, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A link could lead a write out of the content folder. */
export function refuseLinks(folder: string, path: string): void {
  const parts = path.split('/');
  parts.forEach((_, index) => {
    const at = join(folder, ...parts.slice(0, index + 1));
    if (lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new DeskRefused(422, `${path} 是链接，不是普通文件；请管理员检查内容文件夹`);
    }
  });
}

function settingsOf({ site }: ContentFiles) {
  const settings = site && readRecord(site.file, site.bytes, siteConfig).value;
  return { sample: settings?.sample ?? true, name: settings?.name ?? '', oversight: settings?.oversight };
}

export const addressKey = ({ kind, id }: EntryAddress): string => `${kind}/${id}`;
