import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kindNames, kinds } from '#domain/kinds.ts';
import { textsOf } from '#search/build/board-texts.ts';
import { everydayWords } from '#search/build/everyday-words.ts';
import { learnedWords } from '#search/build/learned-words.ts';
import { searchTables } from '#search/build/search-tables.ts';
import { soundsTable } from '#search/build/sounds-table.ts';
import { commonCharacters } from '#search/common-characters.ts';
import { KIND_WORTH } from '#search/kind-worth.ts';
import { initialsOf, latinOf, readingsOf, soundsOf } from '#search/readings.ts';
import { toSimplified } from '#search/traditional.ts';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard } from '#store/load-board.ts';

const { dataset } = loadBoard(contentFolder(), '2026-11-23');
const tables = searchTables(dataset);

test('常用字有 3,755 个，从啊到座', () => {
  const common = commonCharacters();
  assert.equal(common.length, 3755);
  assert.deepEqual([common[0], common.at(-1)], ['啊', '座']);
});

test('每一类内容在排序里都有分量', () => {
  assert.deepEqual(
    kindNames.map((name) => kinds[name].label).filter((label) => !(label in KIND_WORTH)),
    [],
  );
});

test('本站的词分四档，最能说明问题的在前；平常说法先照名词解释，再照随程序带的', () => {
  const { words, said } = tables.words();
  const all = words.flatMap((some) => some.split(' '));
  assert.equal(words.length, 4);
  assert.ok(['投诉', '公示', '防空地下室', '党费', '听证', '低保', '门卫'].every((word) => all.includes(word)));
  assert.ok((words[0] ?? '').split(' ').includes('投诉'));
  // How people ask is no part of a word: 算旷工 is cut, 钱怎么 is none.
  assert.deepEqual(
    all.filter((word) => ['算旷工', '钱怎么'].includes(word) || /.(?:怎么|多少|有没有)$/.test(word)),
    [],
  );
  const officialOf = (spoken: string) => said.find(([word]) => word === spoken)?.slice(1);
  for (const { data } of dataset.entries.terms)
    for (const spoken of data.synonyms ?? []) assert.ok(officialOf(spoken)?.includes(data.word), spoken);
  // Shipped with the program, and only what this board writes somewhere.
  assert.deepEqual(officialOf('炒鱿鱼'), ['辞退']);
  assert.equal(officialOf('小汽车摇号'), undefined);
});

test('随程序带的日常说法：说的不是公文里的词，每一条都有去处，没有重复', () => {
  const said = everydayWords.map((row) => row.said);
  assert.ok(said.length > 600);
  assert.equal(new Set(said).size, said.length);
  for (const row of everydayWords) {
    assert.ok(row.said.length >= 2, row.said);
    assert.ok(row.official.length > 0 && row.official.every((word) => word.length > 0 && word !== row.said), row.said);
  }
});

test('常在一起、前后常换的字是词；总粘着别的字的不是', () => {
  const text =
    '交党费。查党费，党费的事。收党费吗？退党费了。党费由支部收。新规定里，旧规定中，照规定办。规定好了。守规定吗。';
  const learned = learnedWords([{ text, title: false }]);
  assert.ok(learned.has('党费'));
  assert.ok(learned.has('规定'));
  assert.ok(!learned.has('的规') && !learned.has('党费的'));
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
  assert.ok(soundsOf('差旅', readingsOf(soundsTable(['差旅']))).includes('chailv'));
  assert.ok(soundsOf('率先', readingsOf(soundsTable(['率先']))).includes('shuaixian'));
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
