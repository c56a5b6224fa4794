import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type HoursRow, type OpeningTimes, scheduleOf } from '#domain/opening-hours.ts';
import { type Opening, openingAt } from '#domain/opening-now.ts';
import { addDays } from '#domain/plain-date.ts';
import { calendar } from './calendar-fixture.ts';

const WORKDAYS = ['周一', '周二', '周三', '周四', '周五'] as const;
const EVERY_DAY = [...WORKDAYS, '周六', '周日'] as const;
const row = (days: HoursRow['days'], from: string, to: string, more: Partial<HoursRow> = {}): HoursRow => ({
  days,
  from,
  to,
  ...more,
});
const office: OpeningTimes = { hours: [row(WORKDAYS, '08:30', '12:00'), row(WORKDAYS, '14:00', '17:30')] };

/** `2026-11-30 09:15` on these hours, in one line. */
function said(times: OpeningTimes, minute: string): string {
  const [day, time] = minute.split(' ') as [string, string];
  const [hour, rest] = time.split(':').map(Number) as [number, number];
  const now = openingAt(times, { day, minute: hour * 60 + rest }, calendar);
  return [now.state, ...(now.state === '开放' ? [now.until ? `到 ${moment(now.until)}` : '一直开'] : tail(now))].join(
    ' ',
  );
}
const tail = ({ next, doubt, note }: Opening): string[] => [
  ...(note ? [`（${note}）`] : []),
  ...(next ? [`${moment(next)}${next.kind.reason === '调休上班' ? ' 调休上班' : ''}`] : []),
  ...(doubt ? [doubt] : []),
];
const moment = ({ day, minute }: { day: string; minute: number }): string =>
  `${day.slice(5)} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

const table = (name: string, times: OpeningTimes, rows: readonly (readonly [at: string, answer: string])[]) =>
  describe(name, () => {
    for (const [at, answer] of rows) test(`${at} ${answer}`, () => assert.equal(said(times, at), answer));
  });

table('周一至周五上班、有午休的科室', office, [
  ['2026-11-30 08:29', '未到时间 11-30 08:30'],
  ['2026-11-30 08:30', '开放 到 11-30 12:00'],
  ['2026-11-30 11:59', '开放 到 11-30 12:00'],
  ['2026-11-30 12:00', '午休 11-30 14:00'],
  ['2026-11-30 17:30', '已结束 12-01 08:30'],
  ['2026-12-04 18:00', '已结束 12-07 08:30'],
  ['2026-12-05 10:00', '休息 12-07 08:30'],
  ['2026-10-01 10:00', '放假 10-08 08:30'],
  ['2026-10-09 18:00', '已结束 10-10 08:30 调休上班'],
  ['2026-10-10 12:10', '午休 10-10 14:00 调休上班'],
  ['2026-10-10 10:00', '开放 到 10-10 12:00'],
  ['2026-12-31 18:00', '已结束 放假安排还没公布'],
  ['2027-01-04 10:00', '不详 放假安排还没公布'],
  ['2027-01-01 10:00', '放假 放假安排还没公布'],
]);

table('7×24 小时的热线，放假也不用等安排', { hours: [row(EVERY_DAY, '00:00', '24:00')] }, [
  ['2026-10-01 03:00', '开放 一直开'],
  ['2027-02-10 03:00', '开放 一直开'],
]);
table('写到 23:59 的也是一整天', { hours: [row(EVERY_DAY, '00:00', '23:59')] }, [['2026-11-30 23:59', '开放 一直开']]);

table('夜间值班跨午夜', { hours: [row(EVERY_DAY, '17:30', '次日08:30')] }, [
  ['2026-11-30 02:00', '开放 到 11-30 08:30'],
  ['2026-11-30 23:00', '开放 到 12-01 08:30'],
  ['2026-11-30 09:00', '未到时间 11-30 17:30'],
]);

table('只有周五晚上到周六早上', { hours: [row(['周五'], '20:00', '次日06:00')] }, [
  ['2026-11-28 05:59', '开放 到 11-28 06:00'],
  ['2026-11-28 06:00', '休息 12-04 20:00'],
  ['2026-11-29 05:00', '休息 12-04 20:00'],
]);

const seasons: OpeningTimes = {
  hours: [
    row(WORKDAYS, '08:30', '12:00'),
    row(WORKDAYS, '14:30', '17:30', { season: '夏季', seasonFrom: '05-01', seasonTo: '09-30' }),
    row(WORKDAYS, '14:00', '17:30', { season: '冬季', seasonFrom: '10-01', seasonTo: '04-30' }),
  ],
};
table('夏季、冬季只有下午不同', seasons, [
  ['2026-09-30 14:10', '午休 09-30 14:30'],
  ['2026-10-08 14:10', '开放 到 10-08 17:30'],
  ['2026-01-05 14:10', '开放 到 01-05 17:30'],
  ['2026-04-30 14:10', '开放 到 04-30 17:30'],
  ['2026-05-06 14:10', '午休 05-06 14:30'],
]);

table('只写夏季、没写起止：不猜', { hours: [row(WORKDAYS, '08:30', '11:30', { season: '夏季' })] }, [
  ['2026-07-01 09:00', '不详 没有写明季节起止'],
]);

table(
  '每周一闭馆，法定节假日除外',
  {
    hours: [
      row(['周二', '周三', '周四', '周五', '周六', '周日'], '09:00', '17:00'),
      row(['法定节假日'], '09:00', '17:00'),
    ],
  },
  [
    ['2026-11-30 10:00', '休息 12-01 09:00'],
    ['2026-10-05 10:00', '开放 到 10-05 17:00'],
  ],
);
table('节假日轮流值班，没写几点', { ...office, onHolidays: '轮流值班' }, [
  ['2026-10-01 10:00', '不详 轮流值班，没有写明时间'],
]);
table('节假日轮流值班，写了几点', { hours: [...(office.hours ?? []), row(['法定节假日'], '09:00', '11:00')] }, [
  ['2026-10-01 10:00', '开放 到 10-01 11:00'],
  ['2026-10-01 11:30', '已结束 10-02 09:00'],
]);
table('周一至周六上班，没写节假日：不猜', { hours: [row([...WORKDAYS, '周六'], '08:00', '17:00')] }, [
  ['2026-10-01 10:00', '不详 没有写明节假日'],
  ['2026-11-28 10:00', '开放 到 11-28 17:00'],
]);
table('来源写明调休不上班', { ...office, onMakeUpDays: '休息' }, [['2026-10-10 10:00', '休息 10-12 08:30']]);
table(
  '周五下午早下班，调休那天照哪天没写：不猜',
  { hours: [row(['周一', '周二', '周三', '周四'], '08:30', '17:30'), row(['周五'], '08:30', '12:00')] },
  [['2026-10-10 10:00', '不详 没有写明调休日']],
);
table('每周二、周五上午在指定地点', { hours: [row(['周二', '周五'], '09:00', '10:00')] }, [
  ['2026-11-30 09:30', '休息 12-01 09:00'],
  ['2026-10-10 09:30', '休息 10-13 09:00'],
]);
table('写“工作日”的跟着放假和调休走', { hours: [row(['工作日'], '09:00', '17:00')] }, [
  ['2026-10-10 10:00', '开放 到 10-10 17:00'],
  ['2026-10-01 10:00', '放假 10-08 09:00'],
]);
table(
  '特殊日期',
  {
    ...office,
    exceptions: [
      { day: '2026-10-04', from: '08:30', to: '11:30', note: '国庆轮值上午' },
      { day: '2026-10-04', from: '14:00', to: '17:00', note: '国庆轮值下午' },
      { day: '2026-12-01', until: '2026-12-03', note: '搬家' },
    ],
  },
  [
    ['2026-10-04 09:00', '开放 到 10-04 11:30'],
    ['2026-10-04 12:10', '午休 （国庆轮值上午；国庆轮值下午） 10-04 14:00'],
    ['2026-11-30 18:00', '已结束 12-04 08:30'],
    ['2026-12-02 09:00', '停办 （搬家） 12-04 08:30'],
  ],
);
table(
  '12 月起改时间',
  {
    hours: [
      row(WORKDAYS, '08:30', '12:00', { validTo: '2026-11-30' }),
      row(WORKDAYS, '09:00', '12:00', { validFrom: '2026-12-01' }),
    ],
  },
  [
    ['2026-11-30 12:30', '已结束 12-01 09:00'],
    ['2026-12-01 08:45', '未到时间 12-01 09:00'],
  ],
);
table('没有写几点', {}, [['2026-11-30 10:00', '不详 没有写明时间']]);

test('下午四点停止取号', () => {
  const times = { hours: [row(WORKDAYS, '14:00', '17:00', { lastEntry: '16:30' })] };
  assert.equal(openingAt(times, { day: '2026-11-30', minute: 15 * 60 }, calendar).lastEntry, 16 * 60 + 30);
});

test('任何一天任何一分钟：说“开放”的必在当天某一段里，说几点再来的那一刻真的开着', () => {
  const minute = fc.integer({ min: 0, max: 1439 });
  const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays('2025-01-01', n));
  fc.assert(
    fc.property(day, minute, fc.constantFrom(office, seasons), (on, at, times) => {
      const now = openingAt(times, { day: on, minute: at }, calendar);
      const inside = scheduleOf(times, on, calendar).spans.some(({ from, to }) => at >= from && at < to);
      assert.equal(now.state === '开放', inside);
      if (now.next) assert.equal(openingAt(times, now.next, calendar).state, '开放');
    }),
  );
});
