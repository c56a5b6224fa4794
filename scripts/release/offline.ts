/** The offline bundle: the source with its packages and Node for one sort of machine; installs without any registry. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_PACKAGES } from '#scripts/setup/node.mjs';
import { npm } from '#scripts/setup/npm.mjs';

export const PLATFORMS = ['linux-x64', 'linux-arm64'] as const;
export type Platform = (typeof PLATFORMS)[number];

/** Debian, Kylin and UOS all use the GNU library. */
const npmPlatform = (platform: Platform): readonly string[] => {
  const [os, cpu] = platform.split('-') as [string, string];
  return [`--os=${os}`, `--cpu=${cpu}`, '--libc=glibc'];
};

/**
 * Fills an unpacked source folder. Install scripts are not run: none of our packages needs one, and they would run on this
 * machine for another.
 * @throws SetupFailed when the registry cannot be reached
 */
export function fillForOffline(folder: string, platform: Platform): void {
  const where = npmPlatform(platform);
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  npm(['ci', '--omit=dev', '--ignore-scripts', ...where], { cwd: folder, what: `${platform} 的软件包` });
  writeFileSync(
    join(folder, 'node_modules', '.gongkailan-lock'),
    `${createHash('sha256').update(lock).digest('hex')}\n`,
  );
  const [name, version] = NODE_PACKAGES[platform];
  const cache = join(folder, '.cache', 'node');
  mkdirSync(cache, { recursive: true });
  const what = `${platform} 的 Node.js`;
  npm(
    [
      'install',
      '--prefix',
      cache,
      '--no-save',
      '--no-package-lock',
      '--ignore-scripts',
      ...where,
      `${name}@${version}`,
    ],
    { cwd: cache, what },
  );
  // Written by npm for itself; names the folder it was made in.
  for (const own of [join(folder, 'node_modules'), join(cache, 'node_modules')])
    rmSync(join(own, '.package-lock.json'), { force: true });
}
