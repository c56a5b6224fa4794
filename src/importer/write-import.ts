/** Puts an import into a folder: everything or nothing, and nothing that is there already is overwritten. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlainDate } from '#domain/plain-date.ts';
import { type DraftFile, draftFiles } from './draft/draft-files.ts';
import type { ImportResult } from './import-document.ts';
import { ImportRefused } from './refused.ts';
import { reportOf } from './report/report.ts';
import { reportPage } from './report/report-page.ts';

export interface Written {
  /** Files written, relative to the folder. */
  readonly written: readonly string[];
  /** Files that were there with the same content. */
  readonly unchanged: readonly string[];
  /** Entries that are there with other content; they were left as they are. */
  readonly conflicts: readonly string[];
}

export interface WriteOptions {
  readonly folder: string;
  readonly asOf: PlainDate;
  readonly agency?: string;
}

/** @throws ImportRefused when the folder cannot be written; nothing has been written then. */
export function writeImport(result: ImportResult, { folder, asOf, agency }: WriteOptions): Written {
  const files = draftFiles(result.drafts, { source: result.source, asOf, ...(agency !== undefined && { agency }) });
  const fresh: { path: string; text: string }[] = [];
  const unchanged: string[] = [];
  const conflicts: string[] = [];
  for (const file of files) {
    const there = existing(join(folder, file.path));
    if (there === undefined) fresh.push(file);
    else if (file.setting || sameButForTheDay(there, file, asOf)) unchanged.push(file.path);
    else conflicts.push(file.path);
  }
  for (const [path, text] of reportFiles(result)) {
    if (existing(join(folder, path)) === text) unchanged.push(path);
    else fresh.push({ path, text });
  }
  putAll(folder, fresh);
  return { written: fresh.map(({ path }) => path), unchanged, conflicts };
}

const reportFiles = (result: ImportResult): [path: string, text: string][] => [
  ['report.json', `${JSON.stringify(reportOf(result), null, 2)}\n`],
  ['report.html', reportPage(result)],
];

const existing = (path: string): string | undefined => (existsSync(path) ? readFileSync(path, 'utf8') : undefined);

/** A second import on another day finds its own drafts again. */
function sameButForTheDay(there: string, file: DraftFile, asOf: PlainDate): boolean {
  const before = /\n {2}asOf: '?(\d{4}-\d{2}-\d{2})/.exec(there)?.[1];
  return there === file.text || (before !== undefined && there.replaceAll(before, asOf) === file.text);
}

/** Everything is written beside its place first; when a move fails, the moves before it are taken back. */
function putAll(folder: string, files: readonly { path: string; text: string }[]): void {
  if (files.length === 0) return;
  const moved: { path: string; before: string | undefined }[] = [];
  let staging: string | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    staging = mkdtempSync(join(folder, '.import-'));
    for (const { path, text } of files) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), text);
    }
    for (const { path } of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      const before = existing(join(folder, path));
      renameSync(join(staging, path), join(folder, path));
      moved.push({ path, before });
    }
  } catch (error) {
    for (const { path, before } of moved) takeBack(join(folder, path), before);
    const cause = error instanceof Error ? error.message : String(error);
    throw new ImportRefused(`写不进文件夹 ${folder}（${cause}），什么都没有写，请检查空间和权限。`);
  } finally {
    if (staging !== undefined) rmSync(staging, { recursive: true, force: true });
  }
}

function takeBack(path: string, before: string | undefined): void {
  if (before === undefined) rmSync(path, { force: true });
  else writeFileSync(path, before);
}
