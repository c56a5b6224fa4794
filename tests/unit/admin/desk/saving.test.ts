import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { caibian, chushen, filesIn, gitIn, lingyi, newsroomWith, newTerm, refusal, revise } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const noted = (text: string): string => text.replace('先贴出来', '先公布出来').concat('changeNote: 换个说法\n');

test('新建：文本留在编辑台，公开的文件夹一个字也没有动', async (t) => {
  const { desk, content } = newsroomWith(t);
  const before = filesIn(content);
  const { draft, findings } = await desk.save(caibian, {
    kind: 'terms',
    id: 'tingzheng',
    text: newTerm('听证'),
    base: '',
  });
  assert.deepEqual(
    [draft.title, draft.stage, draft.isNew, draft.may],
    ['听证', '采编', true, ['edit', 'submit', 'discard']],
  );
  assert.deepEqual(findings, []);
  assert.deepEqual(filesIn(content), before);
  assert.equal(gitIn(content, 'status', '--porcelain'), '');
});

test('重启以后草稿还在，打开就是保存的样子，带着更正说明', async (t) => {
  const { desk, restart } = newsroomWith(t);
  await revise(desk, caibian, term, noted);
  const opened = await restart().open(caibian, term);
  assert.match(opened.text, /explanation: 先公布出来给大家看\n/);
  assert.match(opened.text, /changeNote: 换个说法\n/);
  assert.ok(!opened.text.includes('publishedAt'), '机器填的字段不进草稿');
  assert.match(opened.published ?? '', /先贴出来/);
});

test('两个人同时改：后保存的被拒绝，并看到两个版本；照新的版本号再保存就行', async (t) => {
  const { desk } = newsroomWith(t);
  const mine = await desk.open(caibian, term);
  await revise(desk, lingyi, term, noted);
  const save = { ...term, text: noted(mine.text).replace('给大家看', '给群众看'), base: mine.revision };
  const { status, refused } = await refusal(desk.save(caibian, save));
  assert.equal(status, 409);
  assert.match(refused.error, /^采乙（信息员）在 2026-11-23 09:00 改动了这份稿件，您的改动没有保存/);
  assert.match(refused.conflict?.text ?? '', /先公布出来给大家看/);
  const { draft } = await desk.save(caibian, { ...save, base: refused.conflict?.revision ?? '' });
  assert.deepEqual(
    draft.authors.map(({ id }) => id),
    ['lingyi', 'caibian'],
  );
});

test('同一份稿件同时保存两次：只有一个成功', async (t) => {
  const { desk } = newsroomWith(t);
  const { text, revision } = await desk.open(caibian, term);
  const results = await Promise.allSettled(
    [caibian, lingyi].map((person) => desk.save(person, { ...term, text: noted(text), base: revision })),
  );
  assert.deepEqual(
    results.map(({ status }) => status),
    ['fulfilled', 'rejected'],
  );
});

test('打开之后有人直接改了文件：保存被拒绝，看到文件现在的样子；对照后可以再保存', async (t) => {
  const { desk, content } = newsroomWith(t);
  const { text, revision } = await desk.open(caibian, term);
  writeFileSync(join(content, 'terms/gongshi.yaml'), entryFile('terms', { explanation: '手工改的' }));
  const save = { ...term, text: noted(text), base: revision };
  const { status, refused } = await refusal(desk.save(caibian, save));
  assert.equal(status, 409);
  assert.match(refused.conflict?.text ?? '', /手工改的/);
  await desk.save(caibian, { ...save, base: refused.conflict?.revision ?? '' });
});

test('草稿起草之后文件被直接改动：再保存和提交都被拒绝，直到对照过', async (t) => {
  const { desk, content } = newsroomWith(t);
  const draft = await revise(desk, caibian, term, noted);
  writeFileSync(join(content, 'terms/gongshi.yaml'), entryFile('terms', { explanation: '手工改的' }));
  const { status, refused } = await refusal(
    desk.move(caibian, { ...term, action: 'submit', revision: draft.revision }),
  );
  assert.equal(status, 409);
  assert.match(refused.error, /公开的内容在起草之后被改动/);
  const opened = await desk.open(caibian, term);
  const stale = await refusal(desk.save(caibian, { ...term, text: opened.text, base: opened.revision }));
  assert.match(stale.refused.conflict?.text ?? '', /手工改的/);
  const saved = await desk.save(caibian, { ...term, text: opened.text, base: stale.refused.conflict?.revision ?? '' });
  await desk.move(caibian, { ...term, action: 'submit', revision: saved.draft.revision });
});

test('只登记了核对，打开着的表单不过时', async (t) => {
  const { desk } = newsroomWith(t);
  const { text, revision } = await desk.open(caibian, term);
  await desk.confirm(chushen, term);
  await desk.save(caibian, { ...term, text: noted(text), base: revision });
});

