/**
 * Files that are there whole or not at all, whatever kills the process or fills the disk.
 *
 * Not `write-file-atomic`: it writes once and does not look how much was written, so that on a full disk it puts a torn
 * file in the place of a sound one and reports success; and its temporary files, left behind by a kill, look like
 * content (docs/decisions/0009).
 */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Hidden, so that no reader of content takes a left-over for an entry. */
const TEMPORARY = /^\.[^/]+\.[0-9a-f-]{36}\.tmp$/;

/** Replaces `path`; on disk when it returns. @throws the system's error (ENOSPC …) with the old file in place. */
export const writeDurably = (path: string, data: string | Uint8Array): Promise<void> =>
  throughTemporary(path, data, async (temporary) => rename(temporary, path));

/** The same before the next line runs: for small files whose readers look at any time. @param mode of the new file */
export function writeDurablySync(path: string, data: string, mode = 0o640): void {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  const temporary = temporaryFor(path);
  try {
    // Through a descriptor it writes on until all is written, or throws.
    syncing(openSync(temporary, 'wx', mode), (file) => writeFileSync(file, data));
    renameSync(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  syncing(openSync(folder, 'r'));
}

/** The same for a file that must not be there yet. @throws EEXIST when it is. */
export const createDurably = (path: string, data: string | Uint8Array): Promise<void> =>
  throughTemporary(path, data, async (temporary) => link(temporary, path));

/** Renames a file or folder and makes both folders remember it. */
export async function moveDurably(from: string, to: string): Promise<void> {
  await makeFolder(dirname(to));
  await rename(from, to);
  await syncFolder(dirname(to));
  if (dirname(from) !== dirname(to)) await syncFolder(dirname(from));
}

/** Removes a file; one that is gone already is no fault. */
export async function removeDurably(path: string): Promise<void> {
  await rm(path, { force: true });
  await syncFolder(dirname(path)).catch(ignoreMissing);
}

/** A folder and its parents, each remembered by the one above. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o750 });
  if (first === undefined) return;
  for (let at = folder; at.length >= first.length; at = dirname(at)) await syncFolder(dirname(at));
}

/** Deletes what killed writers left in `folder` and below. */
export async function sweepTemporary(folder: string): Promise<void> {
  const items = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const item of items) {
    if (item.isFile() && TEMPORARY.test(item.name)) await rm(join(item.parentPath, item.name), { force: true });
  }
}

const temporaryFor = (path: string): string => join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);

function syncing(file: number, work: (file: number) => void = () => undefined): void {
  try {
    work(file);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

async function throughTemporary(
  path: string,
  data: string | Uint8Array,
  place: (temporary: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const temporary = temporaryFor(path);
  try {
    const file = await open(temporary, 'wx', 0o640);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(temporary);
  } finally {
    await rm(temporary, { force: true });
  }
  await syncFolder(folder);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const ignoreMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};
