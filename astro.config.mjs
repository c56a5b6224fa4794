/** Assembles the build; every decision lives in the module it names. */
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig, passthroughImageService } from 'astro/config';
import { siteAddress } from './src/site/base.ts';
import { siteDomain } from './src/store/site-domain.ts';

const { origin, base } = siteAddress(process.env, siteDomain());

export default defineConfig({
  ...(origin && { site: origin }),
  base,
  trailingSlash: 'always',
  outDir: process.env.GONGKAI_OUT ?? './dist',
  prerenderConflictBehavior: 'error',
  integrations: [mdx({ smartypants: false })],
  // Smart punctuation would alter official texts.
  markdown: { syntaxHighlight: false, processor: satteri({ features: { smartPunctuation: false } }) },
  image: { service: passthroughImageService() },
  build: { concurrency: 8, inlineStylesheets: 'always', format: 'directory' },
  security: { csp: { scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] } } },
  devToolbar: { enabled: false },
});
