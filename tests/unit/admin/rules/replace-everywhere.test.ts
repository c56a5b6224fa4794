/** One thing changed everywhere: what is found, and what must not be touched. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replacedIn, replacementFault, replacing } from '#admin/rules/replace-everywhere.ts';
import { kindNames } from '#domain/kinds.ts';
import { valid } from '../../domain/fixtures.ts';

const moved = replacing({ from: '5115183', to: '0576-5115190' });
for (const [before, after] of [
  ['5115183', '0576-5115190'],
  ['0576-5115183', '0576-5115190'],
  ['（0576）5115183', '0576-5115190'],
  ['0576－511 5183', '0576-5115190'],
  ['电话：511-5183，传真5115184', '电话：0576-5115190，传真5115184'],
  ['5115183转8012', '0576-5115190转8012'],
  ['5115183、5115184', '0576-5115190、5115184'],
  ['0571-5115183', '0571-5115183'],
  ['15115183', '15115183'],
  ['51151830', '51151830'],
  ['85115183', '85115183'],
] as const) {
  test(`号码 5115183 换成 0576-5115190：“${before}” 成为 “${after}”`, () => assert.equal(moved(before), after));
}

test('带区号的原号码，不带区号写着的也换，写成新的样子', () => {
  const both = replacing({ from: '0576-85110000', to: '0576-85110001' });
  assert.equal(both('打85110000或0576-85110000'), '打0576-85110001或0576-85110001');
});

for (const [from, to, before, after] of [
  ['行政审批局', '数据局', '到行政审批局三楼，行政审批局分局不收', '到数据局三楼，数据局分局不收'],
  ['3楼', '5楼', '在3楼，不在13楼', '在5楼，不在13楼'],
  ['20元', '25元', '每件20元，120元封顶，1.20元', '每件25元，120元封顶，1.20元'],
  ['a.b(c)', 'x', 'a.b(c)和aab(c)', 'x和aab(c)'],
  ['甲', '$&', '乙', '乙'],
  ['某某路1号', '$1号', '在某某路1号', '在$1号'],
] as const) {
  test(`“${from}”换成“${to}”：${before}`, () => assert.equal(replacing({ from, to })(before), after));
}

test('编号、选项、日期、时刻、附件和来源不动，公布和登记不动', () => {
  const data = valid('offices', {
    agency: '2026',
    hours: [{ days: ['周一'], from: '09:00', to: '12:00' }],
    room: '2026 室，09:00 以前走北门',
    source: { document: '2026 年电话表', asOf: '2026-11-18' },
  });
  for (const from of ['2026', '09', '00']) {
    const after = replacedIn('offices', { data, body: '' }, replacing({ from, to: '甲乙' })).data;
    const { room: _, ...rest } = after;
    const { room: __, ...before } = data;
    assert.deepEqual(rest, before, from);
  }
  const { data: after } = replacedIn('offices', { data, body: '' }, replacing({ from: '2026', to: '2027' }));
  assert.equal(after['room'], '2027 室，09:00 以前走北门');
});

test('正文里的也换', () => {
  assert.equal(
    replacedIn('pages', { data: valid('pages'), body: '电话 5115183。' }, moved).body,
    '电话 0576-5115190。',
  );
});

test('哪个种类都一样：没有说到的，一个字也不变', () => {
  for (const kind of kindNames) {
    const data = valid(kind);
    assert.deepEqual(replacedIn(kind, { data, body: '正文' }, replacing({ from: '没有这几个字', to: '甲' })), {
      data,
      body: '正文',
    });
  }
});

for (const [from, to, fault] of [
  ['', '甲', /原来的字/],
  ['甲', '乙', /至少两个字/],
  ['甲乙', ' ', /现在的字/],
  ['甲乙', '甲乙 ', /没有要改的/],
  ['甲'.repeat(201), '乙', /200/],
] as const) {
  test(`不收：“${from.slice(0, 6)}”换成“${to}”`, () => assert.match(replacementFault({ from, to }) ?? '', fault));
}
