import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '#domain/problem.ts';
import { readBoard } from '#store/read-board.ts';
import { body, entryFile } from '../../store/content-folder-fixture.ts';
import {
  addressOf,
  caibian,
  chushen,
  draftIn,
  gitIn,
  guanli,
  lingyi,
  newsroomWith,
  refusal,
  review,
  revise,
  zhongshen,
} from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const better = (text: string): string => text.replace('给大家看', '给大家看，再决定').concat('changeNote: 补一句\n');
const lastCommit = (folder: string, format: string): string => gitIn(folder, 'log', '-1', `--format=${format}`);
const filesOfLastCommit = (folder: string): string[] =>
  gitIn(folder, 'show', '--name-only', '--format=', '--relative', 'HEAD').split('\n');

test('一条更正从采编到公布：文件、审查登记、提交', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const draft = await revise(desk, caibian, term, better);
  const passed = await review(desk, draft);
  at('2026-11-24 10:30');
  const done = await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
  assert.deepEqual(done, { closed: '公布', commit: gitIn(content, 'rev-parse', 'HEAD') });
  const { dataset, problems } = readBoard(content, '2026-11-24');
  assert.deepEqual(problems, []);
  const data = dataset.entries.terms[0]?.data;
  assert.equal(data?.explanation, '先贴出来给大家看，再决定');
  assert.equal(data?.publishedAt, '2026-11-20 09:00');
  assert.equal(data?.checkedOn, '2026-11-24');
  assert.deepEqual(data?.corrections, [{ at: '2026-11-24 10:30', note: '补一句' }]);
  assert.deepEqual(data?.register[1], {
    collector: '信息员',
    collectedOn: '2026-11-23',
    reviewer: '办公室负责人',
    reviewedOn: '2026-11-23',
    approver: '保密组织负责人',
    approvedOn: '2026-11-24',
    operator: '保密组织负责人',
    opinion: '审查通过，同意公开',
  });
  assert.equal(lastCommit(content, '%an <%ae>'), '采甲 <caibian@newsroom.invalid>');
  assert.equal(lastCommit(content, '%cn'), 'Gongkailan newsroom');
  assert.equal(
    lastCommit(content, '%B'),
    '更正名词解释“公示”\n\nterms/gongshi\n采编：采甲（信息员）\n初审：初甲（办公室负责人）\n终审：终甲（保密组织负责人）\n更正说明：补一句\n\n审查意见：审查通过，同意公开',
  );
  assert.deepEqual(filesOfLastCommit(content), ['terms/gongshi.yaml']);
  assert.equal(gitIn(content, 'status', '--porcelain'), '');
  assert.deepEqual(await desk.drafts(caibian), []);
  const history = await desk.history(caibian, term);
  assert.deepEqual(
    history.map(({ what, by }) => `${by.name} ${what}`),
    ['终甲 公布', '初甲 初审通过', '采甲 提交初审', '采甲 保存'],
  );
});

test('审查意见进登记；新条目的公布时间是终审的那一刻', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const text =
    "word: 听证\nexplanation: 大家来说\naudience: 社会公开\nsource: { document: 示例, asOf: '2026-11-18' }\n";
  const { draft } = await desk.save(caibian, { kind: 'terms', id: 'tingzheng', text, base: '' });
  const address = addressOf(draft);
  const submitted = await desk.move(caibian, { ...address, action: 'submit', revision: draft.revision });
  const move = { ...address, action: 'pass', opinion: ' 不涉密\n同意 ' } as const;
  const passed = await desk.move(chushen, { ...move, revision: draftIn(submitted).revision });
  at('2026-11-23 15:00');
  const last = { ...address, action: 'publish', revision: draftIn(passed).revision, opinion: '同意公开' } as const;
  await desk.move(zhongshen, last);
  const entry = readBoard(content, '2026-11-23').dataset.entries.terms.find(({ id }) => id === 'tingzheng');
  assert.equal(entry?.data.publishedAt, '2026-11-23 15:00');
  assert.equal(entry?.data.corrections, undefined);
  assert.equal(entry?.data.register[0]?.opinion, '不涉密 同意；同意公开');
  assert.match(lastCommit(content, '%s'), /^公布名词解释“听证”$/);
  assert.match(readFileSync(join(content, 'terms/tingzheng.yaml'), 'utf8'), /^word: 听证\nexplanation: 大家来说\n/);
});

