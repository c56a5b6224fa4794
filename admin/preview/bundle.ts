/**
 * Compiles the site's layout and components once into a module that this process can call. A page drawn with it is the page the
 * build writes, byte for byte (tests/site/drawn-pages.test.ts); a build of the whole site to look at one draft takes seconds.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getViteConfig } from 'astro/config';
import { build, type InlineConfig } from 'vite';
import type { Page } from '#views/page.ts';
import type { Shell } from '#views/shell.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const FILE = 'draw-page.mjs';

/** What the compiled module is made from; a change of any of it makes another. */
const INPUTS = ['package-lock.json', 'astro.config.mjs', 'admin/preview/draw-page.ts', 'src/**/*.{astro,css,ts}'];

export type DrawPage = (page: Page, shell: Shell) => Promise<string>;

/** Compiles, or takes what an earlier process compiled from the same sources. */
export async function loadDrawPage(): Promise<DrawPage> {
  const folder = join(root, '.cache', 'preview', digestOfInputs());
  if (!existsSync(join(folder, FILE))) await compile(folder);
  const module = (await import(pathToFileURL(join(folder, FILE)).href)) as { drawPage: DrawPage };
  return module.drawPage;
}

function digestOfInputs(): string {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((pattern) => globSync(pattern, { cwd: root })).sort()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** Into a folder of its own, then in place by one rename: another process may be doing the same. */
async function compile(folder: string): Promise<void> {
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}-`);
  try {
    const config = await getViteConfig(settings(work), { logLevel: 'silent' })({
      mode: 'production',
      command: 'build',
    });
    await build({ configFile: false, ...(config as InlineConfig) });
    if (!existsSync(join(folder, FILE))) renameSync(work, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const settings = (outDir: string): InlineConfig => ({
  root,
  logLevel: 'error',
  // Astro itself stays outside: bundled, it would ask for the manifest of a build that there is not.
  ssr: { external: ['astro', 'astro/container', 'astro/compiler-runtime'] },
  publicDir: false,
  build: {
    ssr: join(root, 'admin/preview/draw-page.ts'),
    outDir,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: FILE } },
  },
});
