/** An office with many open drafts: one answer for all of them, one step log for one of them, limits for a person and not for an address. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Desk } from '#admin/desk/desk.ts';
import * as entries from '#admin/server/decap/entries.ts';
import { caibian, newsroomWith } from '../desk/desk-fixture.ts';
import { officeWith } from './server-fixture.ts';

const ids = Array.from({ length: 25 }, (_, index) => `cihui-${index + 1}`);
const textOf = (id: string, example: string) =>
  `word: 词 ${id}\nexplanation: 一句解释。\nexample: ${example}\naudience: 社会公开\nsource:\n  document: 样本汇编\n  asOf: 2026-11-18\n`;
const LONG = '长'.repeat(300);

interface Head {
  readonly collection: string;
  readonly slug: string;
  readonly status: string;
  readonly data: string;
  readonly diffs: readonly { readonly path: string }[];
}

async function withDrafts(t: Parameters<typeof newsroomWith>[0]) {
  const { desk } = newsroomWith(t, {}, { repository: false });
  for (const id of ids) await desk.save(caibian, { kind: 'terms', id, text: textOf(id, LONG), base: '' });
  /** How often all piles were read. */
  const all = { times: 0 };
  const counted: Desk = {
    ...desk,
    drafts: (person) => {
      all.times += 1;
      return desk.drafts(person);
    },
    draftHeads: (person) => {
      all.times += 1;
      return desk.draftHeads(person);
    },
  };
  const call = (params: unknown): entries.Call => ({ desk: counted, newsroom: {} as never, person: caibian, params });
  return { all, call };
}

test('一次问答给出全部草稿：状态、路径、列表要的栏目，不带长正文', async (t) => {
  const { all, call } = await withDrafts(t);
  const heads = (await entries.unpublishedHeads(call({}))) as readonly Head[];
  assert.equal(all.times, 1);
  assert.deepEqual(heads.map(({ slug }) => slug).sort(), [...ids].sort());
  const head = heads.find(({ slug }) => slug === 'cihui-7') as Head;
  assert.deepEqual([head.collection, head.status, head.diffs[0]?.path], ['terms', 'draft', 'terms/cihui-7.yaml']);
  const fields = JSON.parse(head.data) as Record<string, unknown>;
  assert.equal(fields['word'], '词 cihui-7');
  assert.equal('example' in fields, false, '长的栏目等打开时再给');
});

test('打开、改进度、删除一份草稿，只读这一份，不把全部草稿读一遍', async (t) => {
  const { all, call } = await withDrafts(t);
  const entry = { collection: 'terms', slug: 'cihui-7' };
  await entries.unpublishedEntry(call(entry));
  await entries.unpublishedEntry(call({ id: 'terms/cihui-7' }));
  const { data } = await entries.unpublishedEntryDataFile(call({ ...entry, path: 'terms/cihui-7.yaml', id: 'x' }));
  assert.match(data, new RegExp(LONG), '表单拿到的是全文');
  await entries.updateStatus(call({ ...entry, newStatus: 'pending_review' }));
  assert.equal(all.times, 0);
});

test('请求限额按登录的人算，不按地址：同一个地址一个人用完了，另一个人照常；没登录的按地址', async (t) => {
  const office = await officeWith(t, { requestsPerMinute: 20 });
  const [first, second] = [await office.signedIn('caibian'), await office.signedIn('chushen')];
  const statuses = [];
  for (let index = 0; index < 22; index += 1) statuses.push((await first.get('/api/desk/me')).status);
  assert.deepEqual([statuses[0], statuses.at(-1)], [200, 429]);
  assert.equal((await second.get('/api/desk/me')).status, 200);
  const stranger = office.browser();
  let last = 0;
  for (let index = 0; index < 22; index += 1) last = (await stranger.get('/admin/login')).status;
  assert.equal(last, 429);
  assert.equal((await second.get('/api/desk/me')).status, 200);
});
