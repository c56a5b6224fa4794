/** A minimal sound board on disk: one agency with one entry of each kind, and what a test changes in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { stringify } from 'yaml';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
import { type Fields, idOf, ownNoticeType, valid } from '../domain/fixtures.ts';

export const asOf = '2026-11-23';

export const body = '\n## 第一条 目的\n\n为了公开。\n\n## 第六条 公示时间\n\n贴十个工作日。\n';

const site = {
  name: '示例公开栏',
  organiser: '示例局',
  domain: null,
  siteIdCode: null,
  icp: null,
  police: null,
  address: null,
  phone: null,
  postcode: null,
  partyGovernmentMark: null,
  errorReport: null,
  sample: true,
  keywords: ['公开'],
  commonQueries: [],
};

const year = {
  year: 2026,
  notice: '国办发明电〔2025〕7号',
  noticeDate: '2025-11-04',
  off: [
    { name: '元旦', from: '2026-01-01', to: '2026-01-03' },
    { name: '春节', from: '2026-02-15', to: '2026-02-23' },
    { name: '清明节', from: '2026-04-04', to: '2026-04-06' },
    { name: '劳动节', from: '2026-05-01', to: '2026-05-05' },
    { name: '端午节', from: '2026-06-19', to: '2026-06-21' },
    { name: '中秋节', from: '2026-09-25', to: '2026-09-27' },
    { name: '国庆节', from: '2026-10-01', to: '2026-10-07' },
  ],
  work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
};

/** File contents: bytes or text as they are, an object as YAML, `null` for no such file. */
export type Changes = Readonly<Record<string, string | Uint8Array | object | null>>;

/** An entry file of a kind with some fields changed. */
export function entryFile(kind: KindName, changes: Fields = {}, markdown: string = body): string {
  const yaml = stringify(valid(kind, changes));
  return anyKind(kind).format === 'yaml' ? yaml : `---\n${yaml}---\n${markdown}`;
}

/** Settings of the sound board with some fields changed. */
export const siteFile = (changes: Fields): string => stringify({ ...site, ...changes });
/** The calendar year of the sound board with some fields changed. */
export const calendarFile = (changes: Fields): string => stringify({ ...year, ...changes });

/** Writes the sound board with `changes` (paths below the content folder) and returns the folder. */
export function contentFolderWith(t: TestContext, changes: Changes = {}): string {
  const parent = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(parent, { recursive: true }));
  const sound = Object.fromEntries(
    kindNames.map((kind) => [`${kind}/${idOf[kind]}.${anyKind(kind).format}`, entryFile(kind)]),
  );
  const types = { 'notice-types/shili-zhongda.yaml': stringify(ownNoticeType) };
  const files: Changes = {
    'site.yaml': siteFile({}),
    'calendar/2026.yaml': calendarFile({}),
    ...types,
    ...sound,
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    const file = join(parent, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, typeof content === 'string' || content instanceof Uint8Array ? content : stringify(content));
  }
  return join(parent, 'content');
}

/** Reads the sound board with `changes`. */
export const boardWith = (t: TestContext, changes: Changes = {}, day: string = asOf) =>
  readBoard(contentFolderWith(t, changes), day);

/** All problems of the sound board with `changes`, one line each. */
export const problemsWith = (t: TestContext, changes: Changes, day: string = asOf): string[] =>
  boardWith(t, changes, day).problems.map(formatProblem);

/** What stops the board, or what is only remarked on. */
export const problemsOf = (
  t: TestContext,
  changes: Changes,
  severity: 'error' | 'warning',
  day: string = asOf,
): string[] =>
  boardWith(t, changes, day)
    .problems.filter((problem) => problem.severity === severity)
    .map(formatProblem);
