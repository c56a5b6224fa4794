import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { nowInMilliseconds } from '#site/clock.ts';

const TRY_AGAIN_MS = 100;
const TRIES_BEFORE_TELLING = 30;

/**
 * Does `work` while no other process does so under the same `lock` file. Astro keeps what it generates for the compiler
 * in one `.astro/` per checkout: of two builds at one time, one would load what the other wrote.
 */
export async function oneAtATime<Result>(lock: string, work: () => Promise<Result>): Promise<Result> {
  mkdirSync(dirname(lock), { recursive: true });
  for (let tries = 1; !claim(lock); tries += 1) {
    if (tries === TRIES_BEFORE_TELLING) console.log('另一个程序正在生成网站，等它做完…');
    await wait(TRY_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function claim(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  if (!holderLives(lock)) rmSync(lock, { force: true });
  return false;
}

/** No build takes this long; in a container a restarted program gets the number of the one that was killed. */
const OUTLIVED_MS = 30 * 60_000;

/** A process that was killed leaves its lock behind. */
function holderLives(lock: string): boolean {
  try {
    if (nowInMilliseconds() - statSync(lock).mtimeMs > OUTLIVED_MS) return false;
    const holder = Number(readFileSync(lock, 'utf8'));
    // Created, but not yet written to.
    if (holder === 0) return true;
    process.kill(holder, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
