import assert from 'node:assert/strict';
import { test } from 'node:test';
import { validate } from '#domain/validate.ts';
import { reviewed, ruleTable, valid } from '../fixtures.ts';

const charged = { charge: '收费', standard: { amount: '50' }, approvedBy: '发展改革局' };

ruleTable('fees', [
  ['收费有标准、有批准机关，合格', charged, []],
  ['收费没有标准', { ...charged, standard: undefined }, ['standard: 写明收费却没有收费标准']],
  ['收费没有批准机关', { ...charged, approvedBy: undefined }, ['approvedBy: 写明收费却没有批准机关']],
  ['收费没有依据', { ...charged, basis: [] }, ['basis: 一项也没有']],
  ['不收费却有标准', { standard: { amount: '50' } }, ['standard: 写明不收费却填了收费标准']],
  ['终止日期早于执行日期', { validFrom: '2026-05-01', validTo: '2026-04-30' }, ['validTo: 终止日期早于执行日期']],
  ['只执行一天', { validFrom: '2026-05-01', validTo: '2026-05-01' }, []],
  ['只有终止日期', { validTo: '2026-05-01' }, []],
  [
    '审查登记的行写错一个字段，只报那一个',
    { register: [{ ...reviewed, opinion: '' }] },
    ['register.0.opinion: 为空、首尾有空格或分成了多行'],
  ],
]);

test('分档标准写了，收费标准又写成一串的，提示只留一处', () => {
  const tiers = [{ who: '成人', amount: '60' }];
  const result = validate('fees', valid('fees', { charge: '收费', standard: tiers, tiers, approvedBy: '发展改革局' }));
  assert.ok(!result.ok);
  assert.match(result.issues.map(({ message }) => message).join('\n'), /把 standard 改成 tiers（分档标准）/);
});
