/** 哪天收件，最晚哪天: a hundred cases against a count made another way, from the notices' own words. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { calendarText, readCalendarText } from '#domain/calendar-text.ts';
import { boundsOf } from '#domain/doubtful-day.ts';
import { addDuration } from '#domain/due-day.ts';
import { calendar } from './calendar-fixture.ts';

/** 国办发明电〔2025〕7号, typed again: days off and made-up working days of 2026 as month and day. */
const OFF_2026 =
  '1.1 1.2 1.3 2.15 2.16 2.17 2.18 2.19 2.20 2.21 2.22 2.23 4.4 4.5 4.6 5.1 5.2 5.3 5.4 5.5 6.19 6.20 6.21 9.25 9.26 9.27 10.1 10.2 10.3 10.4 10.5 10.6 10.7';
const WORK_2026 = '1.4 2.14 2.28 5.9 9.20 10.10';
const off = new Set(OFF_2026.split(' '));
const work = new Set(WORK_2026.split(' '));
const DAY = 86_400_000;

/** Walks a calendar of the machine day by day; shares nothing with the domain. */
function countedElsewhere(event: string, n: number): string {
  let at = Date.parse(`${event}T12:00:00Z`);
  for (let left = n; left > 0; ) {
    at += DAY;
    const day = new Date(at);
    const mark = `${day.getUTCMonth() + 1}.${day.getUTCDate()}`;
    const weekend = day.getUTCDay() === 0 || day.getUTCDay() === 6;
    if (work.has(mark) || !(off.has(mark) || weekend)) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

const carried = readCalendarText(calendarText(calendar, 2025));
const events = [
  '01-30',
  '02-09',
  '02-13',
  '02-14',
  '02-15',
  '02-24',
  '02-27',
  '02-28',
  '03-31',
  '04-03',
  '04-30',
  '05-08',
  '06-18',
  '06-19',
  '09-18',
  '09-24',
  '09-30',
  '10-09',
  '10-10',
  '11-27',
];

test('100 组日子，春节、调休都在内，和另一种数法一天不差', () => {
  let cases = 0;
  for (const event of events) {
    for (const n of [1, 2, 5, 10, 20]) {
      const day = `2026-${event}`;
      const { day: last, certain } = addDuration(day, { n, unit: '工作日' }, carried);
      assert.equal(last, countedElsewhere(day, n), `${day} 起 ${n} 个工作日`);
      assert.equal(certain, last < '2027-01-01');
      cases += 1;
    }
  }
  assert.equal(cases, 100);
});

test('跨进没有放假安排的年份：给最早和最晚，不给一个猜的日子；真的安排出来以后都落在里面', () => {
  const without = new Map([...calendar].filter(([year]) => year < 2026));
  for (const event of ['2025-12-01', '2025-12-15', '2025-12-24', '2025-12-31']) {
    for (const n of [10, 20, 30, 45]) {
      const span = { n, unit: '工作日' } as const;
      const due = addDuration(event, span, without);
      const bounds = boundsOf(event, span, due, without);
      const real = addDuration(event, span, calendar).day;
      if (due.certain) assert.equal(bounds, undefined);
      else assert.ok(bounds && bounds.first <= real && real <= bounds.last, `${event} ${n}: ${real}`);
    }
  }
  const span = { n: 10, unit: '日' } as const;
  assert.equal(boundsOf('2025-12-30', span, addDuration('2025-12-30', span, without), without), undefined);
});
