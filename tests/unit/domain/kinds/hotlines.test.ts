import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STALE_AFTER_DAYS } from '#domain/kinds/hotlines.ts';
import { ruleTable } from '../fixtures.ts';

const none = { number: undefined };
const verified = { unverified: undefined, verifiedOn: '2026-11-01', verifiedBy: '值班室' };

ruleTable('hotlines', [
  ['电话没有号码', none, ['number: 电话渠道没有写怎么找到']],
  ['传真没有号码', { ...none, channel: '传真' }, ['number: 传真渠道没有写怎么找到']],
  ['来访没有地点', { ...none, channel: '来访' }, ['place: 来访渠道没有写怎么找到']],
  ['信箱没有地点', { ...none, channel: '信箱' }, ['place: 信箱渠道没有写怎么找到']],
  ['邮寄没有地址', { ...none, channel: '邮寄' }, ['place: 邮寄渠道没有写怎么找到']],
  ['网络没有网址', { ...none, channel: '网络' }, ['address: 网络渠道没有写怎么找到']],
  ['来访只有号码，仍缺地点', { channel: '来访' }, ['place: 来访渠道没有写怎么找到']],
  ['来访有地点', { ...none, channel: '来访', place: '三楼' }, []],
  ['来源没有给出号码，写明了', { ...none, notGiven: '制度没有写号码' }, []],
  ['核实过，有日期有岗位', verified, []],
  ['核实只有日期', { ...verified, verifiedBy: undefined }, ['verifiedBy: 核实日期和核实岗位只填了一个']],
  ['核实只有岗位', { ...verified, verifiedOn: undefined }, ['verifiedOn: 核实日期和核实岗位只填了一个']],
  ['没有核实也没有原因', { unverified: undefined }, ['verifiedOn: 没有核实日期，也没有说明未核实的原因']],
  ['核实了又写未核实', { ...verified, unverified: '没有打通' }, ['unverified: 已核实又写了未核实的原因']],
  [
    '受理时间先后颠倒，指出是第几行',
    {
      hours: [
        { days: ['周一'], from: '08:30', to: '12:00' },
        { days: ['周一'], from: '14:30', to: '14:30' },
      ],
    },
    ['hours.1.to: 结束时刻不晚于开始时刻'],
  ],
  ['用途一项没写', { purposes: [] }, ['purposes: 一项也没有']],
]);

test('核实超过 90 天算待复核', () => assert.equal(STALE_AFTER_DAYS, 90));
