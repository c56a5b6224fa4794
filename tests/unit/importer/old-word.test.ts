import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importDocument } from '#importer/import-document.ts';
import { differences, stretchesOfXml } from '#importer/source/second-reading.ts';
import { withNumbers } from '#importer/source/word-numbers.ts';

test('自动编号放在各自的段落前，别的字不动；对不上的段落说明', () => {
  const text = '某站值班制度\n轮流值班。\n做好记录。\n姓名\t轮流值班。\n';
  const {
    text: numbered,
    numbers,
    absent,
  } = withNumbers(text, [
    { text: '某站值班制度', number: '' },
    { text: '轮流值班。', number: '第一条 ' },
    { text: '做好记录。', number: '第二条 ' },
    { text: '只有这里有。', number: '第三条 ' },
  ]);
  assert.equal(numbered, '某站值班制度\n第一条 轮流值班。\n第二条 做好记录。\n姓名\t轮流值班。\n');
  assert.equal(numbers, 2);
  assert.deepEqual(absent, ['第三条 只有这里有。']);
});

test('第二种读法：只有它读到的，连位置一起说；已经说明不导入的不再说', () => {
  const xml =
    '<w:p><w:r><w:t>某局值班制度</w:t></w:r></w:p><w:p><w:r><w:t>漏掉的一句话&amp;。</w:t></w:r><w:r><w:t>隐藏的一句话</w:t></w:r>' +
    '<w:del w:id="1"><w:r><w:t>删去的一句话</w:t></w:r></w:del></w:p>';
  const known = [{ what: '隐藏的文字', count: 1, start: 0, text: '隐藏的一句话' }];
  assert.deepEqual(
    differences('某局值班制度\n别的', stretchesOfXml(xml), known).map(({ start, text }) => [start, text]),
    [[6, '漏掉的一句话&。']],
  );
  assert.deepEqual(differences('某局 值班制度', stretchesOfXml('<w:t>某局值班制度</w:t>'), []), []);
});

const shared = new URL('../../../../shared/cases/import/s21-autonumber.doc', import.meta.url);
test('旧版 Word 的自动编号：两部，12 条和 2 条', { skip: !existsSync(shared) && '没有 ../shared' }, async () => {
  const { entries } = await importDocument(readFileSync(shared), '旧文件.doc', { asOf: '2026-11-30' });
  assert.deepEqual(
    entries.map(({ title, articles }) => [
      title,
      articles.filter(({ style }) => style === '条').map(({ number }) => number),
    ]),
    [
      ['某站值班制度', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
      ['某站保密制度', [1, 2]],
    ],
  );
});
