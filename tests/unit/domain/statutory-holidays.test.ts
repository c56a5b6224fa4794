import assert from 'node:assert/strict';
import { test } from 'node:test';
import chineseDays from 'chinese-days';
import { addDuration, lastOpenDay } from '#domain/due-day.ts';
import { LATEST_AFTER_ESTIMATE, LUNAR_YEARS, statutoryHolidays } from '#domain/statutory-holidays.ts';
import { addWorkingDays } from '#domain/working-days.ts';
import { calendar } from './calendar-fixture.ts';

const firstOf = (year: number, name: string) =>
  [...statutoryHolidays(year)].find(([, festival]) => festival === name)?.[0];

test('农历的日子和节气与另一个程序库逐年相同', () => {
  for (let year = LUNAR_YEARS.from; year <= LUNAR_YEARS.to; year += 1) {
    const solar = (month: string, day: string) => chineseDays.getSolarDateFromLunar(`${year}-${month}-${day}`).date;
    const [qingming] = chineseDays
      .getSolarTerms(`${year}-04-01`, `${year}-04-10`)
      .filter(({ name }) => name === '清明');
    const off = statutoryHolidays(year);
    assert.ok(off.has(solar('01', '01')), `${year} 初一`);
    assert.ok(off.has(solar('05', '05')), `${year} 端午`);
    assert.ok(off.has(solar('08', '15')), `${year} 中秋`);
    assert.ok(qingming && off.has(qingming.date), `${year} 清明`);
  }
});

test('2027 和 2030 年春节：程序自带的农历算错的两年', () => {
  assert.equal(firstOf(2027, '春节'), '2027-02-05');
  assert.equal(firstOf(2030, '春节'), '2030-02-02');
});

test('周末碰上的法定假日补在后面的工作日；两个节碰在一起也不少放', () => {
  const days = [...statutoryHolidays(2027)].filter(([, name]) => name === '春节').map(([day]) => day);
  assert.deepEqual(days.sort(), ['2027-02-05', '2027-02-06', '2027-02-07', '2027-02-08', '2027-02-09', '2027-02-10']);
  const october = [...statutoryHolidays(2031).keys()].filter((day) => day.startsWith('2031-10'));
  assert.equal(october.length, 4, '中秋在国庆节里');
});

/** trust.md §2.3. */
for (const [event, n, estimate, latest] of [
  ['2026-12-18', 10, '2027-01-04', '2027-01-14'],
  ['2027-01-25', 10, '2027-02-12', '2027-02-22'],
  ['2027-01-25', 20, '2027-02-26', '2027-03-08'],
  ['2027-04-20', 10, '2027-05-06', '2027-05-16'],
  ['2027-09-20', 10, '2027-10-07', '2027-10-17'],
] as const) {
  test(`没有通知的年份：${event} 后 ${n} 个工作日约 ${estimate}，最迟 ${latest}`, () => {
    const due = addDuration(event, { n, unit: '工作日' }, calendar);
    assert.deepEqual([due.day, due.certain, due.latest, lastOpenDay(due)], [estimate, false, latest, latest]);
  });
}

test('真的放假安排从不比估计晚十天以上（有通知的三年，逐日逐期比）', () => {
  for (const year of [2024, 2025, 2026]) {
    for (let at = 0; at < 330; at += 1) {
      const event = new Date(Date.UTC(year, 0, 1 + at)).toISOString().slice(0, 10);
      for (const n of [3, 5, 10, 20]) {
        const real = addWorkingDays(event, n, calendar);
        if (!real.certain) continue;
        const estimate = addWorkingDays(event, n, new Map());
        const late = (Date.parse(real.day) - Date.parse(estimate.day)) / 864e5;
        assert.ok(late <= LATEST_AFTER_ESTIMATE, `${event} + ${n}`);
      }
    }
  }
});
