/** A page as its readers see it, read with a real HTML parser: never by cutting tags out of text. */
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import { fileAt } from '#ledger/manifest-form.ts';
import { NODE_END } from '#ledger/page-words.ts';

type Node = DefaultTreeAdapterMap['node'];
type Element = DefaultTreeAdapterMap['element'];

export interface PageText {
  /** Text of the parts marked `data-ledger`, in order. */
  readonly marked: string;
  /** All text of the main part, each text node ended by `NODE_END`. */
  readonly main: string;
  /** `PubDate` of a content page, `2026-11-20 09:00`; undefined on lists and the like. */
  readonly published: string | undefined;
}

export function readPage(html: string): PageText {
  const document = parse(html);
  const elements = [...walk(document)];
  const main = elements.find(({ tagName }) => tagName === 'main');
  const meta = elements.find((element) => element.tagName === 'meta' && attribute(element, 'name') === 'PubDate');
  return {
    marked: elements
      .filter((element) => attribute(element, 'data-ledger') !== undefined)
      .map(textOf)
      .join(''),
    main: main ? nodesOf(main) : '',
    published: meta && attribute(meta, 'content'),
  };
}

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

/** All nodes in document order, without recursion: a page may be nested deeper than a stack. */
function* nodesIn(root: Node): Generator<Node> {
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    yield node;
    if ('childNodes' in node) for (const child of node.childNodes.toReversed()) waiting.push(child);
  }
}

function* walk(root: Node): Generator<Element> {
  for (const node of nodesIn(root)) if ('tagName' in node) yield node;
}

function* texts(root: Node): Generator<string> {
  for (const node of nodesIn(root)) if (node.nodeName === '#text' && 'value' in node) yield node.value;
}

const nodesOf = (node: Node): string => [...texts(node)].map((text) => `${text}${NODE_END}`).join('');

/** The DOM's `textContent`. */
const textOf = (node: Node): string => [...texts(node)].join('');

/** Files of the same site that a page leads to or loads, by path below the base. @param address of the page, `/fees/fuyin/` */
export function linksIn(html: string, address: string): string[] {
  const found = [...walk(parse(html))].flatMap((element) =>
    ['href', 'src'].flatMap((name) => attribute(element, name) ?? []),
  );
  const base = new URL(`http://site.invalid${address}`);
  return found.flatMap((link) => {
    const url = URL.parse(link, base);
    return url?.origin === base.origin ? [fileAt(url.pathname)] : [];
  });
}
