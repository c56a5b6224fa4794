/**
 * The copy of a page that goes into the index: every Han character of its indexed part a word of its own, and what
 * results and filters need, read from the same meta tags an inspector reads. The served page carries nothing for it.
 */
import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { separateHan } from './separate-han.ts';

/** @param file path below the site's folder, e.g. `fees/linhai-xuke/index.html`; its folder names the entry. */
export function indexedCopy(html: string, file: string): string {
  const document = parseDocument(html);
  const heading = textOf(find(document, (node) => node.name === 'h1')).trim();
  const body = find(document, (node) => node.attribs?.['data-pagefind-body'] !== undefined);
  const tag = (name: string) => find(document, (node) => node.attribs?.['name'] === name)?.attribs?.['content'];
  const metas = {
    title: heading,
    // Pagefind takes a title for one word; spaced, every word of it counts for ranking.
    t: separateHan(heading).replaceAll('\u200b', ' '),
    kind: tag('ColumnName'),
    entry: file.replaceAll('\\', '/').replace(/\/?index\.html$/, ''),
  };
  const filters = {
    类别: tag('ColumnName'),
    机构: tag('ContentSource'),
    年份: tag('PubDate')?.slice(0, 4),
    有效性: body?.attribs?.['data-validity'],
  };
  if (body) separateTexts(body);
  find(document, (node) => node.name === 'head')?.children?.push(
    ...elements('data-pagefind-meta', metas),
    ...elements('data-pagefind-filter', filters),
  );
  return render(document, { encodeEntities: 'utf8' });
}

/** One element a pair: an inline value of Pagefind runs to the end of its attribute. */
const elements = (attribute: string, pairs: Readonly<Record<string, string | undefined>>): Node[] =>
  Object.entries(pairs).flatMap(([name, content]) =>
    content ? [{ type: 'tag', name: 'meta', attribs: { [attribute]: `${name}[content]`, content }, children: [] }] : [],
  );

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

const textOf = (node: Node | undefined): string =>
  node?.type === 'text' ? (node.data ?? '') : (node?.children ?? []).map(textOf).join('');

function separateTexts(node: Node): void {
  if (node.type === 'text' && node.data !== undefined) node.data = separateHan(node.data);
  for (const child of node.children ?? []) separateTexts(child);
}