test('制度正文逐字节不动，没改的字段一个字符也不动', async (t) => {
  const before = entryFile('regulations', {}, `${body}\n尾部  \n\n`).replaceAll('\n', '\r\n');
  const { desk, content, at } = newsroomWith(t, { 'regulations/shili-zhidu.md': before });
  const rule = { kind: 'regulations', id: 'shili-zhidu' } as const;
  const draft = await revise(desk, caibian, rule, (text) =>
    text.replace('管公开的事', '管大家的事').replace('\n---\n', '\nchangeNote: 说清楚\n---\n'),
  );
  const passed = await review(desk, draft);
  at('2026-11-23 10:00');
  await desk.move(zhongshen, { ...rule, action: 'publish', revision: passed.revision });
  const after = readFileSync(join(content, 'regulations/shili-zhidu.md'), 'utf8');
  assert.equal(after.slice(after.lastIndexOf('---\r\n')), before.slice(before.lastIndexOf('---\r\n')));
  const changed = gitIn(content, 'diff', '--numstat', 'HEAD~1').split('\t');
  assert.deepEqual(changed.slice(0, 2), ['13', '2'], '一处改动、一行核对、一行更正、一行登记');
});

test('互相离不开的两份草稿：各自保存时只提醒，单独公布被拒绝，一起公布是一次提交', async (t) => {
  const { desk, content, at } = newsroomWith(t);
  const source = "audience: 社会公开\nsource: { document: 示例, asOf: '2026-11-18' }\n";
  const agency = `name: 新局\nshortName: 新局\nlevel: 县级\norder: 2\nfunctions: [办事]\ndisclosureOffice: { name: 科 }\nnotStated: [办公地址, 办公时间, 领导分工]\n${source}`;
  const hotline = `title: 新局电话\nagency: xinju\nowner: 科\nchannel: 电话\npurposes: [投诉]\nnumber: '5115183'\nscope: [态度]\nrung: 本单位\nunverified: 未打通\n${source}`;
  const first = await desk.save(caibian, { kind: 'agencies', id: 'xinju', text: agency, base: '' });
  assert.deepEqual(
    first.findings.map(({ what, severity }) => `${severity} ${what}`),
    ['warning 没有任何投诉咨询渠道'],
  );
  const second = await desk.save(caibian, { kind: 'hotlines', id: 'xinju-dianhua', text: hotline, base: '' });
  assert.deepEqual(
    second.findings.map(({ what, severity }) => `${severity} ${what}`),
    ['warning 没有编号为“xinju”的机构'],
  );
  const drafts = [await review(desk, first.draft), await review(desk, second.draft)];
  const moves = drafts.map((draft) => ({ ...addressOf(draft), action: 'publish' as const, revision: draft.revision }));
  at('2026-11-23 10:00');
  for (const move of moves) {
    const alone = await refusal(desk.move(zhongshen, move));
    assert.match(alone.refused.error, /请把两份一起公布/);
  }
  const [one, other] = moves as [(typeof moves)[0], (typeof moves)[0]];
  const twice = await refusal(desk.move(zhongshen, { ...one, together: [one] }));
  assert.equal(twice.refused.error, '同一份稿件写了两次');
  await desk.move(zhongshen, { ...one, together: [other] });
  assert.deepEqual(filesOfLastCommit(content), ['agencies/xinju.yaml', 'hotlines/xinju-dianhua.yaml']);
  assert.deepEqual(readBoard(content, '2026-11-23').problems.map(formatProblem), []);
  assert.deepEqual(await desk.drafts(caibian), []);
});

test('作者不能审，初审的人不能终审，退回要写意见', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const both = { ...caibian, roles: ['采编', '初审', '终审'] as const };
  const draft = await revise(desk, both, term, better);
  const submitted = draftIn(await desk.move(both, { ...term, action: 'submit', revision: draft.revision }));
  const own = await refusal(desk.move(both, { ...term, action: 'pass', revision: submitted.revision }));
  assert.deepEqual([own.status, own.refused.error], [403, '您参与了这份稿件的采编，不能再做初审；请由另一位同志审查']);
  const silent = await refusal(desk.move(chushen, { ...term, action: 'return', revision: submitted.revision }));
  assert.deepEqual([silent.status, /退回要写明意见/.test(silent.refused.error)], [422, true]);
  const early = await refusal(desk.move(zhongshen, { ...term, action: 'publish', revision: submitted.revision }));
  assert.equal(early.status, 409);
  const second = { ...chushen, roles: ['初审', '终审'] as const };
  const passed = draftIn(await desk.move(second, { ...term, action: 'pass', revision: submitted.revision }));
  const same = await refusal(desk.move(second, { ...term, action: 'publish', revision: passed.revision }));
  assert.match(same.refused.error, /初审和终审须由两个人担任/);
  const back = draftIn(
    await desk.move(zhongshen, { ...term, action: 'return', revision: passed.revision, opinion: '第二句不准' }),
  );
  assert.deepEqual([back.stage, back.returned?.opinion, back.reviewer], ['采编', '第二句不准', undefined]);
});

