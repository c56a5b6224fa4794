/**
 * A backup is a folder: `newsroom/`, `content/` and `backup.json` with the digest of every file.
 *
 * It may be made while the newsroom runs: both folders are looked at before and after the copying, and the copying is done
 * again when anything but the logs has changed meanwhile. So a backup never holds half a publication.
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { writeDurablySync } from '#store/durable-file.ts';

export const LIST = 'backup.json';
/** The parts in the order they are copied. */
export const PARTS = ['newsroom', 'content'] as const;
type Part = (typeof PARTS)[number];

const list = z.object({
  format: z.literal(1),
  madeAt: z.string(),
  version: z.string(),
  /** False: somebody kept changing things during every try. */
  settled: z.boolean(),
  files: z.array(z.object({ path: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/), bytes: z.int() })),
});
export type BackupList = z.infer<typeof list>;

/** Copied, but no reason to copy again: written at every request. */
const LOGS = /(?:^|\/)audit(?:\/|$)/;
const TRIES = 20;

/** Names that another process makes and removes while we look; none of them is needed to go on. */
const PASSING = /(?:^|\/)(?:\.[^/]+\.[0-9a-f-]{36}\.tmp|desk\.json|[^/]*\.lock|sessions\/[^/]+)$/;

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Files below `folder`, sorted, relative to it with `/`. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)).replaceAll('\\', '/'))
    .sort();
}

function copyFiles(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(to, path)), { recursive: true, mode: 0o700 });
    try {
      copyFileSync(join(from, path), join(to, path), constants.COPYFILE_EXCL);
    } catch (error) {
      // Another process removed it since we looked: it is no part of this moment.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}

/**
 * Everything of a folder but what passes. Of a git repository the references come first and the objects last: what a copied
 * reference names was written before it, so it is there.
 */
function copyPart(from: string, to: string): void {
  const isObject = (path: string) => path.startsWith('.git/objects/');
  const lasting = () => filesIn(from).filter((path) => !PASSING.test(path));
  copyFiles(
    from,
    to,
    lasting().filter((path) => !isObject(path)),
  );
  copyFiles(from, to, lasting().filter(isObject));
}

/** Names, sizes and times: equal before and after while nobody changed anything. */
function stateOf(folder: string): string {
  return filesIn(folder)
    .filter((path) => !PASSING.test(path) && !LOGS.test(path))
    .map((path) => {
      const found = statSync(join(folder, path), { throwIfNoEntry: false });
      return `${path} ${found?.size} ${found?.mtimeMs} ${found?.ino}`;
    })
    .join('\n');
}

/** @returns whether one whole copy fell into a quiet time */
async function copyUnchanged(sources: Readonly<Record<Part, string>>, to: string): Promise<boolean> {
  const state = () => PARTS.map((part) => stateOf(sources[part])).join('\n\n');
  for (let attempt = 1; attempt <= TRIES; attempt += 1) {
    const before = state();
    for (const part of PARTS) {
      rmSync(join(to, part), { recursive: true, force: true });
      copyPart(sources[part], join(to, part));
    }
    if (state() === before) return true;
    await pause(50 * attempt);
  }
  return false;
}

/**
 * @param to a folder that does not exist yet
 * @throws the system's error; what was copied so far stays without `backup.json`, and is no backup.
 */
export async function makeBackup(
  sources: Readonly<Record<Part, string>>,
  to: string,
  about: { readonly madeAt: string; readonly version: string },
): Promise<BackupList> {
  mkdirSync(to, { recursive: true, mode: 0o700 });
  const settled = await copyUnchanged(sources, to);
  const files = PARTS.flatMap((part) =>
    filesIn(join(to, part)).map((path) => {
      const bytes = readFileSync(join(to, part, path));
      return { path: `${part}/${path}`, sha256: sha256Of(bytes), bytes: bytes.length };
    }),
  );
  const made: BackupList = { format: 1, ...about, settled, files };
  for (const { path } of files) syncFile(join(to, path));
  writeDurablySync(join(to, LIST), `${JSON.stringify(made, null, 1)}\n`, 0o600);
  return made;
}

function syncFile(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}

export type Judgement = { readonly list: BackupList } | { readonly faults: readonly string[] };

/** Every file of a backup against its list: missing, changed and foreign files, all at once. */
export function judgeBackup(folder: string): Judgement {
  const path = join(folder, LIST);
  if (!existsSync(path)) return { faults: [`没有 ${LIST}：这不是备份，或备份没有做完`] };
  let parsed: z.ZodSafeParseResult<BackupList>;
  try {
    parsed = list.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { faults: [`${LIST} 读不懂`] };
  }
  if (!parsed.success) return { faults: [`${LIST} 的写法不对，可能是别的版本做的备份`] };
  const expected = new Map(parsed.data.files.map((file) => [file.path, file]));
  const present = PARTS.flatMap((part) => filesIn(join(folder, part)).map((name) => `${part}/${name}`));
  const faults = present.filter((name) => !expected.has(name)).map((name) => `多出一个文件：${name}`);
  const there = new Set(present);
  for (const { path: name, sha256 } of expected.values()) {
    if (!there.has(name)) faults.push(`少了一个文件：${name}`);
    else if (sha256Of(readFileSync(join(folder, name))) !== sha256) faults.push(`内容变了：${name}`);
  }
  return faults.length > 0 ? { faults: faults.sort() } : { list: parsed.data };
}

/** Puts a sound backup back. Both folders must be empty or absent. */
export function putBack(folder: string, targets: Readonly<Record<Part, string>>): void {
  for (const part of PARTS) {
    mkdirSync(targets[part], { recursive: true, mode: 0o700 });
    for (const path of filesIn(join(folder, part))) {
      mkdirSync(dirname(join(targets[part], path)), { recursive: true, mode: 0o700 });
      copyFileSync(join(folder, part, path), join(targets[part], path), constants.COPYFILE_EXCL);
    }
  }
}
