/**
 * Bundles the script that waits beside every search box to `<site>/search/form.js`. Its address is fixed, so that a page is the
 * same whoever draws it: the build, or the newsroom's preview, which has no bundler at hand.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../', import.meta.url));

export async function bundleForm(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Relative to the script itself: the site may stand below any path.
    base: './',
    build: {
      outDir: join(outDir, 'search'),
      emptyOutDir: false,
      assetsDir: 'form',
      target: ['chrome99', 'firefox97', 'safari15.4'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        input: join(root, 'src/search/browser/form.ts'),
        output: { entryFileNames: 'form.js', chunkFileNames: 'form/[name].[hash].js' },
      },
    },
  });
}
