/** What a page says, as search sees it: its title, what it is, and its runs of text, each within one paragraph or cell. */
import { parseDocument } from 'htmlparser2';

export interface PageTexts {
  /** Path below the site's folder without `index.html`, e.g. `fees/linhai-xuke`. */
  readonly entry: string;
  readonly title: string;
  /** 类别 of the page, e.g. 收费项目. */
  readonly kind: string;
  readonly texts: readonly string[];
}

interface Node {
  readonly type: string;
  readonly name?: string;
  readonly data?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}

/** Elements whose words run on within a sentence. */
const INLINE = new Set(['a', 'b', 'strong', 'em', 'i', 'span', 'small', 'mark', 'sup', 'sub', 'code', 'abbr']);
const UNSEEN = new Set(['script', 'style', 'svg', 'template']);

/**
 * @param file path below the site's folder, e.g. `fees/linhai-xuke/index.html`.
 * @returns undefined for pages search leaves out (lists, 404).
 */
export function pageTexts(html: string, file: string): PageTexts | undefined {
  if (!html.includes('data-pagefind-body')) return undefined;
  const document = parseDocument(html) as unknown as Node;
  const body = find(document, (node) => node.attribs?.['data-pagefind-body'] !== undefined);
  if (!body) return undefined;
  const heading = find(body, (node) => node.name === 'h1');
  return {
    entry: file.replaceAll('\\', '/').replace(/\/?index\.html$/, ''),
    title: heading ? runsOf(heading).join('') : '',
    kind: find(document, (node) => node.attribs?.['name'] === 'ColumnName')?.attribs?.['content'] ?? '',
    texts: runsOf(body),
  };
}

function runsOf(root: Node): string[] {
  const runs: string[] = [];
  let run = '';
  const end = () => {
    const text = run.replace(/\s+/g, ' ').trim();
    if (text !== '') runs.push(text);
    run = '';
  };
  const walk = (node: Node) => {
    if (node.type === 'text') run += node.data ?? '';
    if (UNSEEN.has(node.name ?? '') || node.attribs?.['data-pagefind-ignore'] !== undefined) return;
    const block = node.name !== undefined && !INLINE.has(node.name);
    if (block) end();
    for (const child of node.children ?? []) walk(child);
    if (block) end();
  };
  walk(root);
  end();
  return runs;
}

function find(node: Node, wanted: (node: Node) => boolean): Node | undefined {
  if (wanted(node)) return node;
  for (const child of node.children ?? []) {
    const found = find(child, wanted);
    if (found) return found;
  }
  return undefined;
}
