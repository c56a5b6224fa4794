import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface BuildFolders {
  /** A fresh, empty folder for the next build. */
  next(): string;
  /**
   * Deletes all folders but `dir`, the one kept before it, which may still be answering a request, and those that are
   * being built into.
   */
  keep(dir: string): void;
  /** A folder that came to nothing. */
  drop(dir: string): void;
  removeAll(): void;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Folders below `parent`, one set per process, so that two running commands never delete each other's site. */
export function createBuildFolders(parent: string): BuildFolders {
  const own = join(parent, `${process.pid}`);
  const remove = (path: string) => rmSync(path, { recursive: true, force: true });
  // What a killed process left behind is removed by the next one.
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const pid = Number(name);
    if (!(pid > 0) || pid === process.pid || !isAlive(pid)) remove(join(parent, name));
  }
  let count = 0;
  let kept: string[] = [];
  const underWay = new Set<string>();

  return {
    next() {
      count += 1;
      const dir = join(own, `${count}`);
      mkdirSync(dir, { recursive: true });
      underWay.add(dir);
      return dir;
    },
    keep(dir) {
      underWay.delete(dir);
      kept = [...kept.slice(-1), dir];
      for (const path of readdirSync(own).map((name) => join(own, name))) {
        if (!kept.includes(path) && !underWay.has(path)) remove(path);
      }
    },
    drop(dir) {
      underWay.delete(dir);
      remove(dir);
    },
    removeAll: () => remove(own),
  };
}
