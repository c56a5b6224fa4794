/** HTML of a rule's text → blocks of a book. No word is lost: text outside known elements becomes a paragraph. */
import { parseDocument } from 'htmlparser2';
import type { BookBlock } from '#views/paper/paper.ts';

type Parsed = ReturnType<typeof parseDocument>['children'][number];
type Element = Extract<Parsed, { readonly children: unknown; readonly name: string }>;

const isElement = (node: Parsed): node is Element => 'name' in node && 'children' in node;

const SKIPPED = new Set(['script', 'style']);

function textOf(node: Parsed): string {
  if ('data' in node) return node.type === 'text' ? node.data : '';
  if (!isElement(node)) return 'children' in node ? (node.children as Parsed[]).map(textOf).join('') : '';
  if (SKIPPED.has(node.name)) return '';
  return node.name === 'br' ? '\n' : (node.children as Parsed[]).map(textOf).join('');
}

const wordsOf = (node: Parsed): string =>
  textOf(node)
    .replace(/[ \t\n\r]*\n[ \t\n\r]*/g, '\n')
    .replace(/[ \t]+/g, ' ')
    .trim();

export const htmlBlocks = (html: string): BookBlock[] => blocksIn(parseDocument(html).children as Parsed[]);

function blocksIn(nodes: readonly Parsed[]): BookBlock[] {
  const blocks: BookBlock[] = [];
  let loose = '';
  const flush = () => {
    const text = loose.trim();
    if (text !== '') blocks.push({ kind: 'para', text });
    loose = '';
  };
  for (const node of nodes) {
    if (!isElement(node) || INLINE.has(node.name)) {
      loose += textOf(node);
      continue;
    }
    flush();
    blocks.push(...blockOf(node));
  }
  flush();
  return blocks;
}

const INLINE = new Set(['a', 'strong', 'em', 'b', 'i', 'span', 'br', 'code', 'sup', 'sub', 'del', 's', 'mark', 'u']);

function blockOf(node: Element): BookBlock[] {
  const children = node.children as Parsed[];
  if (SKIPPED.has(node.name)) return [];
  if (/^h[1-6]$/.test(node.name)) return [{ kind: 'heading', text: wordsOf(node) }];
  if (node.name === 'p') {
    const text = wordsOf(node);
    return text === '' ? [] : [{ kind: 'para', text, indent: true }];
  }
  if (node.name === 'ul' || node.name === 'ol') return listBlocks(node);
  if (node.name === 'table') return [tableBlock(node)];
  if (node.name === 'hr') return [];
  return blocksIn(children);
}

/** Items with nothing but words are one list; an item with more inside is set as its own blocks. */
function listBlocks(node: Element): BookBlock[] {
  const items = (node.children as Parsed[]).filter(
    (child): child is Element => isElement(child) && child.name === 'li',
  );
  const ordered = node.name === 'ol';
  const start = Number(node.attribs['start'] ?? 1);
  return items.flatMap((item, at): BookBlock[] => {
    const [first, ...rest] = blocksIn(item.children as Parsed[]);
    const words = first?.kind === 'para' ? first.text : '';
    const list: BookBlock = { kind: 'list', items: [words], ...(ordered && { ordered, start: start + at }) };
    return first?.kind === 'para' || first === undefined ? [list, ...rest] : [first, ...rest];
  });
}

function tableBlock(node: Element): BookBlock {
  const rows = elementsIn(node, 'tr').map((row) =>
    (row.children as Parsed[])
      .filter((cell): cell is Element => isElement(cell) && (cell.name === 'td' || cell.name === 'th'))
      .map(wordsOf),
  );
  const [columns = [], ...body] = rows;
  return { kind: 'table', columns, rows: body };
}

const elementsIn = (node: Element, name: string): Element[] =>
  (node.children as Parsed[])
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : elementsIn(child, name)));
