/**
 * Everything wrong with a draft, judged as the version that would be published: fields and their rules by `validate()`,
 * the board around it by `checkBoard()`. Pure; the browser asks it before a save, the server asks it again.
 */
import { jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import { amendmentsConsistent } from '#domain/integrity/amendments.ts';
import { agenciesReachable } from '#domain/integrity/belonging.ts';
import type { BoardCheck, BoardContext, BoardIssue } from '#domain/integrity/issue.ts';
import { checkBoard } from '#domain/integrity.ts';
import { anyKind, type Entry } from '#domain/kinds.ts';
import { doubtfulLines } from '#domain/official-text/doubtful.ts';
import { programLines } from '#domain/official-text/programs.ts';
import { addDays, dayOf } from '#domain/plain-date.ts';
import { say, unsay } from '#domain/problem.ts';
import { type FieldIssue, validate } from '#domain/validate.ts';
import { type BoardData, datasetWith, sameAddress, withChanges } from './board-data.ts';
import { type Acts, composeVersion, type Fields, lastVersionAt, provisionalActs } from './compose-version.ts';
import { CHANGE_NOTE } from './managed-fields.ts';
import type { EntryAddress, Finding } from './protocol.ts';

export interface Candidate extends EntryAddress {
  /** As typed; managed fields in it are ignored. */
  readonly data: Fields;
  readonly body: string;
  /** Data that is public now. */
  readonly published?: Fields;
  /** 更正说明. */
  readonly note?: string;
}

export interface Judged {
  readonly findings: readonly Finding[];
  /** The version as it would be published; only when its own fields are sound. */
  readonly entry?: Entry;
}

/** Judges text before anyone has reviewed it. `now` is a minute in Asia/Shanghai. */
export function findingsOf(board: BoardData, candidate: Candidate, now: string): Judged {
  const judged = judge(board, candidate, unreviewed(candidate, now));
  const findings = isNoteless(candidate) ? [noteMissing, ...judged.findings] : judged.findings;
  return { ...judged, findings };
}

/**
 * Several that are to be saved together, each judged on the board with all the others: in their order, the board is looked at once.
 * What they break in other entries is told at the first one.
 */
export function findingsOfSet(board: BoardData, candidates: readonly Candidate[], now: string): readonly Judged[] {
  const alone = candidates.map((candidate) => judgeAlone(board, candidate, unreviewed(candidate, now)));
  const changed = alone.flatMap(({ entry }) => entry ?? []);
  const issues = issuesAround(board, { changed }, '保存');
  return candidates.map((candidate, index) => {
    const { findings, entry } = alone[index] as Judged;
    const isElsewhere = (issue: BoardIssue) => !changed.some((other) => sameAddress(issue.entry, other));
    const mine = issues.filter(
      ({ issue }) => sameAddress(issue.entry, candidate) || (index === 0 && isElsewhere(issue)),
    );
    const told = [...(isNoteless(candidate) ? [noteMissing] : []), ...findings];
    return { findings: [...told, ...mine.map((found) => toBoardFinding(found, candidate))], ...(entry && { entry }) };
  });
}

/** Only a publication must be later than the one before it; a draft may be checked within the same minute. */
function unreviewed({ published, note }: Candidate, now: string): Acts {
  const before = lastVersionAt(published);
  const at = before !== undefined && before >= now ? minuteAfter(before) : now;
  return provisionalActs(at, note?.trim() || '待填写');
}

const isNoteless = ({ published, note }: Candidate): boolean => published !== undefined && !note?.trim();

/** @param acts what the version rests on. @param aim at 公布 nothing may wait for another draft any more. */
export function judge(board: BoardData, candidate: Candidate, acts: Acts, aim: Aim = '保存'): Judged {
  const { findings, entry } = judgeAlone(board, candidate, acts);
  return entry
    ? { findings: [...findings, ...boardFindings(board, { changed: [entry] }, entry, aim)], entry }
    : { findings };
}

/** Its own fields and text; `entry` when they are sound. */
function judgeAlone(board: BoardData, candidate: Candidate, acts: Acts): Judged {
  const { kind, id, body } = candidate;
  const data = composeVersion(candidate.data, candidate.published, acts);
  const validated = validate(kind, data);
  const own = [...(validated.ok ? [] : validated.issues), ...programIssues(kind, body), ...audienceIssues(candidate)];
  const remarks = validated.ok ? validated.remarks : [];
  const findings = [
    ...own.map((issue) => toFinding(kind, issue)),
    ...remarks.map((issue): Finding => ({ ...toFinding(kind, issue), severity: 'warning' })),
  ];
  // A sound entry's text is judged with the board; the text of the others is not kept waiting for their fields.
  if (!validated.ok) return { findings: [...findings, ...bodyFindings(body)] };
  // As the reader names it: messages about other entries quote it, and must not differ from before for that alone.
  const file = board.entries.find((other) => sameAddress(other, candidate))?.file ?? fileOf(candidate);
  const entry = { kind, id, data: validated.data, body, file } as unknown as Entry;
  return { findings, entry };
}

const fileOf = ({ kind, id }: EntryAddress): string => `content/${kind}/${id}.${anyKind(kind).format}`;

export type Aim = '保存' | '公布';

export interface BoardChange {
  readonly changed?: readonly Entry[];
  readonly removed?: readonly EntryAddress[];
}

/**
 * What a change would break on the board. Faults that the other open drafts would mend are warnings while saving: the
 * drafts have to be published together.
 * @param subject its own faults are all reported; of other entries only those that are new.
 */
export function boardFindings(board: BoardData, change: BoardChange, subject: EntryAddress, aim: Aim): Finding[] {
  return issuesAround(board, change, aim, subject).map((found) => toBoardFinding(found, subject));
}

interface Around {
  readonly issue: BoardIssue;
  /** Another open draft would mend it. */
  readonly cured: boolean;
  /** It can only be mended in another entry, which may not be begun yet. */
  readonly waits: boolean;
  readonly aim: Aim;
}

/** @param subject itself reported in full, beside what is changed */
function issuesAround(board: BoardData, change: BoardChange, aim: Aim, subject?: EntryAddress): Around[] {
  const { changed = [], removed = [] } = change;
  const own = subject ? [subject] : changed;
  const { asOf, sample } = board;
  const uploads = new Map(Object.entries(board.uploads));
  const around = (entries: readonly Entry[]): BoardContext => ({
    dataset: datasetWith(board, entries),
    asOf,
    sample,
    uploads,
  });
  const known = keysOf(checkBoard(around(board.entries)));
  const present = around(withChanges(board.entries, changed, removed));
  const found = checkBoard(present).filter(
    (issue) => own.some((entry) => sameAddress(issue.entry, entry)) || !known.has(keyOf(issue)),
  );
  if (found.length === 0) return [];
  const others = board.drafts.filter((draft) => ![...changed, ...removed].some((entry) => sameAddress(entry, draft)));
  const withDrafts = withChanges(board.entries, [...others, ...changed], [...board.leaving, ...removed]);
  const lasting = keysOf(checkBoard(around(withDrafts)));
  const pairs = keysOf(issuesOf(present, NEED_ANOTHER));
  return found.map((issue) => {
    const cured = !lasting.has(keyOf(issue));
    return { issue, cured, waits: aim === '保存' && pairs.has(keyOf(issue)), aim };
  });
}

function toBoardFinding({ issue, cured, waits, aim }: Around, subject: EntryAddress): Finding {
  const finding = fromBoard(issue, subject);
  if (!cured && !waits) return finding;
  const fix = cured ? TOGETHER : `${finding.fix}；可以先保存，到时一起公布`;
  return { ...finding, fix, severity: aim === '保存' ? 'warning' : finding.severity };
}

const TOGETHER = '与它有关的另一份草稿还没有公布；请把两份一起公布';

/** What they report can only be mended in another entry, which may not be begun yet: no reason to refuse a draft. */
const NEED_ANOTHER: readonly BoardCheck[] = [agenciesReachable, amendmentsConsistent];

function issuesOf(context: BoardContext, checks: readonly BoardCheck[]): BoardIssue[] {
  const issues: BoardIssue[] = [];
  for (const check of checks) {
    check(context, (entry, path, message, severity = 'error') => issues.push({ entry, path, message, severity }));
  }
  return issues;
}

const keysOf = (issues: readonly BoardIssue[]): ReadonlySet<string> => new Set(issues.map(keyOf));

const keyOf = ({ entry, path, message }: BoardIssue): string =>
  `${entry.kind}/${entry.id} ${path.join('.')} ${message}`;

function fromBoard(issue: BoardIssue, subject: EntryAddress): Finding {
  const { entry, path, message, severity } = issue;
  const own = sameAddress(entry, subject);
  const inBody = path[0] === 'body';
  const label = inBody ? `正文 第${Number(path[1] ?? 0) + 1}行` : labelPath(jsonSchemaOf(entry.kind), path);
  return {
    field: own ? label : `${entry.kind}/${entry.id} ${label}`.trim(),
    path: own ? toPath(path) : [],
    ...unsay(message),
    severity,
  };
}

const toFinding = (kind: EntryAddress['kind'], { path, message }: FieldIssue): Finding => ({
  field: path[0] === 'body' ? `正文 第${Number(path[1] ?? 0) + 1}行` : labelPath(jsonSchemaOf(kind), path),
  path: toPath(path),
  ...unsay(message),
  severity: 'error',
});

const bodyFindings = (body: string): Finding[] =>
  doubtfulLines(body).map(({ line, message, severity }) => ({
    field: `正文 第${line + 1}行`,
    path: ['body', line],
    ...unsay(message),
    severity,
  }));

const toPath = (path: readonly PropertyKey[]) =>
  path.map((key) => (typeof key === 'number' ? key : String(key))) as (string | number)[];

const noteMissing: Finding = {
  field: '更正说明',
  path: [CHANGE_NOTE],
  what: '改动已公布的内容，却没有写更正说明',
  fix: '请写明改了什么、为什么改；它会显示在页面的“更正”里',
  severity: 'error',
};

/** Programs in a page run on the server that builds: only people with access to it may write them (decision 0012). */
const programIssues = (kind: EntryAddress['kind'], body: string): FieldIssue[] =>
  (kind === 'pages' ? programLines(body) : []).map((line) => ({
    path: ['body', line],
    message: say('正文里有一行程序（import、export 或组件）', '这里只写文字；请删去这一行'),
  }));

/** A public entry must not slip out of sight by a change of its audience: that is a 撤下, with reason and tombstone. */
const audienceIssues = ({ data, published }: Candidate): FieldIssue[] => {
  const audience = data['audience'];
  if (typeof audience !== 'string' || audience === '社会公开') return [];
  const fix = published ? '请用“撤下”，并写明理由' : '党内、机关内部的内容不要放进公开栏';
  return [{ path: ['audience'], message: say('公开栏只公布“社会公开”的内容', fix) }];
};

function minuteAfter(minute: string): string {
  const [hours, minutes] = minute.slice(11).split(':').map(Number) as [number, number];
  const next = hours * 60 + minutes + 1;
  if (next === 24 * 60) return `${addDays(dayOf(minute), 1)} 00:00`;
  return `${dayOf(minute)} ${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`;
}
