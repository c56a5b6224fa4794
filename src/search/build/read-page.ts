/** A finished page as search knows it: its facts from the meta tags an inspector reads, its text paragraph by paragraph. */
import { parseDocument } from 'htmlparser2';
import type { Block, FoundPage } from '#search/finder.ts';
import { isNotGiven } from '#search/not-given.ts';
import { WEAK_SECTIONS } from './weak-text.ts';

/**
 * @param file path below the site's folder, e.g. `fees/linhai-xuke/index.html`; its folder names the entry.
 * @returns undefined when nothing of the page is meant to be found (lists, 404).
 */
export function readPage(html: string, file: string): FoundPage | undefined {
  const document = parseDocument(html) as unknown as Node;
  const body = find(document, (node) => node.attribs?.['data-pagefind-body'] !== undefined);
  if (!body) return undefined;
  const tag = (name: string) => find(document, (node) => node.attribs?.['name'] === name)?.attribs?.['content'];
  const optional = {
    org: tag('ContentSource'),
    validity: body.attribs?.['data-validity'],
    published: tag('PubDate')?.slice(0, 10),
    number: body.attribs?.['data-number'],
    place: given(body.attribs?.['data-place']),
    limit: body.attribs?.['data-limit'],
    charge: body.attribs?.['data-charge'],
  };
  const entry = file.replaceAll('\\', '/').replace(/\/?index\.html$/, '');
  return {
    entry,
    url: `/${entry}/`,
    title: textOf(find(document, (node) => node.name === 'h1')).trim(),
    kind: tag('ColumnName') ?? '',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value)),
    // The page's own number first of all: typed in full, nothing stands nearer to the top.
    blocks: [...(optional.number ? [{ text: optional.number }] : []), ...blocksOf(body)],
  };
}

/** The little of a DOM node this file needs. */
interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Record<string, string>;
  readonly children?: readonly Node[];
}

function find(root: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(root)) return root;
  for (const child of root.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: Node | undefined): string =>
  node?.type === 'text' ? (node.data ?? '') : (node?.children ?? []).map(textOf).join('');

/** Text runs on through these; every other element begins and ends a paragraph. */
const INLINE = new Set('a abbr b bdi br code del em i ins mark q s small span strong sub sup time u wbr'.split(' '));
/** Set on a line of their own: a space keeps excerpts readable, and counts for nothing in a search. */
const APART = new Set(['small', 'span', 'br']);
const UNREAD = new Set(['script', 'style', 'svg', 'noscript', 'template']);
const HEADING = /^h[1-6]$/;

function blocksOf(body: Node): Block[] {
  const blocks: Block[] = [];
  let words = '';
  const flush = (section: string | undefined, anchor?: string) => {
    const text = words.replace(/\s+/g, ' ').trim();
    words = '';
    if (text === '') return;
    const weak = (section !== undefined && WEAK_SECTIONS.has(section)) || isNotGiven(text);
    blocks.push({ text, ...(anchor && { anchor }), ...(weak && { weak }) });
  };
  const walk = (node: Node, section?: string) => {
    if (node.type === 'text') {
      words += node.data ?? '';
      return;
    }
    const name = node.name ?? '';
    if (UNREAD.has(name) || node.attribs?.['data-pagefind-ignore'] !== undefined) return;
    const inline = INLINE.has(name);
    if (!inline) flush(section);
    else if (APART.has(name)) words += ' ';
    const inner = name === 'section' ? node.attribs?.['id'] : section;
    for (const child of node.children ?? []) walk(child, inner);
    if (!inline) flush(inner, HEADING.test(name) ? (node.attribs?.['id'] ?? headed(name, inner)) : undefined);
  };
  walk(body);
  return blocks;
}

/** The heading of a section is where its id leads. */
const headed = (name: string, section: string | undefined): string | undefined => (name === 'h1' ? undefined : section);

/** A place that a page says it does not know is none: 市政府办公室（来源没有写它的地点） names no place, 一楼（来源没有写窗口号） does. */
function given(text: string | undefined): string | undefined {
  const known = text?.replace(/[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g, (part) =>
    isNotGiven(part) && !/地点|地址/.test(part) ? '' : part,
  );
  return known && !isNotGiven(known) ? known : undefined;
}
