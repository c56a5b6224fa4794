/** An 紧急撤下 as the public meets it: the real desk takes down, real sites are made, and every byte of them is searched. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { loadSite } from '#build/site.ts';
import { kindNames } from '#domain/kinds.ts';
import { formatProblem } from '#domain/problem.ts';
import { writeUsb } from '#offline/usb/write-usb.ts';
import { makeSite } from '#scripts/build/make-site.ts';
import { createSiteMaker } from '#scripts/build/site-maker.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';
import { prepareFolder, writeConfig } from '#scripts/ledger/folder.ts';
import { forgetBoard } from '#store/load-board.ts';
import { readBoard } from '#store/read-board.ts';
import { chushen, gitIn, newsroomWith } from '../admin/desk/desk-fixture.ts';
import { idOf, valid } from '../domain/fixtures.ts';
import { appendTo, FIRST, ORIGIN, SECOND, signer, THIRD, write } from '../ledger/site-fixture.ts';
import { entryFile } from '../store/content-folder-fixture.ts';

const WORDS = '龘靐先生住在鱻村';
const FILE = '/uploads/2026/mingdan.csv';
const BYTES = `姓名,住处\n${WORDS}的名单\n`;
const rule = { kind: 'regulations', id: 'ceshi-banfa' } as const;
const ruleFile = (more: object, words: string) =>
  entryFile('regulations', { title: '测试办法', ...more }, `\n## 第一条 目的\n\n${words}，见[名单](${FILE})。\n`);

/** A newsroom whose content has a ledger in which two versions of a rule stand; the key is not here any more. */
function newsroom(t: TestContext) {
  const day = process.env['GONGKAI_AS_OF'];
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  t.after(() => {
    if (day === undefined) delete process.env['GONGKAI_AS_OF'];
    else process.env['GONGKAI_AS_OF'] = day;
  });
  const room = newsroomWith(t, {
    'regulations/ceshi-banfa.md': ruleFile({}, WORDS),
    'uploads/2026/mingdan.csv': BYTES,
    'terms/gongshi.yaml': entryFile('terms', { related: [rule.id] }),
  });
  const { content } = room;
  prepareFolder(content);
  writeConfig(content, { origin: ORIGIN, keys: [signer], witnesses: [] });
  appendTo(content, FIRST);
  const corrections = [{ at: '2026-11-21 09:30', note: '改了一处' }];
  const row = (valid('regulations') as { register: object[] }).register[0];
  const second = { ...row, collectedOn: '2026-11-21', reviewedOn: '2026-11-21', approvedOn: '2026-11-21' };
  write(content, 'regulations/ceshi-banfa.md', ruleFile({ corrections, register: [row, second] }, `${WORDS}。又`));
  appendTo(content, SECOND);
  gitIn(content, 'add', '.');
  gitIn(content, '-c', 'user.name=x', '-c', 'user.email=x@x.invalid', 'commit', '-qm', 'ledger');
  return room;
}

/** Files of a folder in which the words can be read, packed or not. */
function filesWith(folder: string, words: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      const escaped = JSON.stringify(words).slice(1, -1);
      return [words, escaped, encodeURI(words)].some((form) => plain.includes(form)) || path.includes(words);
    })
    .map((path) => relative(folder, path))
    .sort();
}

async function fromNothing(t: TestContext, content: string): Promise<string> {
  const folder = join(content, '..', `site-${Math.random().toString(36).slice(2)}`);
  mkdirSync(folder);
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  forgetBoard();
  await makeSite(await loadSite(content), new SiteWriter(folder));
  return folder;
}

test('紧急撤下一步做完，账本的密钥不在手边也一样：整个公开文件夹里找不到泄露的字和附件', async (t) => {
  const { desk, content } = newsroom(t);
  const make = createSiteMaker(content);
  const [before, after] = [join(content, '..', 'before'), join(content, '..', 'after')];
  for (const folder of [before, after]) mkdirSync(folder);
  await make(before);
  const leaking = filesWith(before, WORDS);
  for (const part of [
    /^regulations\/ceshi-banfa\/index\.html$/,
    /^regulations\/ceshi-banfa\/history\/1\/index\.html$/,
    /^ledger\/versions\//,
    /^data\//,
    /^uploads\/2026\/mingdan\.csv$/,
  ])
    assert.ok(
      leaking.some((path) => part.test(path)),
      `撤下以前在 ${part} 里有`,
    );
  assert.match(readFileSync(join(before, 'terms/gongshi/index.html'), 'utf8'), /测试办法/);

  await desk.takeDown(chushen, { ...rule, reason: '附件和正文里有个人信息' });
  await make(after);
  const usb = join(content, '..', 'usb');
  await writeUsb(after, '/', usb);
  for (const folder of [after, await fromNothing(t, content), usb]) {
    assert.deepEqual(filesWith(folder, WORDS), []);
    assert.deepEqual(filesWith(folder, 'mingdan.csv'), [], '清单里也没有附件的名字');
    assert.deepEqual(filesWith(folder, '测试办法'), [], '标题也可能就是泄露的内容');
  }
  assert.match(readFileSync(join(after, 'regulations/ceshi-banfa/index.html'), 'utf8'), /附件和正文里有个人信息/);
  assert.ok(existsSync(join(after, 'regulations/ceshi-banfa/history/index.html')), '变更记录还在，只是没有内容');
});

