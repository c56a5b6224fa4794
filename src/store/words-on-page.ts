/** The words of an entry that the ledger binds to the page: its title and, for a rule, its articles as rendered. */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { type Entry, titleOf } from '#domain/kinds.ts';
import { renderBody } from './render-body.ts';

type Node = DefaultTreeAdapterMap['node'];

export const wordsOnPage = (entry: Entry): string =>
  titleOf(entry) + (entry.kind === 'regulations' ? textOf(parseFragment(renderBody(entry.body))) : '');

/** Same as the DOM's `textContent`. */
const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text'
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';
