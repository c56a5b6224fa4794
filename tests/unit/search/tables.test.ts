import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindNames, kinds } from '#domain/kinds.ts';
import { textsOf } from '#search/build/board-texts.ts';
import { COMMON } from '#search/build/common-characters.ts';
import { searchTables } from '#search/build/search-tables.ts';
import { soundsTable } from '#search/build/sounds-table.ts';
import { KIND_WORTH } from '#search/ranking.ts';
import { initialsOf, latinOf, readingsOf, soundsOf } from '#search/readings.ts';
import { toSimplified } from '#search/traditional.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard } from '#store/load-board.ts';

const { dataset } = loadBoard(contentFolder(), '2026-11-23');
const tables = searchTables(dataset);

test('常用字有 3,755 个，从啊到座', () => {
  assert.equal(COMMON.length, 3755);
  assert.deepEqual([COMMON[0], COMMON.at(-1)], ['啊', '座']);
});

test('每一类内容在排序里都有分量', () => {
  assert.deepEqual(
    kindNames.map((name) => kinds[name].label).filter((label) => !(label in KIND_WORTH)),
    [],
  );
});

test('本站的词里有名词解释的词和平常说法，同义词就是名词解释写的', () => {
  const { words, synonyms } = tables.words();
  const all = words.split(' ');
  assert.ok(['投诉', '告状', '公示', '防空地下室'].every((word) => all.includes(word)));
  assert.deepEqual(
    synonyms.find(([word]) => word === '投诉')?.slice(1),
    dataset.entries.terms.find(({ data }) => data.word === '投诉')?.data.synonyms,
  );
});

test('取词时只读内容，不读来源和审查登记', () => {
  const [term] = dataset.entries.terms;
  assert.ok(term);
  const texts = textsOf(term).join();
  assert.ok(texts.includes(term.data.explanation));
  assert.ok(!texts.includes(term.data.source.document) && !texts.includes(term.data.publishedAt));
});

test('多音字在词里按上下文读，也可以打拼音缩写', () => {
  const readings = readingsOf(soundsTable(['行政', '银行', '重大', '重新', '办理'], '绿'));
  assert.ok(soundsOf('行政', readings).includes('xingzheng'));
  assert.ok(soundsOf('银行', readings).includes('yinhang'));
  assert.deepEqual(initialsOf('办理', readings), ['bl']);
  assert.deepEqual(soundsOf('绿', readings), ['lv']);
  assert.deepEqual(soundsOf('魑', readings), []);
  assert.deepEqual(['Tóu sù', 'lǜ', "xi'an", 'tou su'].map(latinOf), ['tousu', 'lv', 'xian', 'tousu']);
});

test('繁体换成简体，简体和别的字不动', () => {
  const table = tables.traditional();
  assert.equal(toSimplified('投訴電話 2663486 abc 公示', table), '投诉电话 2663486 abc 公示');
  assert.equal(toSimplified('行政許可聽證會', table), '行政许可听证会');
});

test('同样的内容，表一个字节也不差', () => {
  const again = searchTables(dataset);
  for (const name of ['words', 'sounds', 'traditional', 'suggestions'] as const) {
    assert.equal(JSON.stringify(again[name]()), JSON.stringify(tables[name]()), name);
  }
});

test('建议表按办事、电话、…的先后，电话带着号码', () => {
  const { kinds: rows, entries } = tables.suggestions();
  assert.equal(rows[0]?.[1], 'procedures');
  assert.ok(entries.some(([kind, , , , number]) => rows[kind]?.[1] === 'hotlines' && number === '2663486'));
  assert.equal(entries[0]?.[0], 0);
});
