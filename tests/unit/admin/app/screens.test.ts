import assert from 'node:assert/strict';
import { test } from 'node:test';
import { everything, matching, valuesOf } from '#admin/app/desk/filter-rows.ts';
import { entryRoute } from '#admin/app/editor/routes.ts';
import { differences } from '#admin/app/editor/versions.ts';
import { reviewAddress, reviewedEntry } from '#admin/app/screens/addresses.ts';
import { allUnsaved, keeperFor } from '#admin/app/screens/unsaved.ts';
import { MANAGED_FIELDS } from '#admin/rules/managed-fields.ts';
import type { EntryRow } from '#admin/rules/protocol.ts';

const rows: EntryRow[] = [
  { kind: 'terms', id: 'shouwen', title: '首问责任', state: '已公布' },
  {
    kind: 'offices',
    id: 'zongheke',
    title: '综合科 首问窗口',
    agency: 'renfang',
    state: '初审',
    number: '0576-5115183',
    due: { on: '2026-12-01', why: '应核对' },
  },
];

test('列表按词（不分先后）、类别、机构、进度、有无到期日筛', () => {
  const ids = (wanted: Partial<typeof everything>) => matching(rows, { ...everything, ...wanted }).map(({ id }) => id);
  assert.deepEqual(ids({}), ['shouwen', 'zongheke']);
  assert.deepEqual(ids({ words: '窗口 首问' }), ['zongheke']);
  assert.deepEqual(ids({ words: 'SHOUWEN' }), ['shouwen']);
  for (const words of ['5115183', '0576-5115183', '05765115183', '511-5183', '５１１５１８３'])
    assert.deepEqual(ids({ words }), ['zongheke'], words);
  assert.deepEqual(ids({ words: '5115184' }), []);
  assert.deepEqual(ids({ kind: 'terms' }), ['shouwen']);
  assert.deepEqual(ids({ agency: 'renfang' }), ['zongheke']);
  assert.deepEqual(ids({ state: '已公布' }), ['shouwen']);
  assert.deepEqual(ids({ due: true }), ['zongheke']);
  assert.deepEqual(valuesOf(rows, 'agency'), ['renfang']);
});

test('审稿台的地址说的是哪一条；别的地址不认', () => {
  const entry = { kind: 'terms', id: 'shou-wen' } as const;
  assert.deepEqual(reviewedEntry(new URL(reviewAddress(entry), 'http://a').search), entry);
  for (const search of ['', '?entry=', '?entry=terms', '?entry=terms/../a', '?entry=terms/A']) {
    assert.equal(reviewedEntry(search), undefined, search);
  }
});

test('编辑器的地址：哪一条、新写、列表', () => {
  assert.deepEqual(entryRoute('#/collections/terms/entries/shouwen'), { kind: 'terms', id: 'shouwen' });
  assert.deepEqual(entryRoute('#/collections/terms/entries/shouwen?ref=workflow'), { kind: 'terms', id: 'shouwen' });
  assert.deepEqual(entryRoute('#/collections/terms/new'), { kind: 'terms', id: undefined });
  assert.equal(entryRoute('#/collections/terms'), undefined);
  assert.equal(entryRoute('#/workflow'), undefined);
});

test('两个版本逐栏比较，照表单的次序；系统填的、首尾空格、没填的不算不同', () => {
  const mine = { word: '首问', explanation: '第一个人负责。', checkedOn: '2026-01-01', example: '' };
  const theirs = { word: ' 首问', explanation: '第一个接待的人负责。', checkedOn: '2026-02-01', synonyms: ['首办'] };
  const found = differences('terms', mine, theirs, MANAGED_FIELDS);
  assert.deepEqual(
    found.map(({ label }) => label),
    ['大白话', '平常怎么说'],
  );
  const joined = (kind: string) =>
    found[0]?.parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');
  assert.equal(joined('removed'), mine.explanation);
  assert.equal(joined('added'), theirs.explanation);
});

/** As much of a browser's storage as unsaved text needs. */
function storage(limit = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, value: string) {
      if (value.length > limit) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  };
}

test('没保存的内容按人、按条目留着，存好就忘掉；坏的记录不碍事', () => {
  const box = storage();
  const keeper = keeperFor('caibian', box);
  keeper.keep({ kind: 'terms', id: 'a', title: '甲', data: { word: '甲' } }, 'k1');
  keeper.keep({ kind: 'terms', id: undefined, title: '新一', data: {} }, 'k2');
  keeper.keep({ kind: 'terms', id: undefined, title: '新二', data: {} }, 'k3');
  box.setItem('gongkailan.unsaved.caibian.terms/x', '{');
  box.setItem('gongkailan.unsaved.lingyi.terms/a', '{"kind":"terms","at":"2026","data":{}}');
  assert.deepEqual(
    allUnsaved('caibian', box)
      .map(({ title }) => title)
      .toSorted(),
    ['新一', '新二', '甲'],
  );
  assert.match(allUnsaved('caibian', box)[0]?.at ?? '', /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
  keeper.forget('terms', 'a', 'k1');
  keeper.forget('terms', undefined, 'k2');
  assert.deepEqual(
    allUnsaved('caibian', box).map(({ title }) => title),
    ['新二'],
  );
});

test('浏览器的存储满了，不妨碍写下去', () => {
  keeperFor('caibian', storage(1)).keep({ kind: 'terms', id: 'a', title: '甲', data: {} }, 'k');
});
