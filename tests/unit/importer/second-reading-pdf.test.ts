import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { pageDifferences, secondPdfText } from '#importer/source/pdf-second.ts';
import { pdfFile } from './page-files.ts';

const told = (pages: readonly string[], second: readonly string[]) => {
  const { unread, notes } = pageDifferences(pages, second, pages.join('\n'));
  return { places: unread.map(({ start, text }) => [start, text]), notes };
};

test('两种读法一样、只差空格和部首的写法、只差先后：什么也不说', () => {
  const nothing = { places: [], notes: [] };
  assert.deepEqual(told(['第一条 用车登记。\n1'], ['1\r\n第一条 ⽤⻋登记。\r\n']), nothing);
  assert.deepEqual(told(['甲栏文字\n乙栏文字'], ['乙栏文字 甲栏文字']), nothing);
});

test('只有另一种读到的字，连页和前面的字一起说', () => {
  assert.deepEqual(told(['第一条 登记。', '第二条 罚款元。'], ['第一条 登记。', '第二条 罚款500元。']).places, [
    [14, '第 2 页：“第二条罚款”后面读到“500”，这里没有'],
  ]);
  assert.deepEqual(told(['押金100元。'], ['押金700元。']), {
    places: [[2, '第 1 页：“押金”后面读到“7”，这里读作“1”']],
    notes: ['第 1 页有的字另一种读法没有读到（1），请对照原件'],
  });
});

test('另一种读法少读一页：按页说明', () => {
  const { places, notes } = told(['第一条 登记。'], []);
  assert.deepEqual(places, []);
  assert.match(notes.join(), /第 1 页.*第一条登记/);
});

test('真的 PDF：两种读法逐页读出同样的文字', async () => {
  const fixture = readFileSync(new URL('fixtures/xuanbian.pdf', import.meta.url));
  const pages = await secondPdfText(fixture);
  assert.match(pages?.join('') ?? '', /印章使用制度/);
  const { losses } = await importDocument(fixture, '选编.pdf', { asOf: '2026-11-30' });
  assert.deepEqual(losses, []);
  const made = await importDocument(pdfFile(['某站用车办法', '第一条　用车登记。', '第二条　每次20元。']), '用车.pdf', {
    asOf: '2026-11-30',
  });
  assert.deepEqual([made.entries.length, made.entries[0]?.articles.length, made.losses.length], [1, 2, 0]);
});

test('另一种引擎读不了的文件：不报错，由第一种读法决定', async () => {
  assert.equal(await secondPdfText(new TextEncoder().encode('%PDF-1.4 坏的')), undefined);
});
