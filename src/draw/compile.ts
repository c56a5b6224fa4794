/** Compiles the parts of the site that depend on the program alone; loaded only when there is something to compile. */
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getViteConfig } from 'astro/config';
import { build, type InlineConfig } from 'vite';
import { bundleScript } from '#offline/bundle-script.ts';
import { bundleForm } from '#search/build/bundle-form.ts';
import { makeRuntime } from '#search/build/write-bundle.ts';
import { projectRoot } from './compiled-once.ts';

/** The module that draws pages, with the site's layout and components, as `outDir/<name>`. */
export async function compileDraw(outDir: string, name: string): Promise<void> {
  const settings: InlineConfig = {
    root: projectRoot,
    logLevel: 'error',
    // Astro itself stays outside: bundled, it would ask for the manifest of a build that there is not.
    ssr: { external: ['astro', 'astro/container', 'astro/compiler-runtime', 'astro/runtime/server/index.js'] },
    publicDir: false,
    build: {
      ssr: join(projectRoot, 'src/draw/draw-page.ts'),
      outDir,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: name } },
    },
  };
  const config = await getViteConfig(settings, { logLevel: 'silent' })({ mode: 'production', command: 'build' });
  await build({ configFile: false, ...(config as InlineConfig) });
}

/** What browsers load, as it lies in the site. */
export async function compileClient(outDir: string): Promise<void> {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    // Relative to the script itself: the site may stand below any path.
    base: './',
    build: {
      outDir: join(outDir, 'scripts'),
      emptyOutDir: false,
      assetsDir: 'parts',
      target: ['chrome99', 'firefox97', 'safari15.4'],
      modulePreload: false,
      assetsInlineLimit: 0,
      rollupOptions: {
        // The search page's is bundled by itself (`bundleForm`).
        input: globSync('src/page-scripts/*.ts', { cwd: projectRoot })
          .filter((file) => !file.endsWith('search.ts'))
          .map((file) => join(projectRoot, file)),
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].[hash].js' },
      },
    },
  });
  await bundleForm(outDir);
  await makeRuntime(join(outDir, 'pagefind'));
  writeFileSync(join(outDir, 'sw.js'), await bundleScript('service-worker.ts'));
}
