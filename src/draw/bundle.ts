/** The compiled parts of the site: a module that draws pages, and what browsers load. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compiledOnce } from './compiled-once.ts';
import type { DrawPage } from './draw-page.ts';
import { SOURCES } from './sources.ts';

const MODULE = 'draw-page.mjs';

/** Draws pages with the site's layout. Compiled, or what an earlier process compiled from the same sources. */
export async function loadDraw(): Promise<DrawPage> {
  const folder = await compiledOnce({
    name: 'draw',
    from: SOURCES,
    make: async (outDir) => (await import('./compile.ts')).compileDraw(outDir, MODULE),
  });
  const { createDraw } = (await import(pathToFileURL(join(folder, MODULE)).href)) as typeof import('./draw-page.ts');
  return createDraw();
}

/** Folder of what browsers load, as it lies in the site: `scripts/`, `search/form.js`, Pagefind's own files, the worker. */
export const clientFolder = (): Promise<string> =>
  compiledOnce({
    name: 'client',
    from: SOURCES,
    make: async (outDir) => (await import('./compile.ts')).compileClient(outDir),
  });
