import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Answer, answerTo } from '#search/answer.ts';
import { exactStep, fetchEarly } from '#search/exact-step.ts';
import { LEVELS } from '#search/levels.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { official, pages, smallTables } from './small-board.ts';

const finder = scanFinder(pages, official);
const ask = async (query: string): Promise<Answer> => (await answerTo(query, finder, smallTables())) as Answer;
const levels = (answer: Answer) => answer.groups.map(({ level }) => level);

/** query → the step that answers first, and a page it must find. */
const answers = [
  ['投诉电话', 'exact', 'hotlines/a'],
  ['吃、拿、卡、要', 'exact', 'regulations/a'],
  ['投诉 大厅', 'exact', 'hotlines/b'],
  ['511-5183', 'number', 'hotlines/a'],
  ['(0576) 5115183', 'number', 'hotlines/a'],
  ['十五个工作日', 'number', 'notices/a'],
  ['10个工作日', 'number', 'regulations/c'],
  ['电话投诉', 'near', 'hotlines/a'],
  ['告状电话', 'near', 'hotlines/a'],
  ['投个诉', 'near', 'hotlines/a'],
  ['告了一次状', 'near', 'hotlines/a'],
  ['免建怎么办', 'near', 'procedures/a'],
  ['tousu', 'sound', 'hotlines/a'],
  ['tou su', 'sound', 'hotlines/a'],
  ['tóu sù', 'sound', 'hotlines/a'],
  ["tou'su", 'sound', 'hotlines/a'],
  ['ts', 'sound', 'hotlines/a'],
  ['tsdh', 'sound', 'hotlines/a'],
  ['tuosudianhua', 'sound', 'hotlines/a'],
  ['tousudinahua', 'sound', 'hotlines/a'],
  ['tingzhenhui', 'sound', 'procedures/b'],
  ['投su', 'sound', 'hotlines/a'],
  ['tou诉', 'sound', 'hotlines/a'],
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
    assert.ok(first?.ids.slice(0, 3).includes(entry), first?.ids.join());
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
  const reason = (await ask('投诉电话怎么办大熊猫')).groups.at(-1)?.reason;
  assert.deepEqual(reason?.unwritten, ['大熊猫']);
  assert.deepEqual(reason?.dropped, ['怎么办']);
});

test('对的词不改：站上有的词，不因为像别的词就换掉', async () => {
  for (const query of ['公示制度举报', '报名 举报', '地下室 工作日']) {
    for (const { level } of (await ask(query)).groups) assert.ok(level === 'exact' || level === 'near', query);
  }
});

test('照原样找到的，最先交出来，不等别的表', async () => {
  const exact = await exactStep('投诉电话', finder);
  assert.ok(exact?.ids.includes((await ask('投诉电话')).groups[0]?.ids[0] ?? ''));
  assert.equal((await exactStep('tóusù', finder))?.ids.length, 0);
  // What mostly stands somewhere asks for nothing beside the index; questions, letters and rare characters do at once.
  for (const [query, ...names] of [
    ['投诉电话'],
    ['怎么投诉', 'words'],
    ['我要投诉工作人员', 'words'],
    ['tousu', 'sounds', 'words'],
    ['投訴', 'traditional', 'words'],
  ] as const) {
    const asked: string[] = [];
    const noted = (name: string) => () => {
      asked.push(name);
      return Promise.reject(new Error(name));
    };
    fetchEarly(query, { words: noted('words'), sounds: noted('sounds'), traditional: noted('traditional') });
    assert.deepEqual(asked, names, query);
  }
});

test('读音表、繁体表用得上才取', async () => {
  const tables = smallTables();
  await answerTo('投诉电话', finder, tables);
  await answerTo('5115183', finder, tables);
  assert.deepEqual([...new Set<string>(tables.fetched)], ['words']);
  await answerTo('tousu', finder, tables);
  assert.deepEqual([...new Set<string>(tables.fetched)], ['words', 'sounds']);
});

test('只有标点，没有可查的', async () => {
  assert.equal(await answerTo('，。', finder, smallTables()), undefined);
});

test('什么都问得出结果：随便打什么字、字母、数字，总有页面，不出错', async () => {
  const characters = fc.constantFrom(...'投诉电话公示几天怎么办大熊猫量子abctsu5123 〔〕-％覆瞭⻋');
  await fc.assert(
    fc.asyncProperty(fc.array(characters, { minLength: 1, maxLength: 12 }), async (typed) => {
      const answer = await answerTo(typed.join(''), finder, smallTables());
      if (!/[\p{L}\p{N}]/u.test(typed.join('').normalize('NFKC'))) return;
      assert.ok(!answer || answer.groups.some(({ ids }) => ids.length > 0), typed.join(''));
    }),
    { numRuns: 300, seed: 20261130 },
  );
  const [usual] = (await ask('量子纠缠望远镜')).groups;
  assert.equal(usual?.reason.usual, true);
  assert.equal(usual?.ids[0], 'hotlines/a');
});

test('没有一字不差的，给最接近的：写到的词多的在前', async () => {
  const [group] = (await ask('量子听证会报名')).groups;
  assert.equal(group?.level, 'near');
  assert.equal(group?.ids[0], 'procedures/b');
});

test('标题里有的在先，办事和电话在内部制度之前，废止的最后', async () => {
  const [group] = (await ask('投诉电话')).groups;
  assert.deepEqual(group?.ids, ['hotlines/a', 'regulations/a', 'regulations/b']);
  assert.equal((await ask('投诉处理制度')).groups[0]?.ids[0], 'regulations/a');
});

test('完整的电话号码先给它自己的那一项', async () => {
  assert.deepEqual((await ask('5115183')).groups[0]?.ids, ['hotlines/a', 'procedures/a']);
});

test('有答案的在说没有的前面：问电话，先给有号码的', async () => {
  const board = scanFinder([
    {
      ...pages[1],
      entry: 'hotlines/x',
      title: '举报热线',
      url: '/x/',
      kind: '投诉举报',
      blocks: [{ text: '举报热线' }, { text: '举报电话没有写号码', weak: true }],
    },
    {
      ...pages[0],
      entry: 'hotlines/y',
      title: '举报值守',
      number: '5551234',
      url: '/y/',
      kind: '投诉举报',
      blocks: [{ text: '举报值守' }, { text: '举报电话 5551234' }],
    },
  ]);
  const answer = await answerTo('举报打什么电话', board, smallTables());
  assert.equal(answer?.groups.flatMap(({ ids }) => ids)[0], 'hotlines/y');
});
