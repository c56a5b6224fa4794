import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readBoard } from '#store/read-board.ts';
import { addressOf, caibian, gitIn, newsroomWith, review, revise, zhongshen } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;

test('一条更正从采编到公布：文件、审查登记、提交', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const draft = await revise(desk, caibian, term, (text) =>
    text.replace('先贴出来给大家看', '先贴出来给大家看，再决定').concat('changeNote: 补一句\n'),
  );
  assert.deepEqual([draft.stage, draft.isNew, draft.note], ['采编', false, '补一句']);
  const passed = await review(desk, draft);
  at('2026-11-23 10:30');
  const done = await desk.move(zhongshen, { ...addressOf(draft), action: 'publish', revision: passed.revision });
  assert.ok('closed' in done);
  const { dataset, problems } = readBoard(content, '2026-11-23');
  assert.deepEqual(problems, []);
  const [entry] = dataset.entries.terms;
  assert.equal(entry?.data.explanation, '先贴出来给大家看，再决定');
  assert.equal(entry?.data.publishedAt, '2026-11-20 09:00');
  assert.deepEqual(entry?.data.corrections, [{ at: '2026-11-23 10:30', note: '补一句' }]);
  assert.equal(entry?.data.register.length, 2);
  assert.equal(gitIn(content, 'log', '-1', '--format=%an <%ae>'), '采甲 <caibian@newsroom.invalid>');
  assert.equal(gitIn(content, 'log', '-1', '--format=%cn'), 'Gongkailan newsroom');
  assert.match(
    gitIn(content, 'log', '-1', '--format=%B'),
    /^更正名词解释“公示”[\s\S]*初审：初甲（办公室负责人）\n终审：终甲/,
  );
  assert.equal(gitIn(content, 'status', '--porcelain'), '');
  assert.deepEqual(await desk.drafts(caibian), []);
  assert.match(readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8'), /^word: 公示\n/);
});
