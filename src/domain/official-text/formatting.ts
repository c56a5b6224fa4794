/** What of a text is read as a mark, for anyone who types it, and the links that lead out of it. */
import { type OfficialItem, readOfficialText, textLines } from './blocks.ts';
import { type Inline, wordsOfMarks } from './marks.ts';

export interface LinkInText {
  readonly text: string;
  readonly href: string;
  /** 1-based line of the body. */
  readonly line: number;
}

export interface Formatting {
  readonly headings: number;
  readonly tables: number;
  /** Items of lists, inner ones too. */
  readonly items: number;
  /** The emphasised words, in order. */
  readonly emphasis: readonly string[];
  readonly links: readonly LinkInText[];
}

export function formattingOf(body: string): Formatting {
  const blocks = readOfficialText(body);
  const lines = textLines(blocks);
  return {
    headings: blocks.filter(({ kind }) => kind === 'heading').length,
    tables: blocks.filter(({ kind }) => kind === 'table').length,
    items: blocks.reduce((sum, block) => sum + (block.kind === 'list' ? countItems(block.items) : 0), 0),
    emphasis: lines.flatMap(({ parts }) => parts.flatMap((part) => emphasised(part))),
    links: lines.flatMap(({ parts, line }) => linksIn(parts, line)),
  };
}

const countItems = (items: readonly OfficialItem[]): number =>
  items.reduce((sum, { inner }) => sum + 1 + inner.reduce((more, list) => more + countItems(list.items), 0), 0);

const emphasised = (part: Inline): string[] =>
  typeof part !== 'string' && 'strong' in part ? [wordsOfMarks(part.strong)] : [];

const linksIn = (parts: readonly Inline[], line: number): LinkInText[] =>
  parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    return 'strong' in part ? linksIn(part.strong, line) : [{ text: part.text, href: part.href, line }];
  });
