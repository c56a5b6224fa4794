/** `GONGKAI_OUT` of the newsroom: a link to the newest finished site, changed in one step, so that a web server never sees half of one. */
import { lstatSync, mkdirSync, readdirSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { BuildFolders } from '#scripts/setup/build-folders.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { nowInMilliseconds } from '#site/clock.ts';

export interface PublishedFolder {
  /** Beside the link; what an earlier process published stays until something newer is. */
  readonly folders: BuildFolders;
  /** Makes the link point to `dir`, one of `folders`. */
  publish(dir: string): void;
}

/** @throws SetupFailed when something else than a link stands there */
export function createPublishedFolder(out: string): PublishedFolder {
  const link = resolve(out);
  const store = `${link}.builds`;
  refuseFolder(link);
  mkdirSync(store, { recursive: true });
  const underWay = new Set<string>();
  const remove = (dir: string) => rmSync(dir, { recursive: true, force: true });
  let count = 0;
  let previous = '';

  return {
    folders: {
      next() {
        count += 1;
        const dir = join(store, `${nowInMilliseconds()}-${count}`);
        mkdirSync(dir, { recursive: true });
        underWay.add(dir);
        return dir;
      },
      keep(dir) {
        underWay.delete(dir);
        const others = readdirSync(store).map((name) => join(store, name));
        for (const path of others) if (path !== dir && path !== previous && !underWay.has(path)) remove(path);
      },
      drop(dir) {
        underWay.delete(dir);
        // Something failed after it was shown: what the public sees is not removed.
        if (dir !== targetOf(link)) remove(dir);
      },
      removeAll: () => undefined,
    },
    publish(dir) {
      previous = targetOf(link);
      const fresh = `${link}.new`;
      rmSync(fresh, { force: true });
      symlinkSync(join(basename(store), basename(dir)), fresh, 'dir');
      renameSync(fresh, link);
    },
  };
}

function targetOf(link: string): string {
  const standing = lstatSync(link, { throwIfNoEntry: false });
  return standing ? resolve(dirname(link), readlinkSync(link)) : '';
}

function refuseFolder(link: string): void {
  const standing = lstatSync(link, { throwIfNoEntry: false });
  if (!standing || standing.isSymbolicLink()) return;
  throw new SetupFailed(
    `${link} 已经是一个文件夹，不能用来发布：网站要整个换上，这里应是一个链接。`,
    '请移走这个文件夹，或把 GONGKAI_OUT 设为还不存在的位置；网站服务器（nginx）的 root 指向它。',
  );
}
