/**
 * The words of an entry that the ledger binds to the page letter by letter: the articles of a rule, as rendered. What other
 * kinds say is held to the page word by word (`statedWords`), since their pages also speak of other entries.
 */
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { Entry } from '#domain/kinds.ts';
import { renderBody } from './render-body.ts';

type Node = DefaultTreeAdapterMap['node'];

export const wordsOnPage = (entry: Entry): string =>
  entry.kind === 'regulations' ? textOf(parseFragment(renderBody(entry.body))) : '';

/** Same as the DOM's `textContent`. */
const textOf = (node: Node): string =>
  'value' in node && node.nodeName === '#text'
    ? node.value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';
