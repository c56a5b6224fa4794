/** Posters, boards, cards, forms, registers and books: sizes, pages, contents that lead where they say. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody } from '#store/render-body.ts';
import type { Book, Paper, PaperSort } from '#views/paper/paper.ts';
import { PAPER_SORTS } from '#views/paper/paper.ts';
import { papersOf, stillHolds } from '#views/paper/papers.ts';
import { readingOf } from '#views/paper/pinyin-order.ts';
import { renderPlain } from '../views/context-fixture.ts';
import { noPress, press, readBack, squeezed } from './press.ts';
import { sampleContext } from './sample-site.ts';

const body = Object.assign((markdown: string) => renderBody(markdown), { page: renderPlain.page });
const papers = (sorts: readonly PaperSort[], agency = 'linhai-renfang', more: object = {}) =>
  papersOf(sorts, sampleContext, { agency, sizes: ['a3'], holders: [], seed: '1', renderBody: body, ...more });
const only = (sort: PaperSort, more: object = {}): Paper => papers([sort], 'linhai-renfang', more)[0] as Paper;

test('every sort of paper has something to print on the sample board, and no two papers share a file', () => {
  const all = papersOf(Object.keys(PAPER_SORTS) as PaperSort[], sampleContext, {
    sizes: ['a4', 'a3', 'a1'],
    holders: [],
    seed: '1',
    renderBody: body,
  });
  assert.deepEqual(new Set(all.map(({ sort }) => sort)).size, Object.keys(PAPER_SORTS).length);
  assert.equal(new Set(all.map(({ file }) => file)).size, all.length);
});

const SIZES: readonly (readonly [PaperSort, object, number, number])[] = [
  ['liucheng', { sizes: ['a4'] }, 210, 297],
  ['tousu', { sizes: ['a3'] }, 297, 420],
  ['shoufei', { sizes: ['a1'] }, 594, 841],
  ['zhanban', {}, 900, 1200],
  ['zhuopai', {}, 297, 210],
  ['xiongpai', {}, 210, 297],
  ['zixun', {}, 210, 297],
  ['yijian', {}, 210, 297],
  ['shenqing', {}, 210, 297],
  ['bodai', {}, 297, 210],
];
for (const [sort, more, width, height] of SIZES) {
  test(`${PAPER_SORTS[sort]} is ${width} × ${height} mm and reads aloud`, { skip: noPress }, async () => {
    const paper = only(sort, more);
    const { pages, roles, text } = await readBack(press(paper).pdf);
    assert.deepEqual([pages[0]?.width, pages[0]?.height], [width, height]);
    assert.ok(roles.includes('H1'), roles.join());
    if (['zhanban', 'zixun', 'yijian', 'shenqing', 'bodai'].includes(sort)) assert.equal(pages.length, 1);
    assert.doesNotMatch(text, /[\u2e80-\u2fdf\ufffd]/);
  });
}

test('names on cards come from the local list alone', () => {
  const holders = [{ agency: 'linhai-renfang', post: '首办责任人', place: '', name: '某某甲' }];
  const words = (list: readonly unknown[]) => JSON.stringify(only('xiongpai', { holders: list }));
  assert.match(words(holders), /某某甲/);
  assert.doesNotMatch(words([]), /"name"/);
});

test('the sheet of a draw has its 20 entries on two pages, each with the number of its version', {
  skip: noPress,
}, async () => {
  const [paper] = papersOf(['choucha'], sampleContext, { sizes: [], holders: [], seed: '1', renderBody: body });
  const { pages, text, roles } = await readBack(press(paper as Paper).pdf);
  assert.equal(pages.length, 2);
  assert.equal([...text.matchAll(/\d+-[0-9a-f]{4}2026年/g)].length, 20);
  assert.ok(roles.includes('TH'));
});

test('a handbook: each line of its contents names the page on which the item begins, and its head tells the item', {
  skip: noPress,
}, async () => {
  const book = only('bianmin') as Book;
  const { pages } = await readBack(press(book).pdf);
  assert.deepEqual([pages[0]?.width, pages[0]?.height], [148, 210]);
  const first = pages.findIndex(({ text }) => text.includes('—1—'));
  const contents = pages
    .slice(0, first)
    .map(({ text }) => text)
    .join('');
  for (const chapter of book.chapters) {
    for (const { title } of chapter.items) {
      const number = Number(new RegExp(`${literally(squeezed(title))}\\.*(\\d+)`).exec(contents)?.[1]);
      const page = pages[first + number - 1]?.text ?? '';
      assert.ok(page.includes(squeezed(title)), `${title} on page ${number}`);
      assert.ok(page.includes(`—${number}—`), `page ${number} carries its number`);
    }
  }
});

const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

test('a book of rules carries every word of every rule, and the large print is A4', { skip: noPress }, async () => {
  const [book, large] = papers(['guanli']) as Book[];
  const { text } = await readBack(press(book as Book).pdf);
  for (const { body: source, data } of sampleContext.dataset.entries.regulations) {
    if (data.agency !== 'linhai-renfang') continue;
    const plain = source.replace(/^#+ |\*\*|^\s*[-*] |^\s*\d+\. |\|/gm, '').split('\n');
    for (const line of plain.filter((words) => words.trim().length > 12 && !/^[-: ]+$/.test(words)).slice(0, 40)) {
      // Running heads and page numbers stand between two halves of a line.
      const words = squeezed(line).replace(/\\/g, '').slice(0, 12);
      assert.ok(text.includes(words), words);
    }
  }
  assert.equal((large as Book).large, true);
});

test('the index goes by the reading of the word', () => {
  assert.deepEqual(
    ['重庆', '长安', '办事', '行政许可'].map((word) => readingOf(word)[0]),
    ['c', 'c', 'b', 'x'],
  );
});

test('printing everything at A3 removes only papers whose entry is gone', () => {
  const sorts = Object.keys(PAPER_SORTS) as PaperSort[];
  const all = papersOf(sorts, sampleContext, { sizes: ['a3'], holders: [], seed: '20261123', renderBody: body });
  const posters = papersOf(['zhize', 'tousu'], sampleContext, {
    ...{ sizes: ['a1', 'a4'], holders: [], seed: '', renderBody: body },
  });
  const holds = stillHolds(all, sampleContext);
  const held = [
    ...[...all, ...posters].map(({ file }) => file),
    'choucha/20261001.pdf',
    'niandu/linhai-renfang-2025.pdf',
    'zhuopai/linhai-renfang.pdf',
  ];
  assert.ok(posters.length > 1);
  assert.deepEqual(
    held.filter((file) => !holds(file)),
    [],
  );
  for (const file of ['gaozhi/mei-you.pdf', 'zhize/mei-you-a1.pdf', 'niandu/mei-you-2025.pdf', 'xiongpai/mei-you.pdf'])
    assert.equal(holds(file), false, file);
});
