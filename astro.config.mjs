/**
 * Astro's side of the build. `npm run build` compiles the components with these settings and draws the pages itself
 * (src/draw); a plain `astro build` draws the same list of pages through its routes and makes the same bytes
 * (tests/site/astro-build.test.ts).
 */
import { fileURLToPath } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { siteAddress } from './src/site/base.ts';
import { officialPages } from './src/store/page-source.ts';

// Absolute addresses are made by our own views, which know site.yaml; Astro needs only the base path.
const { base } = siteAddress(process.env);

/** The steps of `npm run build` around the drawing: 说明页面 before it; scripts, search index, attachments and lists after it. */
const ownSteps = {
  name: 'gongkailan-steps',
  hooks: {
    'astro:build:start': async () => {
      const { prepareAstroBuild } = await import('./scripts/build/astro-steps.ts');
      await prepareAstroBuild();
    },
    'astro:build:done': async ({ dir }) => {
      const { finishAstroBuild } = await import('./scripts/build/astro-steps.ts');
      await finishAstroBuild(fileURLToPath(dir).replace(/[\\/]$/, ''));
    },
  },
};

export default defineConfig({
  base,
  trailingSlash: 'always',
  outDir: process.env.GONGKAI_OUT ?? './dist',
  prerenderConflictBehavior: 'error',
  integrations: [mdx({ smartypants: false }), ownSteps],
  // Smart punctuation would alter official texts.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  image: { service: passthroughImageService() },
  build: { concurrency: 8, inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  // Cheap old phones: keeps media queries in the form Chrome 99 and Safari 15.4 understand.
  // Scripts stay files: the Content-Security-Policy allows no inline script.
  // Text of 说明页面 reaches the MDX compiler as finished HTML: nothing in it can be taken for a program.
  vite: {
    plugins: [officialPages()],
    build: { cssTarget: ['chrome99', 'firefox97', 'safari15.4'], assetsInlineLimit: 0 },
  },
});
