/** Builds the newsroom's screens for the browser: Decap with our widgets, and our own light pages. */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Alias, build, type Plugin } from 'vite';
import { decapStyles, inOurLook } from '#admin/app/decap-look.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const inApp = (path: string) => `${root}${path}`;

/** The pages, by their folder under `/admin/`. */
export const screens = [
  'index.html',
  'desk/index.html',
  'review/index.html',
  'import/index.html',
  'standards/index.html',
  'table/index.html',
  'replace/index.html',
  'guide/index.html',
] as const;

/**
 * Decap compiles its config schema with ajv while it starts, which needs `unsafe-eval`. With ajv stubbed a strict
 * `script-src 'self'` holds; what ajv would have reported is reported by a test that builds without the stub.
 */
const withoutAjv: Alias[] = [
  { find: /^ajv$/, replacement: inApp('editor/ajv-stub.ts') },
  { find: /^ajv-errors$/, replacement: inApp('editor/ajv-plugin-stub.ts') },
  { find: /^ajv-keywords\/dist\/keywords(?:\/.*)?$/, replacement: inApp('editor/ajv-plugin-stub.ts') },
];

const ourLook: Plugin = {
  name: 'our-look',
  transform: (code, id) => (decapStyles.test(id) ? { code: inOurLook(code), map: null } : undefined),
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
    plugins: [ourLook],
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
  compressBeside(outDir);
}

/** Five megabytes travel as one: `.br` for HTTPS and loopback, `.gz` for browsers on plain http. */
function compressBeside(folder: string): void {
  for (const file of globSync('**/*.{js,css,html,wasm}', { cwd: folder })) {
    const path = join(folder, file);
    const bytes = readFileSync(path);
    if (bytes.length < 1024) continue;
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 7 };
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: quality }));
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 6 }));
  }
}
