import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  daysBetween,
  fromDayNumber,
  isPlainDate,
  weekday,
  yearOf,
} from '#domain/plain-date.ts';
import { repository } from '../repository.ts';

const shapes: readonly (readonly [text: string, exists: boolean])[] = [
  ['2026-01-05', true],
  ['2026-12-31', true],
  ['2024-02-29', true],
  ['2000-02-29', true],
  ['1900-02-29', false],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-04-31', false],
  ['2026-13-05', false],
  ['2026-00-05', false],
  ['2026-01-00', false],
  ['2026-2-3', false],
  ['2026-01-05 09:00', false],
  ['2026年1月5日', false],
  [' 2026-01-05', false],
  ['2026-01-05\n', false],
  ['', false],
];
for (const [text, exists] of shapes) {
  test(`“${text.replace('\n', '↵')}”${exists ? '是' : '不是'}存在的日期`, () =>
    assert.equal(isPlainDate(text), exists));
}

test('不存在的日期不能拿来算', () => assert.throws(() => dayNumber('2026-02-30'), RangeError));

const numbers: readonly (readonly [date: string, number: number])[] = [
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
  ['0001-01-01', -719_162],
  ['0099-12-31', -683_004],
  ['9999-12-31', 2_932_896],
];
for (const [date, number] of numbers) {
  test(`${date} 是 1970 年元旦后第 ${number} 天`, () => {
    assert.equal(dayNumber(date), number);
    assert.equal(fromDayNumber(number), date);
  });
}

test('1900 到 2100 年，日期和天数来回换算不变，星期逐日循环', () => {
  let expected = weekday('1899-12-31');
  for (let number = dayNumber('1900-01-01'); number <= dayNumber('2100-12-31'); number += 1) {
    const date = fromDayNumber(number);
    expected = (expected % 7) + 1;
    assert.equal(dayNumber(date), number);
    assert.equal(weekday(date), expected, date);
  }
});

const anyDay = fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2100-12-31') }).map(fromDayNumber);

test('加几天再减几天回到原处，相差的天数就是加的天数', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
      assert.equal(addDays(addDays(date, days), -days), date);
      assert.equal(daysBetween(date, addDays(date, days)), days);
    }),
  );
});

const weekdays: readonly (readonly [date: string, day: number])[] = [
  ['1970-01-01', 4],
  ['1969-12-29', 1],
  ['2026-11-22', 7],
  ['2026-11-23', 1],
];
for (const [date, day] of weekdays)
  test(`${date} 是星期${'一二三四五六日'[day - 1]}`, () => assert.equal(weekday(date), day));

const months: readonly (readonly [date: string, months: number, result: string])[] = [
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', 1, '2026-04-30'],
  ['2026-01-30', 1, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-02-29', 48, '2028-02-29'],
  ['2026-11-23', 3, '2027-02-23'],
  ['2026-12-31', 0, '2026-12-31'],
  ['2026-01-15', -1, '2025-12-15'],
  ['2026-03-31', -1, '2026-02-28'],
];
for (const [date, count, result] of months) {
  test(`${date} 加 ${count} 个月是 ${result}`, () => assert.equal(addMonths(date, count), result));
}

test('加月份总落在那个月里，日子不比原来大', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: -600, max: 600 }), (date, count) => {
      const result = addMonths(date, count);
      const monthOf = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      assert.ok(isPlainDate(result));
      assert.equal(monthOf(result) - monthOf(date), count);
      assert.ok(result.slice(8) <= date.slice(8));
    }),
  );
});

test('时间取得出日期，日期取得出年份', () => {
  assert.equal(dayOf('2026-11-03 23:59'), '2026-11-03');
  assert.equal(yearOf('2026-11-03'), 2026);
});

for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai']) {
  test(`电脑设在 ${zone} 时区，日期照样算`, () => {
    const script = `
      import { addDays, addMonths, weekday } from '#domain/plain-date.ts';
      import { addWorkingDays } from '#domain/working-days.ts';
      console.log(addDays('2026-03-07', 2), addMonths('2026-10-31', 1), weekday('2026-11-23'), addWorkingDays('2026-11-20', 10, new Map()).day);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: repository(''),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    assert.equal(run.stdout.trim(), '2026-03-09 2026-11-30 1 2026-12-04', run.stderr);
  });
}

test('过了能写的最后一天就停在那天：9999-12-31 常被当作“长期”', () => {
  assert.deepEqual(
    [addDays('9999-12-31', 1), addDays('9999-12-30', 1), addMonths('9999-06-30', 12), addMonths('1970-01-01', 96360)],
    ['9999-12-31', '9999-12-31', '9999-12-31', '9999-12-31'],
  );
});
