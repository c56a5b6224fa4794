/** What depends on the program alone is made once per state of its sources and kept in `.cache/compiled/`. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../../', import.meta.url));

interface Made {
  readonly name: string;
  /** Patterns of the files it is made from; a change of any of them makes another. */
  readonly from: readonly string[];
  make(folder: string): Promise<void>;
}

const known = new Map<string, Promise<string>>();

/** Folder of what was made. Once per process: a program that changes while it runs takes effect at its next start. */
export function compiledOnce({ name, from, make }: Made): Promise<string> {
  const folder = known.get(name) ?? compile(join(projectRoot, '.cache', 'compiled', `${name}-${digestOf(from)}`), make);
  known.set(name, folder);
  return folder;
}

/** Into a folder of its own, then in place by one rename: another process may be doing the same. */
async function compile(folder: string, make: Made['make']): Promise<string> {
  if (existsSync(folder)) return folder;
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    await make(work);
    if (!existsSync(folder)) renameSync(work, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

function digestOf(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of patterns.flatMap((pattern) => globSync(pattern, { cwd: projectRoot })).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(projectRoot, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
