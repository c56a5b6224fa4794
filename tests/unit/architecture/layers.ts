/** The table of layers: what each may import. House plan 4.2; the only place to change it. */

export interface Layer {
  /** Files under this path, or this one file; the longest match wins. */
  readonly path: string;
  /** What may be imported: an address, or the beginning of one when it ends with `/` or `:`. `*` is any package. */
  readonly from: readonly string[];
  /** What may be imported as a type only (`import type`). */
  readonly types?: readonly string[];
}

/** What the desk needs from outside: git, atomic files, diffs, safe names, types of uploads. */
const deskPackages = ['simple-git', 'write-file-atomic', 'diff', 'pinyin-pro', 'file-type', 'yauzl'];

/** Relative imports inside a layer are always allowed, across layers never. */
export const layers: readonly Layer[] = [
  { path: 'src/domain/', from: ['zod'] },
  { path: 'src/ui/', from: ['#domain/parts/time.ts'], types: ['#domain/'] },
  { path: 'src/site/', from: ['#domain/', 'node:crypto', 'zod'] },
  {
    path: 'src/store/',
    from: ['#domain/', '#site/', 'node:', 'js-yaml', 'yaml', 'zod', 'satteri', 'papaparse'],
    types: ['astro/loaders'],
  },
  {
    path: 'src/search/',
    from: ['#domain/', '#ui/text.ts', 'node:', 'pagefind', 'htmlparser2', 'dom-serializer'],
  },
  {
    path: 'src/importer/',
    from: [
      '#domain/',
      'node:',
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
    from: ['#domain/', '#site/base.ts', '#site/config.ts', '#site/urls.ts', '#ui/', '#views/'],
    types: ['zod'],
  },
  { path: 'src/components/', from: ['#ui/', '#components/', '#styles/'], types: ['#views/'] },
  {
    path: 'src/layouts/',
    from: ['#site/csp.ts', '#ui/', '#components/', '#layouts/', '#styles/'],
    types: ['#views/'],
  },
  {
    path: 'src/pages/',
    from: [
      'astro:content',
      '#domain/dataset.ts',
      '#domain/kinds.ts',
      '#site/',
      '#store/',
      '#views/',
      '#layouts/',
      '#components/',
      '#search/',
      '#ui/text.ts',
    ],
    types: ['astro'],
  },
  { path: 'src/content.config.ts', from: ['astro:content', 'astro/loaders', '#domain/kinds.ts', '#store/'] },
  { path: 'admin/', from: ['#domain/'] },
  { path: 'admin/rules/', from: ['#domain/', 'zod'] },
  {
    path: 'admin/desk/',
    from: ['#admin/rules/', '#admin/desk/', '#domain/', '#site/', '#store/', 'node:', 'yaml', ...deskPackages],
  },
  {
    path: 'admin/server/',
    from: ['#admin/', '#domain/', '#site/', '#store/', 'node:', '*'],
  },
  { path: 'admin/app/', from: ['#admin/rules/', '#admin/form-fields.ts', '#domain/', '#ui/', '*'] },
  // The one place outside pages that draws pages: it shows the real page before it is public.
  {
    path: 'admin/preview/',
    from: ['#domain/', '#site/', '#store/', '#views/', '#layouts/', '#components/', 'node:', '*'],
  },
  {
    path: 'scripts/',
    from: ['#scripts/', '#domain/', '#site/', '#store/', '#search/', '#importer/', '#ui/', '#admin/', 'node:', '*'],
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
