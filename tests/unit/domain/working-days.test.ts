import assert from 'node:assert/strict';
import { test } from 'node:test';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { addDays, dayNumber, fromDayNumber } from '#domain/plain-date.ts';
import { addWorkingDays, countDay, countedDays, mostWorkingDays, workingDaysBetween } from '#domain/working-days.ts';
import { calendar } from './calendar-fixture.ts';

/** ledger.md §7 and standards.md §8. */
const vectors: readonly (readonly [event: string, n: number, last: string, why: string])[] = [
  ['2026-02-10', 10, '2026-03-02', '春节放假九天，2月14日和28日上班'],
  ['2026-02-14', 10, '2026-03-06', '从调休上班的周六起算'],
  ['2026-04-29', 10, '2026-05-15', '5月9日上班'],
  ['2026-09-18', 20, '2026-10-22', '9月20日和10月10日上班，中秋连国庆'],
  ['2026-09-24', 10, '2026-10-15', '一段里有两个节'],
  ['2026-09-28', 10, '2026-10-16', '10月10日上班'],
  ['2026-09-28', 20, '2026-10-30', '国庆一周放假，10月10日上班'],
  ['2026-11-20', 10, '2026-12-04', '没有节日'],
  ['2026-10-03', 1, '2026-10-08', '事情发生在放假里，节后第一个工作日起算'],
  ['2026-02-13', 1, '2026-02-14', '第二天是调休上班的周六'],
  ['2026-11-20', 1, '2026-11-23', '周五之后是周一'],
  ['2025-12-31', 1, '2026-01-04', '元旦放到3日，4日周日上班'],
  ['2024-12-31', 2, '2025-01-03', '跨年'],
];

for (const [event, n, last, why] of vectors) {
  test(`${event} 之后第 ${n} 个工作日是 ${last}：${why}`, () => {
    const { day, certain, missingYears } = addWorkingDays(event, n, calendar);
    assert.deepEqual({ day, certain, missingYears }, { day: last, certain: true, missingYears: [] });
  });
}

test('逐日说明从第二天数起，写明每天算不算和为什么', () => {
  assert.deepEqual(addWorkingDays('2026-02-13', 2, calendar).counted.slice(0, 3), [
    { day: '2026-02-14', counts: true, reason: '调休上班' },
    { day: '2026-02-15', counts: false, reason: '放假', festival: '春节' },
    { day: '2026-02-16', counts: false, reason: '放假', festival: '春节' },
  ]);
  assert.equal(addWorkingDays('2026-11-20', 10, calendar).counted.length, 14);
});

const days: readonly (readonly [day: string, counts: boolean, reason: string, festival?: string])[] = [
  ['2026-02-14', true, '调休上班'],
  ['2026-02-15', false, '放假', '春节'],
  ['2026-02-23', false, '放假', '春节'],
  ['2026-02-24', true, '工作日'],
  ['2026-02-28', true, '调休上班'],
  ['2026-03-01', false, '周末'],
  ['2026-03-08', false, '周末'],
  ['2026-05-04', false, '放假', '劳动节'],
  ['2026-09-25', false, '放假', '中秋节'],
  ['2025-10-06', false, '放假', '国庆节、中秋节'],
  ['2027-01-01', false, '放假', '元旦'],
  ['2027-10-03', false, '放假', '国庆节'],
  ['2027-10-04', false, '放假', '国庆节'],
  ['2027-10-06', true, '工作日'],
  ['2027-02-06', false, '放假', '春节'],
  ['2027-02-13', false, '周末'],
];
for (const [day, counts, reason, festival] of days) {
  test(`${day} ${counts ? '算' : '不算'}：${festival ?? ''}${reason}`, () =>
    assert.deepEqual(countDay(day, calendar), { day, counts, reason, ...(festival && { festival }) }));
}

test('零个工作日就是当天，哪怕当天放假', () => {
  const { day, certain, counted } = addWorkingDays('2026-10-01', 0, calendar);
  assert.deepEqual({ day, certain, counted }, { day: '2026-10-01', certain: true, counted: [] });
});

for (const n of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY]) {
  test(`${n} 个工作日算不出来`, () => assert.throws(() => addWorkingDays('2026-11-20', n, calendar), RangeError));
}

