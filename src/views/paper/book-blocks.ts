/** Blocks of a page as a book has them. What only leads somewhere else on the site has no paper form; an empty section goes with it. */
import type { Block, Section } from '../page.ts';
import type { BookBlock } from './paper.ts';
import { cellWords, plainWords } from './plain-words.ts';

export const bookBlocks = (blocks: readonly Block[], deep = false): BookBlock[] =>
  blocks.flatMap((block) => bookBlock(block, deep));

function bookBlock(block: Block, deep: boolean): BookBlock[] {
  switch (block.kind) {
    case 'section':
      return sectionBlocks(block, deep);
    case 'fold':
      return block.screenOnly ? [] : headed(block.summary, undefined, bookBlocks(block.blocks, true), deep);
    case 'prose':
      return block.paragraphs.map((text) => ({ kind: 'para', text: plainWords(text) }));
    case 'articles':
      return [{ kind: 'html', html: block.html }];
    case 'list':
      return [{ kind: 'list', items: block.items.map(plainWords), ...(block.ordered && { ordered: true }) }];
    case 'steps':
      return [
        {
          kind: 'steps',
          items: block.items.map(({ title, meta, notes = [] }) => ({
            title: plainWords(title),
            meta: meta.join(' · '),
            notes: notes.map(plainWords),
          })),
        },
      ];
    case 'facts':
      return [
        {
          kind: 'pairs',
          items: block.items.map(({ term, detail, small }) => ({
            name: term,
            value: plainWords(detail),
            ...(small && { small: plainWords(small) }),
          })),
        },
      ];
    case 'table':
      return [{ kind: 'table', columns: block.columns, rows: block.rows.map(({ cells }) => cells.map(cellWords)) }];
    case 'ticks':
      return [
        {
          kind: 'ticks',
          items: block.items.map(({ text, small }) => ({
            text: plainWords(text),
            ...(small && { small: plainWords(small) }),
          })),
        },
      ];
    case 'cases':
      return [{ kind: 'pairs', items: block.items.map(({ name, text }) => ({ name, value: plainWords(text) })) }];
    case 'questions':
      return [
        { kind: 'questions', items: block.items.map(({ ask, answer }) => ({ ask, answer: plainWords(answer) })) },
      ];
    case 'note':
      return [
        {
          kind: 'note',
          ...(block.title && { title: block.title }),
          paragraphs: block.paragraphs.map(plainWords),
        },
      ];
    case 'ladder':
      return [
        {
          kind: 'pairs',
          items: block.rungs.map(({ name, items }) => ({ name, value: items.map(plainWords).join('；') })),
        },
      ];
    case 'call':
      return [
        {
          kind: 'pairs',
          items: [
            {
              name: plainWords(block.main),
              value: plainWords(block.title),
              small: block.lines.map(plainWords).join('　'),
            },
          ],
        },
      ];
    case 'calls':
      return bookBlocks(block.items, deep);
    case 'gap':
      return [{ kind: 'para', text: plainWords(block.words) }];
    default:
      return [];
  }
}

const sectionBlocks = ({ title, official, blocks }: Section, deep: boolean): BookBlock[] =>
  headed(title, official, bookBlocks(blocks, true), deep);

/** Under a heading, or nothing at all. */
function headed(text: string, small: string | undefined, inner: readonly BookBlock[], deep: boolean): BookBlock[] {
  if (inner.length === 0) return [];
  return [{ kind: 'heading', text, ...(small && { small }), ...(deep && { deep: true }) }, ...inner];
}
