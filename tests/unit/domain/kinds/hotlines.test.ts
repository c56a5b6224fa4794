import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STALE_AFTER_DAYS } from '#domain/kinds/hotlines.ts';
import { openingHours } from '#domain/parts/opening-times.ts';
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

const week = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];
const hours = (...rows: readonly object[]) => ({ hours: rows.map((row) => ({ days: ['周一'], ...row })) });
const span = (from: string, to: string, more: object = {}) => ({ from, to, ...more });
const summer = { season: '夏季', seasonFrom: '05-01', seasonTo: '09-30' };
const winter = { season: '冬季', seasonFrom: '10-01', seasonTo: '04-30' };
const exceptions = (...rows: readonly object[]) => ({
  ...hours(span('08:30', '12:00')),
  exceptions: rows.map((row) => ({ day: '2026-10-04', note: '国庆', ...row })),
});

ruleTable('hotlines', [
  ['全天', hours(span('00:00', '24:00', { days: week })), []],
  ['到第二天早上', hours(span('17:30', '次日08:30', { days: week })), []],
  ['傍晚到早上没写次日，也读得懂', hours(span('17:30', '08:30', { days: week })), []],
  ['上午写反了', hours(span('12:00', '08:30')), ['hours.0.to: 结束时刻不晚于开始时刻']],
  ['下午写反了', hours(span('17:30', '14:00')), ['hours.0.to: 结束时刻不晚于开始时刻']],
  ['起止相同', hours(span('20:00', '20:00')), ['hours.0.to: 结束时刻不晚于开始时刻']],
  ['超过一昼夜', hours(span('08:00', '次日09:00')), ['hours.0.to: 一段超过 24 小时']],
  ['两段重叠', hours(span('08:30', '12:00'), span('11:00', '17:30')), ['hours.1: 与第 1 行重叠或矛盾']],
  ['前一段结束就是后一段开始', hours(span('08:30', '12:00'), span('12:00', '17:30')), []],
  ['同一行写了两遍', hours(span('08:30', '12:00'), span('08:30', '12:00')), ['hours.1: 与第 1 行重叠或矛盾']],
  [
    '夜班伸进第二天的早班',
    hours(span('20:00', '次日09:00'), span('08:30', '12:00', { days: ['周二'] })),
    ['hours.1: 与第 1 行重叠或矛盾'],
  ],
  [
    '周日夜班伸进周一早班',
    hours(span('20:00', '次日09:00', { days: ['周日'] }), span('08:30', '12:00')),
    ['hours.1: 与第 1 行重叠或矛盾'],
  ],
  [
    '工作日和周一重叠',
    hours(span('08:30', '12:00', { days: ['工作日'] }), span('09:00', '10:00')),
    ['hours.1: 与第 1 行重叠或矛盾'],
  ],
  ['夏季、冬季各一行', hours(span('08:30', '12:00', summer), span('09:00', '12:00', winter)), []],
  [
    '两季重了一天',
    hours(span('08:30', '12:00', { ...summer, seasonTo: '10-01' }), span('09:00', '12:00', winter)),
    ['hours.1: 与第 1 行重叠或矛盾'],
  ],
  ['季节只写了一头', hours(span('08:30', '12:00', { seasonFrom: '05-01' })), ['hours.0.seasonTo: 季节只写了一头']],
  ['季节没写起止', hours(span('08:30', '11:30', { season: '夏季' })), []],
  [
    '不存在的日子',
    hours(span('08:30', '12:00', { ...summer, seasonTo: '09-31' })),
    ['hours.0.seasonTo: 几月几日写法不对'],
  ],
  [
    '改时间前后各一行',
    hours(span('08:30', '12:00', { validTo: '2026-11-30' }), span('09:00', '12:00', { validFrom: '2026-12-01' })),
    [],
  ],
  [
    '最晚受理在下班以后',
    hours(span('14:00', '17:00', { lastEntry: '17:30' })),
    ['hours.0.lastEntry: 最晚受理不在这一段里'],
  ],
  ['全角冒号、少一位', hours(span('8：30', '12:00')), ['hours.0.from: 时刻写法不对']],
  ['只写了节假日怎样', { onHolidays: '照常' }, ['onHolidays: 没有写平日的时间，却写了这一项']],
  ['特殊日期写反了', exceptions(span('17:00', '09:00')), ['exceptions.0.to: 结束时刻不晚于开始时刻']],
  ['特殊日期漏了结束', exceptions({ from: '09:00' }), ['exceptions.0.to: 2026-10-04 有开始没有结束']],
  ['特殊日期漏了开始', exceptions({ to: '11:00' }), ['exceptions.0.from: 2026-10-04 有结束没有开始']],
  ['同一天上午、下午两行', exceptions(span('08:30', '11:30'), span('14:00', '17:00')), []],
  ['同一天两行重叠', exceptions(span('08:30', '11:30'), span('11:00', '17:00')), ['exceptions.1: 与第 1 行重叠或矛盾']],
  ['同一天又开又不开', exceptions(span('08:30', '11:30'), {}), ['exceptions.1: 与第 1 行重叠或矛盾']],
  [
    '连着几天不开，中间一天又开',
    exceptions({ until: '2026-10-07' }, { day: '2026-10-05', from: '09:00', to: '10:00' }),
    ['exceptions.1: 与第 1 行重叠或矛盾'],
  ],
  ['到哪天早于哪天', exceptions({ until: '2026-10-01' }), ['exceptions.0.until: 截止日早于日期']],
]);

test('核实超过 90 天算待复核', () => assert.equal(STALE_AFTER_DAYS, 90));

for (const [written, right] of [
  ['8点', '08:00'],
  ['上午8:30', '08:30'],
  ['下午2点半', '14:30'],
  ['14时30分', '14:30'],
  ['中午12点', '12:00'],
  ['晚上12点', '24:00'],
  ['晚上8点', '20:00'],
  ['傍晚6点', '18:00'],
  ['次日凌晨12点半', '次日00:30'],
  ['第二天8:30', '次日08:30'],
] as const) {
  test(`结束时刻写成“${written}”：请写成 '${right}'`, () => {
    const [issue] = openingHours.safeParse({ days: ['周一'], from: '07:00', to: written }).error?.issues ?? [];
    assert.equal(issue?.message, `时刻写法不对 → 请写成 '${right}'`);
  });
}
for (const written of ['夜间1点', '晚上0点']) {
  test(`结束时刻写成“${written}”：哪一天说不准，不猜`, () => {
    const [issue] = openingHours.safeParse({ days: ['周一'], from: '07:00', to: written }).error?.issues ?? [];
    assert.equal(issue?.message, "时刻写法不对 → 请写成 '08:30' 这样，24 小时制");
  });
}
