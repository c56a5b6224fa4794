/** Builds the newsroom's screens for the browser: Decap with our widgets, and our own light pages. */
import { fileURLToPath } from 'node:url';
import { type Alias, build, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const inApp = (path: string) => `${root}${path}`;

/** The pages, by their folder under `/admin/`. */
export const screens = ['index.html', 'desk/index.html', 'review/index.html', 'guide/index.html'] as const;

/**
 * Decap compiles its config schema with ajv while it starts, which needs `unsafe-eval`. With ajv stubbed a strict
 * `script-src 'self'` holds; what ajv would have reported is reported by a test that builds without the stub.
 */
const withoutAjv: Alias[] = [
  { find: /^ajv$/, replacement: inApp('editor/ajv-stub.ts') },
  { find: /^ajv-errors$/, replacement: inApp('editor/ajv-plugin-stub.ts') },
  { find: /^ajv-keywords\/dist\/keywords(?:\/.*)?$/, replacement: inApp('editor/ajv-plugin-stub.ts') },
];

/** Decap brings map tiles, forge logins and an issue form; none of them may be asked for by our pages (no outside request). */
const contentSecurityPolicy = (styles: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self'${styles}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self' blob:",
    "frame-src 'self' blob:",
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** A policy in the page itself, so that it holds whoever serves the files. Only Decap needs inline styles (emotion). */
const policyInPage: Plugin = {
  name: 'policy-in-page',
  transformIndexHtml: (html, { path }) => ({
    html,
    tags: [
      {
        tag: 'meta',
        injectTo: 'head-prepend',
        attrs: {
          'http-equiv': 'content-security-policy',
          content: contentSecurityPolicy(path === '/index.html' ? " 'unsafe-inline'" : ''),
        },
      },
    ],
  }),
};

/**
 * Writes the screens into `outDir` (emptied first), to be served at `/admin/`. Nothing in them asks another origin.
 * @param options.strict false keeps ajv: Decap then checks its config, and needs `unsafe-eval`. For the test only.
 */
export async function buildAdmin(outDir: string, options: { readonly strict?: boolean } = {}): Promise<void> {
  const strict = options.strict ?? true;
  await build({
    root,
    base: '/admin/',
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    resolve: { alias: strict ? withoutAjv : [], dedupe: ['react', 'react-dom', 'immutable'] },
    plugins: strict ? [policyInPage] : [],
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 8000,
      reportCompressedSize: false,
      modulePreload: { polyfill: false },
      cssTarget: ['chrome99', 'firefox97', 'safari15.4'],
      rolldownOptions: {
        input: screens.map(inApp),
        // Decap's own dependencies use eval only in branches that our formats never reach (cms.md §1).
        onLog: (level, log, handler) => (log.code === 'EVAL' ? undefined : handler(level, log)),
      },
    },
  });
}