test('两个岗位名称相同的人审查：公布被拒绝，因为登记分不清', async (t) => {
  const { desk, at } = newsroomWith(t, {}, { repository: false });
  const passed = await review(desk, await revise(desk, caibian, term, better));
  at('2026-11-23 10:00');
  const twin = { ...zhongshen, post: chushen.post };
  const answer = await refusal(desk.move(twin, { ...term, action: 'publish', revision: passed.revision }));
  assert.match(answer.refused.error, /终审与初审是同一岗位/);
});

test('旧的版本号办不了事；办完以后再办也不行', async (t) => {
  const { desk, at } = newsroomWith(t, {}, { repository: false });
  const draft = await revise(desk, caibian, term, better);
  const passed = await review(desk, draft);
  at('2026-11-23 10:00');
  const old = await refusal(desk.move(zhongshen, { ...term, action: 'publish', revision: draft.revision }));
  assert.equal(old.status, 409);
  const publish = { ...term, action: 'publish', revision: passed.revision } as const;
  await desk.move(zhongshen, publish);
  const again = await refusal(desk.move(zhongshen, publish));
  assert.deepEqual([again.status, /可能已经公布或删除/.test(again.refused.error)], [404, true]);
});

for (const minute of ['2026-11-23 10:00', '2026-11-23 09:59']) {
  test(`上一版是 10:00，时钟到 ${minute.slice(11)}：不能公布下一版`, async (t) => {
    const { desk, at } = newsroomWith(t, {}, { repository: false });
    const first = await review(desk, await revise(desk, caibian, term, better));
    at('2026-11-23 10:00');
    await desk.move(zhongshen, { ...term, action: 'publish', revision: first.revision });
    const next = await review(
      desk,
      await revise(desk, caibian, term, (text) => `${text.replace('再', '才')}changeNote: 再改\n`),
    );
    at(minute);
    const publish = { ...term, action: 'publish', revision: next.revision } as const;
    const { status, refused } = await refusal(desk.move(zhongshen, publish));
    assert.deepEqual([status, /^上一版的时间是 2026-11-23 10:00，新版本须晚于它/.test(refused.error)], [409, true]);
    at('2026-11-23 10:01');
    await desk.move(zhongshen, publish);
  });
}

test('公布的一刻文件被别的程序改动：不覆盖', async (t) => {
  const { desk, content, at } = newsroomWith(t, {}, { repository: false });
  const passed = await review(desk, await revise(desk, caibian, term, better));
  at('2026-11-23 10:00');
  writeFileSync(join(content, 'terms/gongshi.yaml'), entryFile('terms', { explanation: '手工改的' }));
  const answer = await refusal(desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision }));
  assert.equal(answer.status, 409);
  assert.match(readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8'), /手工改的/);
});

test('删除草稿：公开的不动，作者和管理员以外的人不能删', async (t) => {
  const { desk, content } = newsroomWith(t, {}, { repository: false });
  const draft = await revise(desk, caibian, term, better);
  const discard = { ...term, action: 'discard', revision: draft.revision } as const;
  assert.equal((await refusal(desk.move(lingyi, discard))).status, 403);
  assert.deepEqual(await desk.move(guanli, discard), { closed: '删除草稿' });
  assert.deepEqual(await desk.drafts(guanli), []);
  assert.deepEqual(readBoard(content, '2026-11-23').problems.map(formatProblem), []);
  assert.deepEqual(
    (await desk.history(guanli, term)).map(({ what }) => what),
    ['删除草稿', '保存'],
  );
});

for (const [path, text] of [
  ['fees/shili-fee.yaml', 'title: [没有收尾\n'],
  ['pages/guanyu.mdx', entryFile('pages', {}, '\n<Unknown />\n')],
  ['site.yaml', 'name: 只剩名称\n'],
] as const) {
  test(`别的文件在磁盘上写坏了（${path}）：这一条照样改、审、公布`, async (t) => {
    const { desk, content } = newsroomWith(t);
    writeFileSync(join(content, path), text);
    const passed = await review(desk, await revise(desk, caibian, term, better));
    const done = await desk.move(zhongshen, { ...term, action: 'publish', revision: passed.revision });
    assert.ok('closed' in done);
    assert.match(readFileSync(join(content, 'terms/gongshi.yaml'), 'utf8'), /再决定/);
    assert.deepEqual(filesOfLastCommit(content), ['terms/gongshi.yaml']);
  });
}
