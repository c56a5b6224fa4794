import assert from 'node:assert/strict';
import { test } from 'node:test';
import chineseDays from 'chinese-days';
import { calendarFaults, missingNotice } from '#domain/calendar-rules.ts';
import { daysOffOf, type HolidayNotice, readHolidayNotice } from '#domain/holiday-notice.ts';
import { addDays, weekday } from '#domain/plain-date.ts';
import { calendarYaml, checkedCalendar } from '#scripts/setup/calendar-file.ts';
import { calendar } from './calendar-fixture.ts';

/** A year as another library has it. */
function yearFrom(year: number) {
  const off = new Map<string, string>();
  const work = new Set<string>();
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const { work: isWork, name } = chineseDays.getDayDetail(day);
    const festival = name.split(',')[1] ?? name;
    if (weekday(day) > 5 && isWork) work.add(day);
    // On weekends the library names the festival only inside a holiday.
    else if (!isWork && name.includes(',')) off.set(day, festival);
  }
  return { year, off, work };
}

test('2008 到 2026 年真实的放假安排，没有一年被说成不对', () => {
  for (let year = 2008; year <= 2026; year += 1) assert.deepEqual(calendarFaults(yearFrom(year)), [], String(year));
  for (const year of calendar.values()) assert.deepEqual(calendarFaults(year), []);
});

const real = () => {
  const year = calendar.get(2026);
  assert.ok(year);
  return { year: 2026, off: new Map(year.off), work: new Set(year.work) };
};

for (const [sentence, change, said] of [
  [
    '只写了元旦',
    ({ off }) => {
      for (const day of [...off.keys()]) if (day > '2026-01-03') off.delete(day);
    },
    /法定节假日没有放假：春节/,
  ],
  ['国庆节只放两天', ({ off }) => off.delete('2026-10-03'), /国庆节 2026-10-03/],
  [
    '年底多放一个半月',
    ({ off }) => {
      for (let day = '2026-11-18'; day <= '2026-12-31'; day = addDays(day, 1)) off.set(day, '国庆节');
    },
    /一连放假 44 天/,
  ],
  ['没有调休上班', ({ work }) => work.clear(), /调休上班 0 天/],
  ['调休写成了星期三', ({ work }) => work.add('2026-11-25'), /2026-11-25 本来就是周一到周五/],
] as const satisfies readonly (readonly [string, (year: ReturnType<typeof real>) => unknown, RegExp])[]) {
  test(`不可能的放假安排说得出：${sentence}`, () => {
    const year = real();
    change(year);
    assert.match(calendarFaults(year).join('\n'), said);
  });
}

test('十一月起说下一年的没有录入，一月起说当年的没有', () => {
  const until2026 = calendar;
  assert.equal(missingNotice(until2026, '2026-10-31'), undefined);
  assert.deepEqual(missingNotice(until2026, '2026-11-01'), { year: 2027, overdue: false });
  assert.deepEqual(missingNotice(until2026, '2027-01-01'), { year: 2027, overdue: true });
});

/** In the form the notice has every year; the words around it are of no account. */
const NOTICE = `国务院办公厅关于2026年部分节假日安排的通知
国办发明电〔2025〕7号

各省、自治区、直辖市人民政府：
具体安排如下。
一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。
节假日期间，请妥善安排好值班。

国务院办公厅
2025年11月4日
`;

test('通知的正文读成一年的放假安排，和手工录入的一样', () => {
  const read = readHolidayNotice(NOTICE, 2026) as HolidayNotice;
  assert.ok('off' in read, String(read));
  assert.deepEqual([read.notice, read.noticeDate], ['国办发明电〔2025〕7号', '2025-11-04']);
  const year = real();
  assert.deepEqual([...daysOffOf(read).keys()], [...year.off.keys()]);
  assert.deepEqual(read.work, [...year.work].toSorted());
  const yaml = calendarYaml({ ...read, notice: '国办发明电〔2025〕7号', noticeDate: '2025-11-04' });
  assert.deepEqual(checkedCalendar('2026.yaml', 2026, yaml), []);
});

test('上一年十二月放起的元旦，只记当年的；两个节合在一起放的，名字照写', () => {
  const text =
    '一、元旦：2022年12月31日（周六）至2023年1月2日（周一）放假调休，共3天。\n二、中秋节、国庆节：9月29日（周五）至10月6日（周五）放假调休，共8天。10月7日（周六）、10月8日（周日）上班。\n';
  const read = readHolidayNotice(text, 2023) as HolidayNotice;
  assert.ok('off' in read, String(read));
  assert.deepEqual(read.off, [
    { name: '元旦', from: '2023-01-01', to: '2023-01-02' },
    { name: '中秋节、国庆节', from: '2023-09-29', to: '2023-10-06' },
  ]);
  assert.deepEqual(read.work, ['2023-10-07', '2023-10-08']);
});

for (const [sentence, from, to] of [
  ['整句换行', '共9天。2月14日', '共9天。\n2月14日'],
  ['空了一行，又缩进', '共9天。2月14日', '共9天。\r\n\r\n　　2月14日'],
  ['两天中间换行', '、2月28日', '、\n2月28日'],
  ['日期中间换行', '2月28日', '2月\n28日'],
] as const) {
  test(`上班的日子在下一行的也读到：${sentence}`, () => {
    const read = readHolidayNotice(NOTICE.replace(from, to), 2026) as HolidayNotice;
    assert.deepEqual(read.work, ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']);
  });
}

for (const [sentence, from, to, said] of [
  [
    '上班的日子断成三行，不知道是哪个节日的',
    '2月14日（周六）、2月28日（周六）上班',
    '\n2月14日（周六）、\n另有\n2月28日（周六）上班',
    /“2月28日\(周六\)上班”看不出是哪个节日的调休/,
  ],
  ['别的年份的通知（星期对不上）', '1月1日（周四）', '1月1日（周五）', /不对：2026 年的这一天不是周五/],
  ['天数写错', '共7天', '共8天', /共 8 天，从 2026-10-01 到 2026-10-07 是 7 天/],
  ['没有条目', /^[一二三四五六七]、/gm, '', /没有找到/],
] as const) {
  test(`读不准就不写：${sentence}`, () => {
    const read = readHolidayNotice(NOTICE.replace(from as string, to), 2026);
    assert.match(String(read), said);
  });
}

test('不像的通知日期、缺了法定假日的安排，正式网站不用', () => {
  const read = readHolidayNotice(NOTICE.replace(/^七、.*$/m, ''), 2026) as HolidayNotice;
  const yaml = calendarYaml({ ...read, notice: '国办发明电〔2025〕7号', noticeDate: '2026-11-04' });
  const said = checkedCalendar('2026.yaml', 2026, yaml)
    .map(({ what }) => what)
    .join('\n');
  assert.match(said, /法定节假日没有放假：国庆节 2026-10-01/);
  assert.match(said, /通知日期 2026-11-04 不像/);
});
