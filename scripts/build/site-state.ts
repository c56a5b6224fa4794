/** States of a site: what a folder holds, and the digest that names it. */
import { createHash, hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { DatedState, FileState, SiteState } from '#build/publication.ts';

export function datedState(files: SiteState): DatedState {
  const digest = createHash('sha256');
  for (const [path, { sha256 }] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
    digest.update(`${path}\0${sha256}\n`);
  return { digest: digest.digest('hex'), files };
}

/** Of a site made by an earlier process; undefined when there is none. @param mark a file that has to be there */
export function stateOfFolder(folder: string, mark = 'index.html'): DatedState | undefined {
  if (!existsSync(join(folder, mark))) return undefined;
  const files = new Map<string, FileState>();
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!item.isFile()) continue;
    const file = join(item.parentPath, item.name);
    const bytes = readFileSync(file);
    const path = relative(folder, file).replaceAll('\\', '/');
    files.set(path, { bytes: bytes.length, sha256: hash('sha256', bytes) });
  }
  return datedState(files);
}
