/** The content folder → the whole board, or every problem in it. The one door to content for builds and scripts. */
import { hash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { missingNotice, missingNoticeWords } from '#domain/calendar-rules.ts';
import { type Dataset, findEntry } from '#domain/dataset.ts';
import { jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import type { BoardIssue } from '#domain/integrity/issue.ts';
import { checkBoard } from '#domain/integrity.ts';
import { type Entry, type KindName, kindNames } from '#domain/kinds.ts';
import { type Law, lawsFile } from '#domain/laws.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { compareProblems, type Problem, unsay } from '#domain/problem.ts';
import { withoutTakenDown } from '#domain/taken-down.ts';
import { withdrawalFaults, withdrawalRecord } from '#domain/withdrawals.ts';
import type { Calendar } from '#domain/working-days.ts';
import type { GateRecord } from '#gate/record.ts';
import type { LedgerBook } from '#ledger/book.ts';
import { firstDays } from '#ledger/replay.ts';
import { type SiteConfig, siteConfig } from '#site/config.ts';
import { type FileOfEntry, type Instead, readContentFiles } from './content-folder.ts';
import { examineBoard } from './gate-problems.ts';
import { pageFaults } from './page-source.ts';
import { readCalendar } from './read-calendar.ts';
import { type ContentFile, type ReadEntry, readEntry } from './read-entry.ts';
import { readLedger } from './read-ledger.ts';
import { readNoticeTypes } from './read-notice-types.ts';
import { type ReadRecord, readRecord } from './read-record.ts';
import { readStandards, standardsFolder } from './read-standards.ts';

export interface Board {
  /** Public entries only: nothing else ever reaches an output (R11). */
  readonly dataset: Dataset;
  readonly site: SiteConfig | undefined;
  /** Empty when the content folder has no laws.yaml. */
  readonly laws: readonly Law[];
  /** Absent when the content folder has no ledger. */
  readonly ledger?: LedgerBook;
  /** What was let stand with a reason, by `kind/id`; undefined while the gate does not examine: an example board. */
  readonly gate: ReadonlyMap<string, GateRecord> | undefined;
  /** Sorted by file and line. */
  readonly problems: readonly Problem[];
  /** Files read, whatever their state. */
  readonly fileCount: number;
}

/** Reads everything and checks everything; never throws on content. */
export function readBoard(folder: string, asOf: PlainDate, instead?: Instead): Board {
  const files = readContentFiles(folder, instead);
  const problems: Problem[] = [...files.problems];
  const { calendar, problems: calendarProblems, absurd } = readCalendar(files.calendar);
  problems.push(...calendarProblems);
  const settings = files.site ? readRecord(files.site.file, files.site.bytes, siteConfig) : undefined;
  problems.push(...(settings?.problems ?? []));
  const laws = files.laws ? readRecord(files.laws.file, files.laws.bytes, lawsFile) : undefined;
  problems.push(...(laws?.problems ?? []));
  const { standards, problems: standardProblems } = readStandards([standardsFolder(), join(folder, 'standards')]);
  problems.push(...standardProblems);
  const ledger = readLedger(folder, settings?.value?.sample ?? true);
  problems.push(...ledger.problems);

  const withdrawn = files.withdrawn.map((file) => ({
    file,
    read: readRecord(file.file, file.bytes, withdrawalRecord),
  }));
  problems.push(...withdrawn.flatMap(({ read }) => read.problems));

  const reads = files.entries.map(readOnce);
  problems.push(...reads.flatMap((read) => read.problems));
  // A kind of notice may outlive the agency it was made for.
  const agencies = new Set(
    [...files.entries, ...withdrawn.map(({ file }) => file)].flatMap(({ kind, id }) =>
      kind === 'agencies' ? [id] : [],
    ),
  );
  const { noticeTypes, problems: typeProblems } = readNoticeTypes(files.noticeTypes, agencies);
  problems.push(...typeProblems);
  const everything: Dataset = {
    entries: byKind(reads.flatMap((read) => (read.entry ? [read.entry as Entry] : []))),
    withdrawals: withdrawn.flatMap(({ file: { kind, id, file }, read }) =>
      read.value ? [{ ...read.value, kind, id, file }] : [],
    ),
    calendar,
    standards,
    ...(noticeTypes.length > 0 && { noticeTypes }),
    ...(settings?.value?.oversight && { oversight: settings.value.oversight }),
  };
  const unsound = files.entries.filter((_, index) => !reads[index]?.entry).map(({ kind, id }) => `${kind}/${id}`);
  const broken = new Set([...unsound, ...files.unread]);
  problems.push(...withdrawn.flatMap(({ file, read }) => withdrawalProblems(file, read, everything, asOf)));
  const sample = settings?.value?.sample ?? true;
  if (!sample) problems.push(...absurd, ...noticeProblems(folder, calendar, asOf));
  const issues = checkBoard({ dataset: everything, asOf, sample, uploads: files.uploads });
  issues.push(...everything.entries.pages.flatMap(programIssues));
  problems.push(...issues.filter((issue) => !blamesBrokenFile(issue, broken)).map((issue) => toProblem(issue, reads)));

  const gate = examineBoard({ folder, files, reads, sample, asOf });
  problems.push(...gate.problems);

  const isPublic = (entry: Entry) => entry.data.audience === '社会公开';
  return {
    dataset: withoutTakenDown({
      ...everything,
      entries: byKind(Object.values(everything.entries).flat().filter(isPublic)),
      ...(ledger.book && { loggedOn: firstDays(ledger.book.replay) }),
    }),
    site: settings?.value,
    laws: laws?.value?.laws ?? [],
    ...(ledger.book && { ledger: ledger.book }),
    gate: gate.records,
    problems: problems.sort(compareProblems),
    fileCount:
      files.entries.length +
      files.withdrawn.length +
      files.calendar.length +
      files.noticeTypes.length +
      (files.site ? 1 : 0),
  };
}

const alreadyRead = new Map<string, { readonly digest: string; readonly read: ReadEntry }>();

/** A file that holds what it held when it was read last is the same entry: a process that goes on reads a board again and again. */
function readOnce(file: ContentFile): ReadEntry {
  const known = alreadyRead.get(file.file);
  const digest = hash('sha256', file.bytes);
  if (known?.digest === digest) return known.read;
  const read = readEntry(file);
  alreadyRead.set(file.file, { digest, read });
  return read;
}

/** A real board counts by the notice of the year: from 1 January on there is no going on without it. */
function noticeProblems(folder: string, calendar: Calendar, asOf: PlainDate): Problem[] {
  const missing = missingNotice(calendar, asOf);
  if (!missing?.overdue) return [];
  const { what, fix } = unsay(missingNoticeWords(missing));
  const file = `${basename(folder)}/calendar/${missing.year}.yaml`;
  return [{ file, line: 1, field: '', what, fix, severity: 'error' }];
}

/** The compiler that builds is the judge of what it will be given. */
const programIssues = (entry: Entry<'pages'>): BoardIssue[] =>
  pageFaults(entry.body).map(({ line, message }) => ({ entry, path: ['body', line], message, severity: 'error' }));

function withdrawalProblems(
  file: FileOfEntry,
  { value, problemAt }: ReadRecord<z.infer<typeof withdrawalRecord>>,
  dataset: Dataset,
  asOf: PlainDate,
): Problem[] {
  if (!value) return [];
  const standing = findEntry(dataset, file.kind, file.id) !== undefined;
  const { agency } = value;
  const agencyKnown =
    agency === undefined ||
    findEntry(dataset, 'agencies', agency) !== undefined ||
    // Its own tombstone may stand beside those of what it published.
    dataset.withdrawals.some((gone) => gone.kind === 'agencies' && gone.id === agency);
  const faults = withdrawalFaults({ ...value, ...file }, { standing, agencyKnown, asOf });
  return faults.map(({ path, message }) => problemAt(path, message));
}

function byKind(entries: readonly Entry[]): Dataset['entries'] {
  const groups = Object.fromEntries(kindNames.map((name) => [name, [] as Entry[]])) as Record<KindName, Entry[]>;
  for (const entry of entries) groups[entry.kind].push(entry);
  return groups as unknown as Dataset['entries'];
}

/** A reference to an entry whose own file is broken is no second mistake: mending that file mends it. */
function blamesBrokenFile({ entry, path }: BoardIssue, broken: ReadonlySet<string>): boolean {
  const value = path.reduce<unknown>((at, key) => (at as Record<PropertyKey, unknown> | undefined)?.[key], entry.data);
  return typeof value === 'string' && kindNames.some((kind) => broken.has(`${kind}/${value}`));
}

const lineIn = (read: ReadEntry | undefined, path: readonly PropertyKey[]): number =>
  path[0] === 'body' ? (read?.bodyLine ?? 1) + Number(path[1] ?? 0) : (read?.lineOf(path) ?? 1);

function toProblem({ entry, path, message, severity }: BoardIssue, reads: readonly ReadEntry[]): Problem {
  const read = reads.find((candidate) => candidate.entry === entry);
  const inBody = path[0] === 'body';
  return {
    file: entry.file,
    line: lineIn(read, path),
    field: inBody ? '正文' : labelPath(jsonSchemaOf(entry.kind), path),
    ...unsay(message),
    severity,
  };
}
