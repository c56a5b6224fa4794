import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  formatDay,
  formatDuration,
  formatExceptions,
  formatFullDay,
  formatHours,
  formatLimit,
  formatMinute,
  formatMoney,
  formatShortDay,
  unitWord,
} from '#ui/format.ts';

test('日期和时间写成中文，不带前导零', () => {
  assert.equal(formatDay('2026-11-03'), '2026年11月3日');
  assert.equal(formatDay('2026-01-31'), '2026年1月31日');
  assert.equal(formatShortDay('2026-11-03'), '11月3日');
  assert.equal(formatMinute('2026-11-03 09:05'), '2026年11月3日 09:05');
});

const durations = [
  [{ n: 2, unit: '工作日' }, '2 个工作日'],
  [{ n: 7, unit: '日' }, '7 日'],
  [{ n: 24, unit: '小时' }, '24 小时'],
  [{ n: 1, unit: '周' }, '1 周'],
  [{ n: 3, unit: '个月' }, '3 个月'],
  [{ n: 3, unit: '次响铃' }, '3 次响铃'],
] as const;
for (const [duration, words] of durations) {
  test(`${JSON.stringify(duration)} 写成“${words}”`, () => assert.equal(formatDuration(duration), words));
}

const limits = [
  [{ kind: '限期', n: 2, unit: '工作日' }, '2 个工作日内', '工作日'],
  [{ kind: '限期', n: 2, unit: '工作日', bound: '以内' }, '2 个工作日内', '工作日'],
  [{ kind: '限期', n: 3, unit: '日', bound: '不少于' }, '不少于 3 日', '自然日'],
  [{ kind: '限期', n: 10, unit: '工作日', bound: '满' }, '满 10 个工作日', '工作日'],
  [{ kind: '限期', n: 24, unit: '小时' }, '24 小时内', '小时'],
  [{ kind: '当场' }, '当场', '—'],
  [{ kind: '立即' }, '立即', '—'],
  [{ kind: '及时' }, '及时（没有写具体天数）', '—'],
  [{ kind: '期前公布' }, '事先公布', '—'],
  [{ kind: '另定并公布' }, '由单位另定并公布', '—'],
  [{ kind: '来源未填' }, '原文未填', '—'],
] as const;
for (const [limit, words, unit] of limits) {
  test(`时限 ${JSON.stringify(limit)} 写成“${words}”，单位写成“${unit}”`, () => {
    assert.equal(formatLimit(limit), words);
    assert.equal(unitWord(limit), unit);
  });
}

const workdays = ['周一', '周二', '周三', '周四', '周五'] as const;
const hours = [
  [[{ days: workdays, from: '08:30', to: '12:00' }], '周一至周五 08:30–12:00'],
  [
    [
      { days: workdays, from: '08:30', to: '12:00' },
      { days: workdays, from: '14:30', to: '17:30' },
    ],
    '周一至周五 08:30–12:00、14:30–17:30',
  ],
  [
    [
      { days: ['周一'], from: '08:30', to: '12:00' },
      { days: ['周六', '周日'], from: '09:00', to: '11:00' },
    ],
    '周一 08:30–12:00；周六、周日 09:00–11:00',
  ],
  [[{ days: ['周五', '周一', '周三'], from: '08:30', to: '12:00' }], '周一、周三、周五 08:30–12:00'],
  [[{ days: ['周三', '周二', '周一'], from: '08:30', to: '12:00' }], '周一至周三 08:30–12:00'],
  [[{ days: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'], from: '00:00', to: '24:00' }], '每天 24 小时'],
  [[{ days: ['工作日'], from: '17:30', to: '08:30' }], '工作日 17:30–次日08:30'],
  [[{ days: ['周六'], from: '09:00', to: '17:00', lastEntry: '16:30' }], '周六 09:00–17:00（最晚 16:30 受理）'],
  [
    [
      { days: workdays, from: '08:30', to: '12:00', season: '夏季', seasonFrom: '05-01', seasonTo: '09-30' },
      { days: workdays, from: '09:00', to: '12:00', season: '冬季', seasonFrom: '10-01', seasonTo: '04-30' },
    ],
    '夏季（5月1日至9月30日）周一至周五 08:30–12:00；冬季（10月1日至次年4月30日）周一至周五 09:00–12:00',
  ],
  [[{ days: ['周一'], from: '08:30', to: '11:30', season: '夏季' }], '夏季（没有写明起止日期）周一 08:30–11:30'],
  [[{ days: ['周一'], from: '08:30', to: '12:00', validFrom: '2026-12-01' }], '2026年12月1日起 周一 08:30–12:00'],
  [[], ''],
] as const;
for (const [rows, words] of hours) {
  test(`办公时间写成“${words}”`, () =>
    assert.equal(formatHours(rows.map((row) => ({ ...row, days: [...row.days] }))), words));
}

test('特殊日期按天合在一起写', () => {
  const rows = [
    { day: '2026-10-04', from: '08:30', to: '11:30', note: '国庆轮值' },
    { day: '2026-10-04', from: '14:00', to: '17:00', note: '国庆轮值' },
    { day: '2026-12-01', until: '2026-12-03', note: '搬家' },
  ];
  assert.deepEqual(formatExceptions(rows), [
    '2026年10月4日：08:30–11:30（国庆轮值）、14:00–17:00（国庆轮值）',
    '2026年12月1日至2026年12月3日：不开放（搬家）',
  ]);
});

test('金额带单位，有计价单位的写在括号里', () => {
  assert.equal(formatMoney({ amount: '50' }), '50 元');
  assert.equal(formatMoney({ amount: '12.50', per: '每件' }), '12.50 元（每件）');
});

test('要紧的日子写上星期几', () => {
  assert.equal(formatFullDay('2026-11-30'), '2026年11月30日（周一）');
  assert.equal(formatFullDay('2028-02-29'), '2028年2月29日（周二）');
});
