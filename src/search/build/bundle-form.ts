/**
 * Bundles the script that waits beside every search box to `<site>/search/form.js`, what it loads at the first focus or click to
 * `late.js`, `check-here.js` and `read-aloud.js` beside it, and that of the search page to `<site>/scripts/search.js`, each by itself: a part shared with other pages
 * would be a request more before the first result. The addresses are fixed, so that a page is the same no matter who draws it: the build, or the newsroom's preview, which has no bundler at hand.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export async function bundleForm(outDir: string): Promise<void> {
  await bundle('src/search/browser/form.ts', join(outDir, 'search'), 'form.js');
  await bundle('src/search/browser/late.ts', join(outDir, 'search'), 'late.js');
  await bundle('src/check-page/check-here.ts', join(outDir, 'search'), 'check-here.js');
  await bundle('src/search/browser/read-aloud.ts', join(outDir, 'search'), 'read-aloud.js');
  await bundle('src/page-scripts/search.ts', join(outDir, 'scripts'), 'search.js', false);
}

/** @param exports whether others import from the script; else what its later parts share with it stays in it. */
async function bundle(entry: string, outDir: string, name: string, exports = true): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Relative to the script itself: the site may stand below any path.
    base: './',
    build: {
      outDir,
      emptyOutDir: false,
      assetsDir: 'form',
      target: ['chrome99', 'firefox97', 'safari15.4'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: join(root, entry),
        preserveEntrySignatures: exports ? 'strict' : false,
        output: { entryFileNames: name, chunkFileNames: 'form/[name].[hash].js' },
      },
    },
  });
}
