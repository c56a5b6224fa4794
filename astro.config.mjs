/** Assembles the build; every decision lives in the module it names. */

import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { siteAddress } from './src/site/base.ts';

// Absolute addresses are made by our own views, which know site.yaml; Astro needs only the base path.
const { base } = siteAddress(process.env);

export default defineConfig({
  base,
  trailingSlash: 'always',
  outDir: process.env.GONGKAI_OUT ?? './dist',
  prerenderConflictBehavior: 'error',
  integrations: [mdx({ smartypants: false })],
  // Smart punctuation would alter official texts.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  image: { service: passthroughImageService() },
  build: { concurrency: 8, inlineStylesheets: 'always', format: 'directory' },
  devToolbar: { enabled: false },
  // Cheap old phones: keeps media queries in the form Chrome 99 and Safari 15.4 understand.
  // Scripts stay files: the Content-Security-Policy allows no inline script.
  vite: { build: { cssTarget: ['chrome99', 'firefox97', 'safari15.4'], assetsInlineLimit: 0 } },
});
