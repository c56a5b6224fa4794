import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SetupFailed } from './failure.mjs';
import { npm } from './npm.mjs';

/**
 * A registry may lack the binaries for other systems on one day and offer them on another, and `npm ci` refuses a lock
 * that was made on the first day. Nothing this system needs is missing then. A lock that really is out of date names
 * packages that nobody declares as optional, or versions.
 * @param {string} lock text of package-lock.json
 */
function lacksOnlyForeignBinaries(lock) {
  /** @type {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} */
  const { packages } = JSON.parse(lock);
  const optional = new Set(
    Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies)),
  );
  /** @param {string} output */
  return (output) => {
    const complaints = output.split('\n').filter((line) => /^npm error (Missing|Invalid): /.test(line));
    const missing = complaints.map((line) => /^npm error Missing: (\S+)@\S* from lock file/.exec(line)?.[1]);
    return complaints.length > 0 && missing.every((name) => name !== undefined && optional.has(name));
  };
}

/**
 * Makes node_modules match package-lock.json. The stamp lives inside node_modules, which `npm ci` removes first,
 * so an interrupted installation is never taken for a complete one.
 * @param {string} root
 */
export function ensurePackages(root) {
  const lock = join(root, 'package-lock.json');
  const stamp = join(root, 'node_modules', '.gongkailan-lock');
  if (!existsSync(lock)) {
    throw new SetupFailed(
      '缺少 package-lock.json，无法确定要安装哪些软件包。',
      '请用 git checkout package-lock.json 恢复它。',
    );
  }
  const text = readFileSync(lock, 'utf8');
  const wanted = createHash('sha256').update(text).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8').trim() === wanted) return;

  console.error('正在按 package-lock.json 安装软件包（约一分钟）…');
  const what = '软件包';
  // Without network `npm ci` retries package after package for minutes; one small question finds out in seconds.
  npm(['view', 'sirv', 'version', '--prefer-online'], { cwd: root, what });
  if (!npm(['ci'], { cwd: root, what, expects: lacksOnlyForeignBinaries(text) })) {
    // Unlike a plain install, this one takes the versions from the lock file and leaves the file as it is.
    rmSync(join(root, 'node_modules'), { recursive: true, force: true });
    npm(['install', '--no-save'], { cwd: root, what });
  }
  writeFileSync(stamp, `${wanted}\n`);
  console.error('软件包已装好。');
}
