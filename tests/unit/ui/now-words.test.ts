import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarText, readCalendarText } from '#domain/calendar-text.ts';
import type { OpeningTimes } from '#domain/opening-hours.ts';
import { openingAt } from '#domain/opening-now.ts';
import { nowWords } from '#ui/now-words.ts';
import { calendar } from '../domain/calendar-fixture.ts';

const office: OpeningTimes = {
  hours: [
    { days: ['工作日'], from: '08:30', to: '12:00' },
    { days: ['工作日'], from: '14:00', to: '17:30' },
  ],
  onHolidays: '休息',
  onMakeUpDays: '照常上班',
};
const summer: OpeningTimes = {
  ...office,
  hours: [
    { days: ['工作日'], from: '08:30', to: '17:30', season: '冬季', seasonFrom: '10-01', seasonTo: '04-30' },
    { days: ['工作日'], from: '08:00', to: '18:00', season: '夏季', seasonFrom: '05-01', seasonTo: '09-30' },
  ],
};
const closed: OpeningTimes = { ...office, exceptions: [{ day: '2026-11-25', note: '搬家' }] };

/** What the browser says: the calendar goes through its one line, as on the page. */
const carried = readCalendarText(calendarText(calendar, 2025));
const says = (moment: string, times = office): string => {
  const [day = '', time = ''] = moment.split(' ');
  const at = { day, minute: Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) };
  return nowWords(openingAt(times, at, carried), at).text;
};

for (const [moment, words, times] of [
  ['2026-11-24 09:00', '现在能打，到 12:00'],
  ['2026-11-24 08:29', '还没到时间，8:30 再打'],
  ['2026-11-24 08:30', '现在能打，到 12:00'],
  ['2026-11-24 11:59', '现在能打，到 12:00'],
  ['2026-11-24 12:00', '中午休息，14:00 再打'],
  ['2026-11-24 17:30', '今天下班了，明天 8:30 再打'],
  ['2026-11-27 18:00', '今天下班了，周一 8:30 再打'],
  ['2026-11-28 10:00', '今天周六休息，周一 8:30 再打'],
  ['2026-10-10 12:10', '中午休息，14:00 再打'],
  ['2026-10-10 09:00', '今天周六调休上班，现在能打，到 12:00'],
  ['2026-10-09 20:00', '今天下班了，明天（周六，调休上班）8:30 再打'],
  ['2026-10-03 10:00', '今天国庆节放假，10月8日 8:30 再打'],
  ['2026-09-30 17:40', '今天下班了，10月8日 8:30 再打'],
  ['2026-02-14 18:00', '今天下班了，2月24日 8:30 再打'],
  ['2026-02-16 10:00', '今天春节放假，2月24日 8:30 再打'],
  ['2026-12-31 18:00', '今天下班了，那一年的放假安排还没公布'],
  ['2027-03-02 10:00', '那一年的放假安排还没公布，打之前再看一眼'],
  ['2026-09-30 17:40', '现在能打，到 18:00', summer],
  ['2026-10-08 17:40', '今天下班了，明天 8:30 再打', summer],
  ['2026-11-25 10:00', '今天不受理（搬家），明天 8:30 再打', closed],
] as const) {
  test(`${moment}${times ? `（${times === summer ? '分冬夏' : '那天搬家'}）` : ''}：${words}`, () => {
    assert.equal(says(moment, times), words);
  });
}

test('日历写成一行带到页面上，读回来一天不差', () => {
  assert.deepEqual([...readCalendarText(calendarText(calendar, 2024)).keys()], [2024, 2025, 2026]);
  for (const [number, year] of calendar) {
    const again = readCalendarText(calendarText(calendar, 2024)).get(number);
    assert.deepEqual(
      [...(again?.off ?? [])],
      [...year.off].sort(([a], [b]) => a.localeCompare(b)),
    );
    assert.deepEqual([...(again?.work ?? [])].sort(), [...year.work].sort());
  }
});
