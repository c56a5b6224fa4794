import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Answer, answerTo } from '#search/answer.ts';
import { LEVELS } from '#search/levels.ts';
import { lexiconOf } from '#search/lexicon.ts';
import { nearestPages } from '#search/nearest.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { pages, smallTables } from './small-board.ts';

const finder = scanFinder(pages);
const ask = async (query: string): Promise<Answer> => (await answerTo(query, finder, smallTables())) as Answer;
const levels = (answer: Answer) => answer.groups.map(({ level }) => level);

/** query → the step that answers first, and a page it must find. */
const answers = [
  ['投诉电话', 'exact', 'hotlines/a'],
  ['吃、拿、卡、要', 'exact', 'regulations/a'],
  ['投诉 大厅', 'exact', 'hotlines/b'],
  ['电话投诉', 'words', 'hotlines/a'],
  ['告状电话', 'synonyms', 'hotlines/a'],
  ['免建怎么办', 'synonyms', 'procedures/a'],
  ['tousu', 'sound', 'hotlines/a'],
  ['tou su', 'sound', 'hotlines/a'],
  ['ts', 'sound', 'hotlines/a'],
  ['tsdh', 'sound', 'hotlines/a'],
  ['头诉', 'sound', 'hotlines/a'],
  ['投訴', 'traditional', 'hotlines/a'],
  ['聽證會', 'traditional', 'procedures/b'],
  ['投拆', 'typo', 'hotlines/a'],
  ['防空地室', 'typo', 'procedures/a'],
  ['诉投', 'typo', 'hotlines/a'],
] as const;

for (const [query, level, entry] of answers) {
  test(`“${query}”由 ${level} 这一步答出 ${entry}`, async () => {
    const [first] = (await ask(query)).groups;
    assert.equal(first?.level, level);
    assert.ok(first?.ids.includes(entry), first?.ids.join());
  });
}

test('一页只在一组里，组按梯子的先后排', async () => {
  for (const [query] of answers) {
    const answer = await ask(query);
    const ids = answer.groups.flatMap((group) => group.ids);
    assert.equal(new Set(ids).size, ids.length, query);
    const order = levels(answer).map((level) => LEVELS.indexOf(level));
    assert.deepEqual(
      order,
      order.toSorted((a, b) => a - b),
      query,
    );
  }
});

test('换了什么、没找什么，都说出来', async () => {
  const { groups } = await ask('告状电话怎么打');
  assert.deepEqual(groups.at(-1)?.reason.replaced, [['告状', '投诉']]);
  assert.ok(groups.at(-1)?.reason.dropped?.includes('怎么'));
  assert.equal((await ask('投訴')).groups[0]?.reason.corrected, '投诉');
});

test('哪一页都没有写的词，不说成问话里的词', async () => {
  const reason = (await ask('投诉电话怎么办大熊猫')).groups[0]?.reason;
  assert.deepEqual(reason?.unwritten, ['大熊猫']);
  assert.deepEqual(reason?.dropped, ['怎么办']);
});

test('照原样找得够多，就不取任何辅助表；找不到才一张一张取', async () => {
  const tables = smallTables();
  await answerTo('投诉电话', finder, tables);
  assert.deepEqual(tables.fetched, []);
  await answerTo('5115183', finder, tables);
  assert.deepEqual(tables.fetched, []);
  await answerTo('免建怎么办', finder, tables);
  assert.deepEqual(tables.fetched, ['words']);
  await answerTo('投訴', finder, tables);
  assert.deepEqual(tables.fetched, ['words', 'words', 'sounds', 'traditional']);
});

test('只有标点，没有可查的；什么也没有，一组也没有', async () => {
  assert.equal(await answerTo('，。', finder, smallTables()), undefined);
  assert.deepEqual((await ask('量子纠缠望远镜')).groups, []);
});

test('没有结果时给最接近的', async () => {
  const lexicon = lexiconOf(await smallTables().words());
  const near = await nearestPages('量子听证会', finder, lexicon);
  assert.equal(near[0]?.entry, 'procedures/b');
});

test('标题里有的在先，办事和电话在内部制度之前，废止的最后', async () => {
  const [group] = (await ask('投诉电话')).groups;
  assert.deepEqual(group?.ids, ['hotlines/a', 'regulations/a', 'regulations/b']);
  assert.equal((await ask('投诉处理制度')).groups[0]?.ids[0], 'regulations/a');
});

test('完整的电话号码先给它自己的那一项', async () => {
  assert.deepEqual((await ask('5115183')).groups[0]?.ids, ['hotlines/a', 'procedures/a']);
});
