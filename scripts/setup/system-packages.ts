/** Programs of the operating system that tests need, installed where that is possible. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of some programs that is on the path; Debian keeps servers in `/usr/sbin`. */
export function onPath(names: readonly string[]): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/sbin'].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

export const canUseApt = (): boolean => process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;

/** Debian packages; says in one line why they could not be had. */
export function install(packages: readonly string[], reason: string): void {
  console.log(`${reason}，正在用 apt-get 安装 ${packages.join('、')}…`);
  const options = { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const;
  // A failed update is not final: the package lists already there may do, and install says so when they do not.
  spawnSync('apt-get', ['update', '-q'], options);
  const result = spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], options);
  if (result.status === 0) return;
  const lastLine = (result.stderr ?? '').trim().split('\n').at(-1);
  console.error(`apt-get 没有装上 ${packages.join('、')}：${lastLine ?? '原因不明'}`);
}
