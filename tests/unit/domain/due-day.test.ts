import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDuration, type Stretch, stretchesBetween } from '#domain/due-day.ts';
import { addDays, dayNumber, daysBetween, fromDayNumber } from '#domain/plain-date.ts';
import { countDay } from '#domain/working-days.ts';
import { calendar } from './calendar-fixture.ts';

const terms: readonly (readonly [event: string, n: number, unit: string, day: string, certain: boolean])[] = [
  ['2026-11-20', 10, '工作日', '2026-12-04', true],
  ['2026-12-18', 10, '工作日', '2027-01-04', false],
  ['2026-11-20', 7, '日', '2026-11-27', true],
  ['2026-12-28', 7, '日', '2027-01-04', true],
  ['2026-11-20', 1, '周', '2026-11-27', true],
  ['2026-11-30', 3, '个月', '2027-02-28', true],
  ['2024-02-29', 1, '年', '2025-02-28', true],
];
for (const [event, n, unit, day, certain] of terms) {
  test(`${event} 之后 ${n} ${unit}是 ${day}${certain ? '' : '（暂估）'}`, () => {
    const { day: found, certain: sure } = addDuration(event, { n, unit } as never, calendar);
    assert.deepEqual([found, sure], [day, certain]);
  });
}
for (const unit of ['小时', '次响铃'] as const) {
  test(`${unit}不是按天数的，算不出哪天`, () =>
    assert.throws(() => addDuration('2026-11-20', { n: 3, unit }, calendar), RangeError));
}

test('跨进没有通知的年份，写明从哪天起说不准', () => {
  assert.equal(addDuration('2026-12-18', { n: 10, unit: '工作日' }, calendar).doubtFrom, '2027-01-01');
  assert.equal(addDuration('2026-11-20', { n: 10, unit: '工作日' }, calendar).doubtFrom, undefined);
});

const rolled: readonly (readonly [
  event: string,
  n: number,
  plain: string,
  rolled: string,
  certain: boolean,
  why: string,
])[] = [
  ['2026-09-19', 7, '2026-09-26', '2026-09-28', true, '最后一天是中秋假期'],
  ['2026-09-24', 7, '2026-10-01', '2026-10-08', true, '最后一天是国庆'],
  ['2026-02-21', 7, '2026-02-28', '2026-02-28', true, '周六调休上班，不用顺延'],
  ['2026-11-14', 7, '2026-11-21', '2026-11-23', true, '最后一天是周六'],
  ['2026-11-16', 7, '2026-11-23', '2026-11-23', true, '最后一天是工作日'],
  ['2026-12-25', 7, '2027-01-01', '2027-01-04', false, '元旦后哪天上班还不知道'],
];
for (const [event, n, plain, later, certain, why] of rolled) {
  test(`${event} 起 ${n} 日，${why}：不顺延是 ${plain}，顺延是 ${later}`, () => {
    const span = { n, unit: '日' } as const;
    assert.equal(addDuration(event, span, calendar).day, plain);
    const found = addDuration(event, span, calendar, '顺延');
    assert.deepEqual([found.day, found.certain], [later, certain]);
  });
}

const anyDay = fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2027-06-01') }).map(fromDayNumber);
const anyUnit = fc.constantFrom('日', '周', '个月', '年', '工作日') as fc.Arbitrary<'日'>;

test('顺延只会往后，落在工作日；工作日的期限不受它影响', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 30 }), anyUnit, (event, n, unit) => {
      const plain = addDuration(event, { n, unit }, calendar);
      const later = addDuration(event, { n, unit }, calendar, '顺延');
      assert.ok(later.day >= plain.day);
      if ((unit as string) === '工作日') assert.deepEqual(later, plain);
      else assert.ok(countDay(later.day, calendar).counts);
    }),
  );
});

test('期限长一天，应办日不会更早', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), anyUnit, (event, n, unit) => {
      const day = (length: number) => addDuration(event, { n: length, unit }, calendar).day;
      assert.ok(day(n) > event);
      assert.ok(day(n + 1) >= day(n));
    }),
  );
});

const run = (from: string, to: string, reason: string, festival?: string) =>
  ({ from, to, reason, ...(festival && { festival }) }) as Stretch;

test('中间不算的日子连成段，写明是周末、哪个节、还是调休', () => {
  assert.deepEqual(stretchesBetween('2026-09-24', '2026-10-15', calendar), [
    run('2026-09-25', '2026-09-27', '放假', '中秋节'),
    run('2026-10-01', '2026-10-07', '放假', '国庆节'),
    run('2026-10-10', '2026-10-10', '调休上班'),
    run('2026-10-11', '2026-10-11', '周末'),
  ]);
  assert.deepEqual(stretchesBetween('2026-11-20', '2026-11-20', calendar), []);
});

test('段与段不重叠，加起来正好是所有不寻常的日子', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (from, length) => {
      const to = addDays(from, length);
      const listed = stretchesBetween(from, to, calendar).flatMap((stretch) =>
        Array.from({ length: daysBetween(stretch.from, stretch.to) + 1 }, (_, index) => addDays(stretch.from, index)),
      );
      const odd = Array.from({ length }, (_, index) => addDays(from, index + 1)).filter(
        (day) => countDay(day, calendar).reason !== '工作日',
      );
      assert.deepEqual(listed, odd);
    }),
  );
});
