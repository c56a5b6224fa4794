import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Filter } from '#admin/desk/listing.ts';
import type { EntryRow } from '#admin/rules/protocol.ts';
import { entryFile } from '../../store/content-folder-fixture.ts';
import { caibian, chushen, guanli, newsroomWith, newTerm, revise, zhongshen } from './desk-fixture.ts';

const term = { kind: 'terms', id: 'gongshi' } as const;
const better = (text: string): string => text.replace('给大家看', '给大家看，再决定').concat('changeNote: 补一句\n');

const filters: readonly (readonly [sentence: string, Filter, ids: readonly string[]])[] = [
  ['一种内容', { kind: 'terms' }, ['gongshi', 'tingzheng']],
  ['一家机构', { agency: 'shili', kind: 'fees' }, ['shili-feiyong']],
  ['别家机构', { agency: 'bieren' }, []],
  ['草稿', { state: '采编' }, ['gongshi', 'tingzheng']],
  ['已撤下', { state: '已撤下' }, ['chegui']],
  ['草稿的全文里写着的', { text: '给大家看 再决定' }, ['gongshi']],
  ['全文里写着的号码，不论怎么写', { text: '0576-511-5183', kind: 'hotlines' }, ['shili-dianhua']],
  ['几条横线不是号码', { text: '-----' }, []],
  ['全文里没有的', { text: '没有这句话' }, []],
  ['到 12 月 20 日要办的', { due: '2026-12-20' }, ['shili-dianhua', 'shili-gongshi']],
];
for (const [sentence, filter, ids] of filters) {
  test(`列表筛选：${sentence}`, async (t) => {
    const { desk } = newsroomWith(
      t,
      {
        'withdrawn/terms/chegui.yaml':
          "publishedAt: '2026-11-20 09:00'\nwithdrawnAt: '2026-11-21 09:00'\nreason: 停\nby: 管理\n",
      },
      { repository: false },
    );
    await revise(desk, caibian, term, better);
    await desk.save(caibian, { kind: 'terms', id: 'tingzheng', text: newTerm('听证'), base: '' });
    const rows = await desk.list(guanli, filter);
    const shown = sentence === '一种内容' ? rows.filter(({ state }) => state !== '已撤下') : rows;
    assert.deepEqual(
      shown.map(({ id }) => id),
      ids,
    );
  });
}

test('一行写明公布、核对和下一个要办的日子', async (t) => {
  const { desk } = newsroomWith(t, {}, { repository: false });
  const row = (rows: readonly EntryRow[], id: string) => rows.find((each) => each.id === id);
  const rows = await desk.list(guanli);
  assert.deepEqual(row(rows, 'shili-feiyong'), {
    kind: 'fees',
    id: 'shili-feiyong',
    title: '复印费',
    agency: 'shili',
    state: '已公布',
    publishedAt: '2026-11-20 09:00',
    checkedOn: '2026-11-21',
    due: { on: '2027-05-20', why: '应核对' },
  });
  assert.deepEqual(row(rows, 'shili-gongshi')?.due, { on: '2026-12-04', why: '公示到期' });
});

test('文件有错误的条目也列出来，没有日子', async (t) => {
  const { desk } = newsroomWith(t, { 'terms/gongshi.yaml': 'word: 公示\n' }, { repository: false });
  assert.deepEqual(await desk.list(guanli, { kind: 'terms' }), [{ ...term, title: '公示', state: '已公布' }]);
});

test('待办：各人只见自己能办的；快到期的给采编', async (t) => {
  const { desk } = newsroomWith(
    t,
    {
      'hotlines/shili-dianhua.yaml': entryFile('hotlines', {
        unverified: undefined,
        verifiedOn: '2026-08-30',
        verifiedBy: '综合科',
      }),
    },
    { repository: false },
  );
  const draft = await revise(desk, caibian, term, better);
  const waiting = async (person: typeof caibian) => (await desk.todo(person)).drafts.length;
  assert.deepEqual(await Promise.all([caibian, chushen, zhongshen, guanli].map(waiting)), [1, 0, 0, 0]);
  await desk.move(caibian, { ...term, action: 'submit', revision: draft.revision });
  assert.deepEqual(await Promise.all([caibian, chushen, zhongshen, guanli].map(waiting)), [0, 1, 0, 0]);
  const { due } = await desk.todo(caibian);
  assert.deepEqual(
    due.map(({ id, due: day }) => [id, day?.why]),
    [
      ['shili-dianhua', '应重新打通核实'],
      ['shili-gongshi', '公示到期'],
    ],
  );
  assert.deepEqual((await desk.todo({ ...caibian, agencies: ['bieren'] })).due, []);
  assert.deepEqual((await desk.todo(chushen)).due, []);
});
