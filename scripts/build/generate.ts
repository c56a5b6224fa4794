/**
 * One build of the site in this process: the board is read and checked once, for the loader and the pages.
 * Started by scripts/build.ts, which learns from a message why a board was refused.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'astro';
import { rememberDigests } from '#scripts/build/remember-digests.ts';
import type { BuildRefused } from '#store/build-refused.ts';

rememberDigests(crypto.subtle);
// A content store of its own: two builds at one time, of whatever content, must not read each other's entries.
const cache = mkdtempSync(join(tmpdir(), 'gongkailan-build-'));
try {
  await build({ cacheDir: cache, ...(process.argv.includes('--silent') && { logLevel: 'silent' }) });
} catch (error) {
  const refusal = refusalIn(error);
  if (!refusal || !process.send) throw error;
  process.send({ refused: refusal.problems });
  process.exitCode = 1;
} finally {
  rmSync(cache, { recursive: true, force: true });
  process.disconnect?.();
}

/** By name: the loader's copy of the class is another one, and Astro wraps what a loader throws. */
function refusalIn(error: unknown): BuildRefused | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === 'BuildRefused') return at as BuildRefused;
  return undefined;
}
