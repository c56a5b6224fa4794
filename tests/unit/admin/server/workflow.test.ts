import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { DraftView } from '#admin/rules/protocol.ts';
import { siteFile } from '../../store/content-folder-fixture.ts';
import { gitIn } from '../desk/desk-fixture.ts';
import { type Browser, officeWith } from './server-fixture.ts';

const entry = { collection: 'terms', slug: 'gongshi' };
const path = 'terms/gongshi.yaml';

interface Opened {
  readonly data: string;
  readonly revision: string;
}

/** Opens the entry as Decap does and saves it with one sentence more. */
async function revise(browser: Browser): Promise<string> {
  const { data, revision } = (await browser.decap('getEntry', { path })).json<Opened>();
  const raw = `${data.replace('先贴出来给大家看', '先贴出来给大家看，再决定')}changeNote: 补一句\n`;
  const saved = await browser.decap('persistEntry', {
    dataFiles: [{ slug: 'gongshi', path, raw }],
    assets: [],
    base: revision,
  });
  assert.equal(saved.status, 200, saved.text);
  return saved.json<{ revision: string }>().revision;
}

const statusOf = async (browser: Browser) =>
  (await browser.decap('unpublishedEntry', entry)).json<{ status: string }>().status;

test('列表里只有一行的栏目，不带正文；打开时整条都在', async (t) => {
  const office = await officeWith(t);
  const browser = await office.signedIn('caibian');
  const answer = await browser.decap('entriesByFolder', { folder: 'terms', extension: 'yaml', depth: 1 });
  const listed = answer.json<{ data: string; file: { path: string } }[]>().find(({ file }) => file.path === path);
  const fields = JSON.parse(listed?.data ?? '{}') as Record<string, unknown>;
  assert.equal(fields['word'], '公示');
  assert.ok(Object.values(fields).every((value) => typeof value === 'string'));
  assert.equal('register' in fields, false);
  const { data } = (await browser.decap('getEntry', { path })).json<Opened>();
  assert.match(data, /^register:/m);
});

test('Decap 的工作流看板走完一遍：采编、初审、终审、公布，各由各的角色', async (t) => {
  const office = await officeWith(t);
  const [caibian, chushen, zhongshen] = await Promise.all(
    ['caibian', 'chushen', 'zhongshen'].map((id) => office.signedIn(id)),
  );
  assert.ok(caibian && chushen && zhongshen);
  await revise(caibian);
  assert.deepEqual((await caibian.decap('unpublishedEntries', {})).json(), ['terms/gongshi']);
  assert.equal(await statusOf(caibian), 'draft');
  assert.match(readFileSync(join(office.content, path), 'utf8'), /先贴出来给大家看$/m);

  assert.equal(
    (await caibian.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' })).status,
    200,
  );
  const own = await caibian.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' });
  assert.deepEqual([own.status, /需要“初审”权限/.test(own.text)], [403, true]);
  assert.equal(
    (await chushen.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' })).status,
    200,
  );
  assert.equal(await statusOf(zhongshen), 'pending_publish');
  assert.equal((await chushen.decap('publishUnpublishedEntry', entry)).status, 403);
  assert.equal(office.published.times, 0);

  const published = await zhongshen.decap('publishUnpublishedEntry', entry);
  assert.equal(published.status, 200, published.text);
  assert.equal(office.published.times, 1);
  assert.match(readFileSync(join(office.content, path), 'utf8'), /再决定/);
  assert.equal(gitIn(office.content, 'log', '-1', '--format=%an'), '采甲');
  assert.equal((await caibian.decap('unpublishedEntry', entry)).status, 404);
});

test('退回要写意见：看板上拖回去被拒绝并指向审稿台，审稿台的退回成功', async (t) => {
  const office = await officeWith(t);
  const [caibian, chushen] = await Promise.all(['caibian', 'chushen'].map((id) => office.signedIn(id)));
  assert.ok(caibian && chushen);
  await revise(caibian);
  await caibian.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' });
  const dragged = await chushen.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'draft' });
  assert.deepEqual([dragged.status, /审稿台/.test(dragged.text)], [422, true]);
  const [draft] = (await chushen.get('/api/desk/drafts')).json<DraftView[]>();
  assert.deepEqual(draft?.may, ['pass', 'return']);
  const move = { kind: 'terms', id: 'gongshi', action: 'return', revision: draft?.revision };
  assert.equal((await chushen.post('/api/desk/move', move)).status, 422);
  const returned = await chushen.post('/api/desk/move', { ...move, opinion: '请写明依据' });
  assert.equal(returned.json<{ draft: DraftView }>().draft.returned?.opinion, '请写明依据');
  assert.equal(await statusOf(caibian), 'draft');
});

test('两个人改同一条：后保存的得到 409 和两个版本，先保存的不被覆盖', async (t) => {
  const office = await officeWith(t);
  await office.book.add({ id: 'lingyi', name: '采乙', post: '信息员', roles: ['采编'] }, 'Qiu-Shui-7-Chang');
  await office.book.setPassword('lingyi', 'Qiu-Shui-7-Chang', false);
  const [first, second] = [await office.signedIn('caibian'), office.browser()];
  await second.signIn('lingyi', 'Qiu-Shui-7-Chang');
  const opened = (await second.decap('getEntry', { path })).json<Opened>();
  await revise(first);
  const before = office.disk();
  const raw = `${opened.data}changeNote: 另一句\n`;
  const stale = await second.decap('persistEntry', {
    dataFiles: [{ slug: 'gongshi', path, raw }],
    assets: [],
    base: opened.revision,
  });
  const answer = stale.json<{ error: string; conflict: { text: string; revision: string; by: string } }>();
  assert.equal(stale.status, 409);
  assert.match(answer.error, /采甲.*没有保存/);
  assert.match(answer.conflict.text, /再决定/);
  assert.deepEqual(office.disk(), before);
});

test('试用身份不能公布正式网站的内容', async (t) => {
  let code = '';
  const office = await officeWith(t, {
    mode: 'embedded',
    showCode: (shown) => (code = shown),
    files: { 'site.yaml': siteFile({ sample: false }) },
  });
  const browser = office.browser();
  await browser.form('/admin/login', { code });
  await browser.learnCsrf();
  const answer = await browser.post('/api/desk/confirm', { kind: 'terms', id: 'gongshi' });
  assert.deepEqual([answer.status, /npm run newsroom/.test(answer.text)], [403, true]);
});
