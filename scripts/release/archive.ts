/** Archives that depend on nothing but their files: GNU tar with names sorted and owner, time and rights set, gzip without a time. */
import { spawnSync } from 'node:child_process';
import { renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { SetupFailed } from '#scripts/setup/failure.mjs';

const TIDY = ['--sort=name', '--format=gnu', '--owner=0', '--group=0', '--numeric-owner', '--mode=u+rwX,go+rX,go-w'];

/**
 * Packs a folder with its own name as the first part of every path.
 * @param at time given to every file, ISO
 * @throws SetupFailed; nothing is left at `to`
 */
export function pack(folder: string, to: string, at: string): void {
  const args = [...TIDY, `--mtime=${at}`, '-C', dirname(folder), '-cf', '-', basename(folder)];
  // Both names are arguments of their own, nothing in them is read by the shell.
  const script = 'set -o pipefail; out=$1; shift; tar "$@" | gzip -n -9 > "$out"';
  const { status, stderr } = spawnSync('bash', ['-c', script, 'pack', `${to}.part`, ...args], { encoding: 'utf8' });
  if (status !== 0) {
    rmSync(`${to}.part`, { force: true });
    throw new SetupFailed(
      `打包 ${basename(to)} 没有成功：${stderr.trim()}`,
      '需要 GNU tar 和 gzip，以及足够的磁盘空间。',
    );
  }
  renameSync(`${to}.part`, to);
}
