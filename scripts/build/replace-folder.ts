/** A folder's content is made beside it and changes places with the old one: it holds the old or the new, never a part of one. */
import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { SetupFailed } from '#scripts/setup/failure.mjs';

/**
 * @param make fills the new, empty folder; when it fails, `folder` stays as it is
 * @throws SetupFailed when something else than a site stands there
 */
export async function replaceFolder<Result>(folder: string, make: (fresh: string) => Promise<Result>): Promise<Result> {
  const place = existsSync(folder) ? realpathSync(folder) : folder;
  refuseOther(place);
  const [fresh, old] = [`${place}.new-${process.pid}`, `${place}.old-${process.pid}`];
  removeLeftBehind(place);
  mkdirSync(fresh, { recursive: true });
  try {
    const result = await make(fresh);
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
    return result;
  } finally {
    for (const path of [fresh, old]) rmSync(path, { recursive: true, force: true });
  }
}

/** What a build leaves in every site; a folder without it is not ours to replace. */
const MARKS = ['index.html', '404.html'];

function refuseOther(folder: string): void {
  if (!existsSync(folder)) return;
  const names = readdirSync(folder);
  if (names.length === 0 || MARKS.every((mark) => names.includes(mark))) return;
  throw new SetupFailed(
    `文件夹 ${folder} 里有别的东西，没有覆盖。`,
    '请把 GONGKAI_OUT 设为空的或还不存在的文件夹；原来就是放网站的，请先清空。',
  );
}

/** Of builds that were killed; one killed between the two renames gets its old site back. */
function removeLeftBehind(place: string): void {
  const parent = dirname(place);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(`${basename(place)}.`)) continue;
    const [, sort, pid] = /^\.(new|old)-(\d+)$/.exec(name.slice(basename(place).length)) ?? [];
    if (sort === undefined || isAlive(Number(pid))) continue;
    const path = join(parent, name);
    if (sort === 'old' && !existsSync(place)) renameSync(path, place);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
