/** 从标准目录添加, over HTTP: what is offered, what becomes of it, and what is refused. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BoardData } from '#admin/rules/board-data.ts';
import type { BegunDraft } from '#admin/rules/import-protocol.ts';
import type { StandardOnOffer } from '#admin/rules/standards-on-offer.ts';
import { idOf } from '../../domain/fixtures.ts';
import { officeWith } from './server-fixture.ts';

const agency = idOf.agencies;
const asked = `/api/desk/standards?agency=${agency}`;
const accept = '/api/desk/standards/accept';

test('选领域和层级，勾选的变成草稿；草稿缺“公开在哪里”，送不了初审；再来一次不会覆盖', async (t) => {
  const office = await officeWith(t);
  const person = await office.signedIn('caibian');
  const fields = (await person.get(asked)).json<StandardOnOffer[]>();
  assert.equal(fields.length, 26);
  const field = fields.find(({ id }) => id === 'shehui-jiuzhu');
  assert.ok(field && !field.whole && field.seen.includes('推出'));
  const [first, second] = field.rows;
  assert.ok(first && second && field.rows.some(({ doubt }) => doubt === '只由编号推出，没有见到原文'));

  const rows = [first.id, second.id];
  const answer = await person.post(accept, { agency, field: field.id, levels: ['乡级'], rows });
  const begun = answer.json<BegunDraft[]>();
  assert.deepEqual(
    begun.map(({ draft }) => [draft.kind, draft.id]),
    rows.map((id) => ['catalogue', id]),
  );
  for (const { findings } of begun) assert.ok(findings.some(({ path }) => path[0] === 'evidence'));

  const again = await person.post(accept, { agency, field: field.id, levels: ['乡级'], rows: [second.id] });
  assert.equal(again.status, 409);
  const after = (await person.get(asked)).json<StandardOnOffer[]>().find(({ id }) => id === field.id);
  assert.deepEqual(after?.rows.map(({ taken }) => taken).slice(0, 3), ['采编', '采编', undefined]);
});

test('一项没选、领域不对、层级不对、机构不对：都说清楚，什么也不写', async (t) => {
  const office = await officeWith(t);
  const person = await office.signedIn('caibian');
  const good = { agency, field: 'shehui-jiuzhu', levels: ['乡级'], rows: [`${agency}-shehui-jiuzhu-1`] };
  const cases: readonly (readonly [change: object, words: RegExp])[] = [
    [{ rows: [] }, /请至少勾选一项/],
    [{ rows: [`${agency}-shehui-jiuzhu-99`] }, /没有所选的/],
    [{ field: 'mei-you' }, /没有“mei-you”这个领域/],
    [{ levels: [] }, /levels/],
    [{ agency: 'mei-you' }, /没有编号为“mei-you”的机构/],
  ];
  for (const [change, words] of cases) {
    const answer = await person.post(accept, { ...good, ...change });
    assert.equal(answer.status, 422, JSON.stringify(change));
    assert.match(answer.json<{ error: string }>().error, words);
  }
  assert.deepEqual((await person.get('/api/desk/drafts')).json(), []);
});

test('编辑台手里的板上有标准目录和法定时限：网页里的检查与生成网站时一样', async (t) => {
  const office = await officeWith(t);
  const person = await office.signedIn('caibian');
  const { standards } = (await person.get('/api/desk/board')).json<BoardData>();
  assert.deepEqual([standards.fields.length, standards.laws.length], [26, 80]);
});