test('泄露的附件离开内容文件夹，同一次提交；恢复时跟着回来', async (t) => {
  const { desk, content, newsroom: room } = newsroom(t);
  await desk.takeDown(chushen, { ...rule, reason: '附件里有个人信息' });
  assert.ok(!existsSync(join(content, FILE)));
  assert.deepEqual(gitIn(content, 'ls-files', 'uploads'), '');
  assert.equal(gitIn(content, 'status', '--porcelain'), '');
  assert.equal(readFileSync(join(room, FILE), 'utf8'), BYTES, '留在编辑室里，不公开');
});

test('别的条目还在用的附件不动，撤下的人看得到是哪一个', async (t) => {
  const { desk, content } = newsroom(t);
  write(content, 'regulations/shili-zhidu.md', entryFile('regulations', {}, `\n## 第一条 目的\n\n[名单](${FILE})\n`));
  const done = await desk.takeDown(chushen, { ...rule, reason: '正文有误' });
  assert.deepEqual('stillOffered' in done && done.stillOffered, [FILE]);
  assert.ok(existsSync(join(content, FILE)));
});

test('每一种条目都能单独撤下：网站照样生成，引用它的不再显示，只有提醒没有错误；补记的账写明为什么', async (t) => {
  const { desk, content } = newsroom(t);
  const all: EntryAddress[] = kindNames.filter((kind) => kind !== 'pages').map((kind) => ({ kind, id: idOf[kind] }));
  for (const address of [rule, ...all]) {
    if (existsSync(join(content, `withdrawn/${address.kind}/${address.id}.yaml`))) continue;
    await desk.takeDown(chushen, { ...address, reason: '误登' });
    const errors = readBoard(content, '2026-11-23').problems.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors.map(formatProblem), [], `撤下 ${address.kind} 以后`);
    forgetBoard();
    const { pages, context } = await loadSite(content);
    for (const { path, make } of pages) assert.doesNotMatch(JSON.stringify(make(context)), /undefined/, path);
  }
  const { changes } = appendTo(content, THIRD);
  const told = changes.entries.map(({ ev, kind, why }) => [ev, kind, why]);
  assert.ok(
    told.every(([, , why]) => why !== undefined),
    JSON.stringify(told),
  );
});

test('机构撤下：归它的条目还在，写“已撤下的机构”，链到说明什么时候、为什么撤下的那一页', async (t) => {
  const { desk, content } = newsroom(t);
  await desk.takeDown(chushen, { kind: 'agencies', id: 'shili', reason: '误登' });
  const { changes } = appendTo(content, THIRD);
  assert.deepEqual(
    changes.entries.filter(({ kind }) => kind !== 'agencies').map(({ ev, kind, why }) => [ev, kind, why]),
    [],
  );
  const site = await fromNothing(t, content);
  const page = readFileSync(join(site, 'regulations/ceshi-banfa/index.html'), 'utf8');
  assert.match(page, /已撤下的机构/);
  assert.match(readFileSync(join(site, 'agencies/shili/index.html'), 'utf8'), /这一条已经撤下/);
});

test('引用的一条撤下又恢复：引用它的条目，账上两次都写明为什么变', async (t) => {
  const { desk, content } = newsroom(t);
  const rest = (changes: ReturnType<typeof appendTo>['changes']) =>
    changes.entries.filter(({ kind }) => kind === 'terms').map(({ ev, why }) => [ev, why]);
  const text = readFileSync(join(content, 'regulations/ceshi-banfa.md'), 'utf8');
  await desk.takeDown(chushen, { ...rule, reason: '误登' });
  assert.deepEqual(rest(appendTo(content, THIRD).changes), [['update', '它引用的一条内容已经紧急撤下，引用不再显示']]);
  rmSync(join(content, 'withdrawn/regulations/ceshi-banfa.yaml'));
  writeFileSync(join(content, 'regulations/ceshi-banfa.md'), text);
  write(content, 'uploads/2026/mingdan.csv', BYTES);
  assert.deepEqual(rest(appendTo(content, '2026-11-22T12:00:00+08:00').changes), [
    ['update', '它引用的一条内容恢复公布，引用照旧显示'],
  ]);
});