test('次年安排没有公布，结果标为不确定，也不会落在元旦', () => {
  const { day, certain, missingYears } = addWorkingDays('2026-12-18', 10, calendar);
  assert.deepEqual({ certain, missingYears }, { certain: false, missingYears: [2027] });
  assert.ok(day >= '2027-01-04', day);
});

test('12月里数得完的不受次年影响', () => {
  const { day, certain } = addWorkingDays('2026-12-18', 9, calendar);
  assert.deepEqual({ day, certain }, { day: '2026-12-31', certain: true });
});

test('一年的安排也没有时，起算当年就是不确定', () => {
  assert.deepEqual(addWorkingDays('2027-03-01', 1, new Map()).missingYears, [2027]);
  assert.deepEqual(addWorkingDays('2026-12-31', 300, new Map()).missingYears, [2026, 2027, 2028]);
});

const between: readonly (readonly [from: string, to: string, days: number, certain: boolean])[] = [
  ['2026-11-20', '2026-11-20', 0, true],
  ['2026-11-20', '2026-11-22', 0, true],
  ['2026-11-20', '2026-11-23', 1, true],
  ['2026-11-23', '2026-11-20', 0, true],
  ['2026-09-30', '2026-10-10', 3, true],
  ['2026-12-31', '2027-01-04', 1, false],
];
for (const [from, to, count, certain] of between) {
  test(`${from} 之后到 ${to} 有 ${count} 个工作日${certain ? '' : '（不确定）'}`, () => {
    assert.deepEqual(workingDaysBetween(from, to, calendar), { days: count, certain });
  });
}

const anyDay = fc.integer({ min: dayNumber('2023-06-01'), max: dayNumber('2027-06-01') }).map(fromDayNumber);
const anyCount = fc.integer({ min: 1, max: 60 });

test('第 n 个工作日本身是工作日，倒回去数也正好 n 个', () => {
  fc.assert(
    fc.property(anyDay, anyCount, (event, n) => {
      const { day, certain, counted } = addWorkingDays(event, n, calendar);
      assert.ok(countDay(day, calendar).counts);
      assert.deepEqual(workingDaysBetween(event, day, calendar), { days: n, certain });
      assert.equal(counted.filter(({ counts }) => counts).length, n);
      assert.equal(addDays(event, counted.length), day);
    }),
  );
});

test('分两段数和一次数完是同一天', () => {
  fc.assert(
    fc.property(anyDay, anyCount, anyCount, (event, first, second) => {
      const middle = addWorkingDays(event, first, calendar).day;
      assert.equal(addWorkingDays(middle, second, calendar).day, addWorkingDays(event, first + second, calendar).day);
    }),
  );
});

test('2024 到 2026 年每一天都与 chinese-days 一致', () => {
  const different: string[] = [];
  for (let day = '2024-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    if (countDay(day, calendar).counts !== chineseDays.isWorkday(day)) different.push(day);
  }
  assert.deepEqual(different, []);
});

test('逐日列出的正是中间的每一天，算数的天数与计数一致', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 40 }), (from, length) => {
      const to = addDays(from, length);
      const listed = countedDays(from, to, calendar);
      assert.deepEqual(
        listed.map(({ day }) => day),
        Array.from({ length }, (_, index) => addDays(from, index + 1)),
      );
      assert.equal(listed.filter(({ counts }) => counts).length, workingDaysBetween(from, to, calendar).days);
    }),
  );
});

test('2009 到 2026 年，连着的日子里的工作日从不多过上限', () => {
  const sums = [0];
  for (let day = '2009-01-01'; day <= '2026-12-31'; day = addDays(day, 1)) {
    sums.push((sums.at(-1) as number) + (chineseDays.isWorkday(day) ? 1 : 0));
  }
  const most = (length: number) => Math.max(...sums.slice(length).map((sum, index) => sum - (sums[index] as number)));
  for (let length = 1; length <= 400; length += 1) {
    const [found, allowed] = [most(length), mostWorkingDays(length)];
    assert.ok(found <= allowed, `${length} 天里有过 ${found} 个工作日，上限写的是 ${allowed}`);
  }
  assert.deepEqual([7, 10, 30, 31].map(mostWorkingDays), [7, 9, 23, 24]);
});
