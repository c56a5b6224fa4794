/** What cannot wait: 补审 after a 紧急撤下, findings on the public board, damaged drafts. */
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Person } from '#admin/rules/people.ts';
import { siteFile } from '../../store/content-folder-fixture.ts';
import { caibian, chushen, filesIn, guanli, newsroomWith, newTerm, refusal, zhongshen } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const other: Person = { ...zhongshen, id: 'zhongshen2', name: '终乙' };

test('紧急撤下以后，别的终审人员那里有一件补审；记下意见就办完，公开的文件不动，写进经过', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  assert.deepEqual((await desk.tasks(zhongshen)).followUps, []);
  await desk.takeDown(zhongshen, { ...term, reason: '写错了，先撤下' });
  const [task, ...more] = (await desk.tasks(other)).followUps;
  assert.deepEqual(more, []);
  assert.deepEqual(
    [task?.kind, task?.id, task?.by.id, task?.reason],
    ['terms', 'gongshi', 'zhongshen', '写错了，先撤下'],
  );
  assert.deepEqual((await desk.tasks(zhongshen)).followUps, [], '撤下的人不能给自己补审');
  assert.deepEqual((await desk.tasks(chushen)).followUps, []);

  const before = filesIn(content);
  const told = { ...term, opinion: '情况属实，撤下得当' };
  assert.equal((await refusal(desk.followUp(zhongshen, told))).status, 403);
  assert.equal((await refusal(desk.followUp(chushen, told))).status, 403);
  assert.equal((await refusal(desk.followUp(other, { ...term, opinion: ' ' }))).status, 422);
  assert.equal((await refusal(desk.followUp(other, { ...term, opinion: '张 331082190203170010' }))).status, 422);
  assert.equal((await refusal(desk.followUp(other, { kind: 'terms', id: 'meiyou', opinion: '好' }))).status, 404);
  at('2026-11-24 09:00');
  await desk.followUp(other, told);
  assert.deepEqual((await desk.tasks(other)).followUps, []);
  assert.equal((await refusal(desk.followUp(other, told))).status, 404);
  assert.deepEqual(filesIn(content), before);
  const [newest] = await desk.history(other, term);
  assert.deepEqual([newest?.what, newest?.by.id, newest?.opinion], ['补审', 'zhongshen2', '情况属实，撤下得当']);
});

test('经审查的撤下不用补审；恢复以后再紧急撤下，又有一件', async (t) => {
  const { desk, at } = newsroomWith(t);
  await desk.takeDown(chushen, { ...term, reason: '先撤下' });
  await desk.followUp(zhongshen, { ...term, opinion: '撤下得当' });
  at('2026-11-24 09:00');
  const draft = await desk.restore(caibian, term);
  const move = async (person: Person, action: 'submit' | 'pass' | 'publish', revision: string) => {
    const moved = await desk.move(person, { ...term, action, revision });
    return 'draft' in moved ? moved.draft.revision : '';
  };
  const passed = await move(chushen, 'pass', await move(caibian, 'submit', draft.revision));
  await move(zhongshen, 'publish', passed);
  assert.deepEqual((await desk.tasks(other)).followUps, []);
  at('2026-11-24 10:00');
  await desk.takeDown(chushen, { ...term, reason: '又错了' });
  assert.equal((await desk.tasks(other)).followUps.length, 1);
});

test('公开着的内容用现在的检查再看一遍：查出的列给审查人和管理，说规则不说号码；改好就没有了；示例站不看', async (t) => {
  const real = newsroomWith(t, { 'site.yaml': siteFile({ sample: false }) }, { repository: false });
  assert.deepEqual((await real.desk.tasks(chushen)).found, []);
  const file = join(real.content, 'terms/gongshi.yaml');
  const clean = readFileSync(file, 'utf8');
  appendFileSync(file, 'example: 找张示例 15400001234\n');
  const { found } = await real.desk.tasks(chushen);
  assert.deepEqual(
    found.map(({ kind, id, rules }) => [kind, id, rules]),
    [['terms', 'gongshi', ['手机号']]],
  );
  assert.doesNotMatch(JSON.stringify(found), /15400001234/);
  assert.deepEqual((await real.desk.tasks(guanli)).found, found);
  assert.deepEqual((await real.desk.tasks(caibian)).found, []);
  assert.deepEqual((await real.desk.tasks({ ...chushen, agencies: ['bieren'] })).found, [], '不是自己单位的');
  writeFileSync(file, clean);
  assert.deepEqual((await real.desk.tasks(chushen)).found, []);

  const example = newsroomWith(t, {}, { repository: false });
  appendFileSync(join(example.content, 'terms/gongshi.yaml'), 'example: 找张示例 15400001234\n');
  assert.deepEqual((await example.desk.tasks(chushen)).found, []);
});

test('损坏的草稿列给管理', async (t) => {
  const { desk, newsroom } = newsroomWith(t, {}, { repository: false });
  await desk.save(caibian, { kind: 'terms', id: 'xinci', text: newTerm('新词'), base: '' });
  writeFileSync(join(newsroom, 'drafts/terms/xinci/000001.json'), '{');
  assert.deepEqual((await desk.tasks(guanli)).damaged, [{ kind: 'terms', id: 'xinci' }]);
  assert.deepEqual((await desk.tasks(chushen)).damaged, []);
});