test('制度的正文一字未动：保存再打开，正文逐字节相同', async (t) => {
  const body = '\n## 第一条 目的\n\n为了公开。  \n\n\n## 第六条 公示时间\n\n贴十个工作日。\t\n\n';
  const { desk } = newsroomWith(t, { 'regulations/shili-zhidu.md': entryFile('regulations', {}, body) });
  const rule = { kind: 'regulations', id: 'shili-zhidu' } as const;
  await revise(desk, caibian, rule, (text) =>
    text.replace('管公开的事', '管大家公开的事').replace('\n---\n', '\nchangeNote: 说清楚\n---\n').trimEnd(),
  );
  const { text } = await desk.open(caibian, rule);
  assert.ok(text.endsWith(`---\n${body}`), JSON.stringify(text.slice(-120)));
});

test('更正不写说明、没有变化：都不保存', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const without = await refusal(revise(desk, caibian, term, (text) => text.replace('先贴', '先公布')));
  assert.match(without.refused.error, /没有写更正说明/);
  assert.deepEqual(without.refused.findings?.[0]?.path, ['changeNote']);
  const same = await refusal(revise(desk, caibian, term, (text) => `${text}changeNote: 其实没改\n`));
  assert.match(same.refused.error, /内容没有变化.*核对无误/);
});

test('审查期间不能改', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const draft = await revise(desk, caibian, term, noted);
  const moved = await desk.move(caibian, { ...term, action: 'submit', revision: draft.revision });
  assert.ok('draft' in moved);
  const answer = await refusal(revise(desk, caibian, term, noted));
  assert.deepEqual([answer.status, /审查期间不能修改/.test(answer.refused.error)], [409, true]);
});

test('内容文件夹里的链接不写', async (t) => {
  const { desk, content } = newsroomWith(t, {}, { repository: false });
  symlinkSync('/etc/passwd', join(content, 'terms/lianjie.yaml'));
  const answer = await refusal(desk.save(caibian, { kind: 'terms', id: 'lianjie', text: newTerm('链接'), base: '' }));
  assert.match(answer.refused.error, /是链接，不是普通文件/);
});

test('编号照题名的拼音起，照索引号起，不与公开的、草稿里的、撤下的重复', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  assert.equal(await desk.newId(caibian, 'terms', '首问责任'), 'shouwen-zeren');
  assert.equal(await desk.newId(caibian, 'terms', '公示'), 'gongshi-2');
  assert.equal(await desk.newId(caibian, 'regulations', '某制度', '临海〔2026〕003'), '2026-003');
  assert.equal(await desk.newId(caibian, 'terms', '！？'), 'terms');
  await desk.save(caibian, { kind: 'terms', id: 'gongshi-2', text: newTerm('公示二'), base: '' });
  assert.equal(await desk.newId(caibian, 'terms', '公示'), 'gongshi-3');
});

test('复制：机器填的字段和文件自己的号不跟着走', async (t) => {
  const changes = {
    'regulations/shili-zhidu.md': entryFile('regulations', { indexNumber: 'A-1', docNumber: '临政发〔2026〕3号' }),
  };
  const { desk } = newsroomWith(t, changes, { repository: false });
  const copy = await desk.duplicate(caibian, { kind: 'regulations', id: 'shili-zhidu' });
  assert.equal(copy.id, 'shili-zhidu-2');
  assert.ok(!/publishedAt|register|indexNumber|docNumber/.test(copy.text));
  assert.match(copy.text, /## 第六条/);
});

test('草稿文件被人动过：打开时说明，别的草稿照常', async (t) => {
  const { desk, newsroom } = newsroomWith(t, {}, { repository: false });
  await revise(desk, caibian, term, noted);
  await desk.save(caibian, { kind: 'terms', id: 'tingzheng', text: newTerm('听证'), base: '' });
  writeFileSync(join(newsroom, 'drafts/terms/gongshi/000001.json'), '{}');
  const answer = await refusal(desk.open(caibian, term));
  assert.deepEqual([answer.status, /被改动或缺失/.test(answer.refused.error)], [503, true]);
  assert.deepEqual(
    (await desk.drafts(caibian)).map(({ id }) => id),
    ['tingzheng'],
  );
  assert.deepEqual((await desk.todo({ ...caibian, roles: ['管理'] })).damaged, [term]);
});

test('公开的文件被人改坏：那一条说明原因，别的照常办', async (t) => {
  const { desk, content } = newsroomWith(t, {}, { repository: false });
  await revise(desk, caibian, term, noted);
  writeFileSync(join(content, 'terms/gongshi.yaml'), 'word: [公示\n');
  const { text, revision } = await desk.open(caibian, term);
  const stale = await refusal(desk.save(caibian, { ...term, text, base: revision }));
  const answer = await refusal(desk.save(caibian, { ...term, text, base: stale.refused.conflict?.revision ?? '' }));
  assert.deepEqual([answer.status, /^公开的文件被改坏了，请管理员先改好/.test(answer.refused.error)], [409, true]);
  await desk.save(caibian, { kind: 'terms', id: 'tingzheng', text: newTerm('听证'), base: '' });
});
