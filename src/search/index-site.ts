/** Builds the Pagefind bundle of a finished site from separated copies of its pages; served files stay untouched. */
import { readdir, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { createIndex } from 'pagefind';
import { separateHan } from './separate-han.ts';

/** Parts of the bundle our own search page does not use. */
const UNUSED = [
  'pagefind-ui.js',
  'pagefind-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-modular-ui.css',
  'pagefind-highlight.js',
  'pagefind-component-ui.js',
  'pagefind-component-ui.css',
];

/** @returns number of pages indexed. @throws Error with Pagefind's own messages when it reports any. */
export async function indexSite(outDir: string): Promise<number> {
  const { index, errors } = await createIndex({ includeCharacters: '%-', writePlayground: false });
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  let pages = 0;
  for (const file of (await readdir(outDir, { recursive: true }))
    .filter((name) => name.endsWith('index.html'))
    .sort()) {
    const html = await readFile(join(outDir, file), 'utf8');
    if (!html.includes('data-pagefind-body')) continue;
    const url = `/${relative('.', file)
      .replaceAll('\\', '/')
      .replace(/index\.html$/, '')}`;
    const added = await index.addHTMLFile({ url, content: separated(html) });
    if (added.errors.length > 0) throw new Error(`Pagefind, ${url}: ${added.errors.join('; ')}`);
    pages += 1;
  }
  const written = await index.writeFiles({ outputPath: join(outDir, 'pagefind') });
  if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join('; ')}`);
  await index.deleteIndex();
  await Promise.all(UNUSED.map((name) => rm(join(outDir, 'pagefind', name), { force: true })));
  return pages;
}

/**
 * The page with every text node of its indexed part separated; `title` meta is set clean, `t` separated for ranking.
 * An inline value of Pagefind runs to the end of its attribute, so every pair gets an element of its own.
 */
function separated(html: string): string {
  const document = parseDocument(html);
  const heading =
    /<h1[^>]*>([\s\S]*?)<\/h1>/
      .exec(html)?.[1]
      ?.replace(/<[^>]*>/g, '')
      .trim() ?? '';
  const body = find(document, (node) => node.attribs?.['data-pagefind-body'] !== undefined);
  if (body) {
    separateTexts(body);
    const { attribs = {}, children = [] } = body;
    children.push(...ATTRIBUTES.flatMap((name) => pairsOf(attribs[name]).map((pair) => element({ [name]: pair }))));
    for (const name of ATTRIBUTES) delete attribs[name];
  }
  find(document, (node) => node.name === 'head')?.children?.push(
    element({ 'data-pagefind-meta': 'title[content]', content: heading }),
    element({ 'data-pagefind-meta': 't[content]', content: separateHan(heading).replaceAll('\u200b', ' ') }),
  );
  return render(document, { encodeEntities: 'utf8' });
}

const ATTRIBUTES = ['data-pagefind-meta', 'data-pagefind-filter'];

/** `类别:办事指南,机构:某局` → its pairs; a comma inside a value stays. */
const pairsOf = (value = ''): string[] => value.split(/,(?=[^,:]+:)/).filter(Boolean);

const element = (attribs: Record<string, string>): Node => ({ type: 'tag', name: 'meta', attribs, children: [] });

/** The little of a DOM node this file needs. */
interface Node {
  readonly type: string;
  readonly name?: string;
  data?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: Node[];
}

function find(root: unknown, wanted: (node: Node) => boolean): Node | undefined {
  const node = root as Node;
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

function separateTexts(node: Node): void {
  if (node.type === 'text' && node.data !== undefined) node.data = separateHan(node.data);
  for (const child of node.children ?? []) separateTexts(child);
}
