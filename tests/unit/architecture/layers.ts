/** The table of layers: what each may import. House plan 4.2; the only place to change it. */

export interface Layer {
  /** Files under this path, or this one file; the longest match wins. */
  readonly path: string;
  /** What may be imported: an address, or the beginning of one when it ends with `/` or `:`. `*` is any package. */
  readonly from: readonly string[];
  /** What may be imported as a type only (`import type`). */
  readonly types?: readonly string[];
}

/** What the desk needs from outside: git, diffs, safe names, types of uploads. */
const deskPackages = ['simple-git', 'diff', 'pinyin-pro', 'file-type', 'yauzl'];

/** Relative imports inside a layer are always allowed, across layers never. */
export const layers: readonly Layer[] = [
  { path: 'src/domain/', from: ['zod'] },
  // `proof.ts` and `tiles.ts` also run in the browser; only `hash.ts` and `note.ts` touch node:crypto.
  { path: 'src/ledger/', from: ['#domain/', '#ui/day-words.ts', 'node:crypto'] },
  // The gate before publication, for form, server, importer and check alike: texts only, no files, no clock.
  { path: 'src/gate/', from: ['#domain/', '#site/sha256.ts', 'zod'] },
  // Readers of files, and their clean copies: bytes in, findings out.
  { path: 'src/gate/read/', from: ['#gate/', 'node:', 'fflate', 'htmlparser2', 'pdfjs-dist/legacy/build/pdf.mjs'] },
  { path: 'src/gate/clean/', from: ['#gate/', 'fflate'] },
  {
    path: 'src/ui/',
    from: ['#domain/plain-date.ts', '#domain/parts/time.ts', '#domain/opening-hours.ts'],
    types: ['#domain/'],
  },
  { path: 'src/site/', from: ['#domain/', 'node:crypto', 'zod', '@noble/hashes/'] },
  {
    path: 'src/store/',
    from: [
      '#domain/',
      '#gate/',
      '#ledger/',
      '#site/',
      'node:',
      'js-yaml',
      'yaml',
      'zod',
      'satteri',
      'papaparse',
      'parse5',
      'fflate',
      'write-excel-file/node',
    ],
  },
  // Pure, for the browser, the offline copy and the tests alike: no files, no page, no words of the screen.
  { path: 'src/search/', from: [] },
  {
    path: 'src/search/build/',
    from: ['#search/', '#domain/', 'node:', 'pagefind', 'htmlparser2', 'pinyin-pro', 'opencc-js', 'vite'],
  },
  // What is loaded into pages.
  // The words of the search alone: a search loads as few files as can be. The check of a page comes with the first click.
  {
    path: 'src/search/browser/',
    from: [
      '#search/',
      '#ui/search-text.ts',
      '#styles/',
      '#check-page/check-here.ts',
      '#live/large-print.ts',
      '#live/read-aloud/',
    ],
  },
  {
    path: 'src/offline/',
    from: ['#ui/offline-words.ts', '#site/clock.ts', '#search/', 'node:', 'vite', 'parse5'],
  },
  // Runs in the browser: only those modules of the ledger that need no node:crypto.
  {
    path: 'src/check-page/',
    from: [
      ...[
        '#ledger/entry.ts',
        '#ledger/manifest-form.ts',
        '#ledger/page-words.ts',
        '#ledger/proof.ts',
        '#ledger/site-proof.ts',
        '#ledger/tiles.ts',
        '#ledger/witness-time.ts',
      ],
      ...['#styles/', '#ui/text.ts', '@noble/ed25519', '@noble/hashes/sha2.js'],
    ],
  },
  {
    path: 'src/importer/',
    from: [
      '#domain/',
      '#gate/',
      'node:',
      '@hyzyla/pdfium',
      'diff',
      'htmlparser2',
      'js-yaml',
      'pdfjs-dist/legacy/build/pdf.mjs',
      'pinyin-pro',
      'word-extractor',
      'yauzl',
    ],
  },
  // No '#site/clock.ts': a view is told what day it is.
  {
    path: 'src/views/',
    from: [
      '#domain/',
      '#ledger/',
      '#site/base.ts',
      '#site/config.ts',
      '#site/sha256.ts',
      '#site/urls.ts',
      '#ui/',
      '#views/',
      'diff',
      'pinyin-pro',
      'qr',
    ],
    types: ['zod'],
  },
  // Scripts of single pages: they say what the views said, as of the visitor's day.
  {
    path: 'src/live/',
    from: ['#domain/', '#site/clock.ts', '#site/sha256.ts', '#ui/', '#views/oversight/'],
    types: ['#views/'],
  },
  {
    path: 'src/components/',
    from: ['#ui/', '#components/', '#styles/'],
    types: ['#views/'],
  },
  {
    path: 'src/layouts/',
    from: ['#site/csp.ts', '#ui/', '#components/', '#layouts/', '#styles/'],
    types: ['#views/'],
  },
  // Entries of the scripts that pages load; what they do stands in the layers they call.
  {
    path: 'src/page-scripts/',
    from: ['#check-page/', '#live/', '#search/browser/', '#offline/register.ts', '#offline/offline-page.ts'],
  },
  // Compiles layouts and scripts, and draws with them.
  {
    path: 'src/draw/',
    from: [
      '#layouts/',
      '#search/build/',
      '#offline/bundle-script.ts',
      'node:',
      'astro',
      'astro/',
      '@astrojs/mdx/',
      'vite',
    ],
    types: ['#views/'],
  },
  // Papers → PDF. Words come from the views, Typst only sets them.
  {
    path: 'src/print/',
    from: ['#views/paper/', 'node:', 'qr', 'htmlparser2', '@myriaddreamin/typst-ts-node-compiler'],
  },
  // The whole site as lists of pages and files.
  { path: 'src/build/', from: ['#domain/', '#draw/', '#site/', '#store/', '#views/', '#search/build/', 'node:path'] },
  { path: 'src/pages/', from: ['#build/', '#layouts/'], types: ['astro'] },
  { path: 'admin/', from: ['#domain/', '#admin/rules/'] },
  { path: 'admin/rules/', from: ['#domain/', '#gate/', 'zod'] },
  {
    path: 'admin/desk/',
    from: [
      '#admin/rules/',
      '#admin/desk/',
      '#domain/',
      '#gate/',
      '#site/',
      '#store/',
      'node:',
      'yaml',
      ...deskPackages,
    ],
  },
  {
    path: 'admin/server/',
    from: ['#admin/', '#domain/', '#importer/', '#site/', '#store/', 'node:', '*'],
  },
  { path: 'admin/app/', from: ['#admin/rules/', '#admin/form-fields.ts', '#domain/', '#gate/keep.ts', '#ui/', '*'] },
  // Builds the browser code; the one file of the layer that runs in Node.
  { path: 'admin/app/build.ts', from: ['node:', 'vite', '#admin/app/'] },
  // Shows the real page before it is public.
  {
    path: 'admin/preview/',
    from: ['#domain/', '#site/', '#store/', '#views/', '#build/', '#draw/', 'node:'],
  },
  {
    path: 'scripts/',
    from: [
      '#scripts/',
      '#domain/',
      '#gate/',
      '#ledger/',
      '#site/',
      '#store/',
      '#search/',
      '#offline/',
      '#build/',
      '#draw/',
      '#print/',
      '#importer/',
      '#ui/',
      '#admin/',
      'node:',
      '*',
    ],
  },
];

export const layerOf = (file: string): Layer | undefined =>
  layers.filter(({ path }) => file.startsWith(path)).sort((a, b) => b.path.length - a.path.length)[0];

/** Longest file, in lines. */
export const budgets: readonly { readonly path: string; readonly lines: number }[] = [
  { path: 'src/domain/kinds/', lines: 120 },
  { path: '', lines: 250 },
];

/** The one file that may ask what day it is. */
export const clock = 'src/site/clock.ts';

/** Where no Chinese word may stand: words come from views, from the schema or from `ui/text.ts`. */
export const wordless = ['src/components/', 'src/layouts/', 'src/pages/'];
