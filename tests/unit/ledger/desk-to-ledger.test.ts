/** What the newsroom does, as the ledger tells it: the real desk over real git, and after every act the real append. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DraftView } from '#admin/rules/protocol.ts';
import type { LedgerEntry } from '#ledger/entry.ts';
import { append } from '#scripts/ledger/append.ts';
import { prepareFolder, writeConfig } from '#scripts/ledger/folder.ts';
import {
  addressOf,
  caibian,
  chushen,
  guanli,
  newsroomWith,
  newTerm,
  review,
  revise,
  zhongshen,
} from '../admin/desk/desk-fixture.ts';
import { ORIGIN, signer, targetOf } from './site-fixture.ts';

const TODAY = '2026-11-28';
const term = { kind: 'terms', id: 'tousu' } as const;
const older = { kind: 'terms', id: 'gongshi' } as const;

/** A newsroom whose content has an opened ledger in which what stood there is entered. */
function newsroomWithLedger(t: Parameters<typeof newsroomWith>[0]) {
  const room = newsroomWith(t);
  prepareFolder(room.content);
  writeConfig(room.content, { origin: ORIGIN, keys: [signer], witnesses: [] });
  const enter = (moment: string): readonly LedgerEntry[] =>
    append(targetOf(room.content, TODAY), `${moment.replace(' ', 'T')}:30+08:00`, [signer]).changes.entries;
  enter('2026-11-23 08:00');
  const { desk } = room;
  return {
    desk,
    /** Acts at `moment`, appends half a minute later, and appends once more, which must find nothing. */
    async told(moment: string, act: () => Promise<unknown>) {
      room.at(moment);
      await act();
      const entries = enter(moment);
      assert.deepEqual(enter(moment), [], '第二次记账没有可记的');
      return entries.map(({ ev, kind, id, date, checked, why }) =>
        Object.fromEntries(
          Object.entries({ ev, on: `${kind}/${id}`, date, checked, why }).filter(([, value]) => value !== undefined),
        ),
      );
    },
    async publish(draft: DraftView) {
      const { revision } = await review(desk, draft);
      return desk.move(zhongshen, { ...addressOf(draft), action: 'publish', revision });
    },
  };
}

test('公布、更正、核对无误、撤下、紧急撤下、恢复：下一次记账各记一条，理由就是编辑台里写的', async (t) => {
  const { desk, told, publish } = newsroomWithLedger(t);
  const on = 'terms/tousu';

  const created = () => desk.save(caibian, { ...term, text: newTerm('投诉'), base: '' });
  assert.deepEqual(await told('2026-11-23 09:00', async () => publish((await created()).draft)), [
    { ev: 'publish', on, date: '2026-11-23', checked: '2026-11-23' },
  ]);

  const corrected = () =>
    revise(desk, caibian, term, (text) => `${text.replace('大家来说', '向机关反映')}changeNote: 说法不准确\n`);
  assert.deepEqual(await told('2026-11-24 09:00', async () => publish(await corrected())), [
    { ev: 'update', on, date: '2026-11-24', checked: '2026-11-24', why: '说法不准确' },
  ]);

  assert.deepEqual(await told('2026-11-25 09:00', () => desk.confirm(caibian, term)), [
    { ev: 'confirm', on, date: '2026-11-25', checked: '2026-11-25' },
  ]);

  const withdrawn = () => desk.withdraw(caibian, { ...term, reason: '用词已经废止' });
  assert.deepEqual(await told('2026-11-26 09:00', async () => publish((await withdrawn()).draft)), [
    { ev: 'withdraw', on, why: '用词已经废止' },
  ]);

  const urgent = () => desk.takeDown(chushen, { ...older, reason: '误贴了内部电话' });
  assert.deepEqual(await told('2026-11-26 10:00', urgent), [
    { ev: 'withdraw', on: 'terms/gongshi', why: '误贴了内部电话' },
  ]);

  assert.deepEqual(await told('2026-11-27 09:00', async () => publish(await desk.restore(caibian, term))), [
    { ev: 'restore', on, date: '2026-11-27', checked: '2026-11-27', why: '恢复公布' },
  ]);
});

test('稿件在办理中、退回、删除：公开的没有变，账上一条不多', async (t) => {
  const { desk, told } = newsroomWithLedger(t);
  const { draft } = await desk.save(caibian, { ...term, text: newTerm('投诉'), base: '' });
  assert.deepEqual(await told('2026-11-23 09:00', () => review(desk, draft)), []);
  const { revision } = (await desk.open(guanli, term)).draft ?? draft;
  const returned = () => desk.move(zhongshen, { ...term, action: 'return', revision, opinion: '写得不清楚' });
  assert.deepEqual(await told('2026-11-23 10:00', returned), []);
  const discarded = async () => {
    const { draft: left } = await desk.open(caibian, term);
    return desk.move(caibian, { ...term, action: 'discard', revision: left?.revision ?? '' });
  };
  assert.deepEqual(await told('2026-11-23 11:00', discarded), []);
});
