/**
 * One build of the site in this process, started by scripts/build.ts with a folder for Astro's cache. The board is read
 * and checked once, for the loader and the pages; why it was refused is told in a message.
 */
import { build } from 'astro';
import { asOfDay } from '#site/clock.ts';
import type { BuildRefused } from '#store/build-refused.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard } from '#store/load-board.ts';
import { copyUploads } from '#store/uploads.ts';

const [, , cacheDir, ...flags] = process.argv;
try {
  await build({ ...(cacheDir && { cacheDir }), ...(flags.includes('--silent') && { logLevel: 'silent' }) });
  const folder = contentFolder();
  copyUploads(folder, process.env['GONGKAI_OUT'] || 'dist', loadBoard(folder, asOfDay()).dataset);
  process.disconnect?.();
} catch (error) {
  const refusal = refusalIn(error);
  if (!refusal || !process.send) throw error;
  process.send({ refused: refusal.problems }, () => process.exit(1));
}

/** By name: the loader's copy of the class is another one, and Astro wraps what a loader throws. */
function refusalIn(error: unknown): BuildRefused | undefined {
  for (let at = error; at instanceof Error; at = at.cause) if (at.name === 'BuildRefused') return at as BuildRefused;
  return undefined;
}
