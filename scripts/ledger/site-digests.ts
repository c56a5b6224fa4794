/** What a finished site is made of: every file with its SHA-256. */
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Paths below `folder`, with `/`, in no order. A link to a file counts as one: it is served. */
export const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name).slice(join(folder, '/').length).replaceAll('\\', '/'));

/** Larger files are read piece by piece. */
const WHOLE_BYTES = 4 * 1024 * 1024;

export async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  if ((await stat(file)).size <= WHOLE_BYTES) return hash.update(await readFile(file)).digest('hex');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** @param known digests somebody has already, by path. */
export async function siteDigests(
  folder: string,
  wanted: (path: string) => boolean,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const path of pathsIn(folder)) {
    if (wanted(path)) digests.set(path, known.get(path) ?? (await digestOfFile(join(folder, path))));
  }
  return digests;
}
