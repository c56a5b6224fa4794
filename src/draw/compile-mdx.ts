/** Compiles one 说明页面 and draws it; loaded only when there is something to compile. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import renderer from '@astrojs/mdx/server.js';
import { getViteConfig } from 'astro/config';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { build, type InlineConfig, type Plugin } from 'vite';
import { projectRoot } from './compiled-once.ts';
import { type MdxPage, MdxRefused } from './mdx-page.ts';

const MODULE = 'page.mjs';
const ENTRY = 'virtual:hand-written-page';
/** The compiler takes fields from front matter; the page's own stand in the board already. */
const FRONT_MATTER = '---\n\n---\n';
const FRONT_LINES = 3;

/** @throws MdxRefused */
export async function compileMdx(page: MdxPage): Promise<string> {
  const cache = join(projectRoot, '.cache');
  mkdirSync(cache, { recursive: true });
  // Inside the project, so that the compiled module finds Astro.
  const outDir = mkdtempSync(join(cache, 'mdx-'));
  try {
    const config = await getViteConfig(settings(page, outDir), { logLevel: 'silent' })({
      mode: 'production',
      command: 'build',
    });
    await build({ configFile: false, ...(config as InlineConfig) });
    const { default: Component } = await import(pathToFileURL(join(outDir, MODULE)).href);
    const container = await AstroContainer.create();
    container.addServerRenderer({ name: 'astro:jsx', renderer });
    return await container.renderToString(Component);
  } catch (error) {
    const [first = error as Error] = (error as { readonly errors?: readonly Error[] }).errors ?? [];
    const words = stripVTControlCharacters(first.message).replace(/^(?:Build failed with .*:|\[.*?\])\s*/gm, '');
    const [said = ''] = words.split('\n', 1);
    const line = /^(\d+):\d+: /.exec(said)?.[1];
    throw new MdxRefused(
      page.path,
      said.replace(/^\d+:\d+: /, ''),
      line === undefined ? undefined : Math.max(1, Number(line) - FRONT_LINES),
    );
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const settings = (page: MdxPage, outDir: string): InlineConfig => ({
  root: projectRoot,
  logLevel: 'silent',
  plugins: [given(page)],
  ssr: { external: ['astro', 'astro/compiler-runtime', 'astro/jsx-runtime', 'astro/runtime/server/index.js'] },
  publicDir: false,
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    rollupOptions: { input: ENTRY, output: { entryFileNames: MODULE } },
  },
});

/** The text as given, whether or not a file holds it yet. */
const given = ({ path, body }: MdxPage): Plugin => ({
  name: 'gongkailan:given-page',
  enforce: 'pre',
  resolveId: (id) => (id === ENTRY || id === path ? id : undefined),
  load(id) {
    if (id === path) return `${FRONT_MATTER}${body}`;
    if (id !== ENTRY) return undefined;
    return `import { createComponent, render, renderComponent } from 'astro/runtime/server/index.js';
import { Content } from ${JSON.stringify(path)};
export default createComponent((result) => render\`\${renderComponent(result, 'Content', Content, {})}\`);`;
  },
});
