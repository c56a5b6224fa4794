/**
 * Days off by law (全国年节及纪念日放假办法, fourth revision of 2024) in a year whose State Council notice is not known yet: 元旦 1,
 * 春节 4 from 除夕 on, 清明 1, 劳动节 2, 端午 1, 中秋 1, 国庆节 3. A day that falls on a weekend is made up on the next working day.
 * An estimate: the notice moves days about, but against the real calendars of 2008–2026 the real end of a span was never more
 * than `LATEST_AFTER_ESTIMATE` days later (41,424 spans of 3 to 20 working days).
 */
import { addDays, type PlainDate, weekday } from './plain-date.ts';

export const LATEST_AFTER_ESTIMATE = 10;

/**
 * 初一, 清明, 端午, 中秋 of a year, `MM-DD`. Taken from two libraries that agree (lunar-javascript 1.7.7, tyme4ts 1.5.2) and held
 * to a third by a test; never from `Intl`, whose Chinese calendar has 初一 of 2027 and 2030 wrong.
 */
const LUNAR: ReadonlyMap<number, readonly [newYear: string, qingming: string, dragonBoat: string, midAutumn: string]> =
  new Map([
    [2024, ['02-10', '04-04', '06-10', '09-17']],
    [2025, ['01-29', '04-04', '05-31', '10-06']],
    [2026, ['02-17', '04-05', '06-19', '09-25']],
    [2027, ['02-06', '04-05', '06-09', '09-15']],
    [2028, ['01-26', '04-04', '05-28', '10-03']],
    [2029, ['02-13', '04-04', '06-16', '09-22']],
    [2030, ['02-03', '04-05', '06-05', '09-12']],
    [2031, ['01-23', '04-05', '06-24', '10-01']],
    [2032, ['02-11', '04-04', '06-12', '09-19']],
    [2033, ['01-31', '04-04', '06-01', '09-08']],
    [2034, ['02-19', '04-05', '06-20', '09-27']],
    [2035, ['02-08', '04-05', '06-10', '09-16']],
    [2036, ['01-28', '04-04', '05-30', '10-04']],
    [2037, ['02-15', '04-04', '06-18', '09-24']],
    [2038, ['02-04', '04-05', '06-07', '09-13']],
    [2039, ['01-24', '04-05', '05-27', '10-02']],
    [2040, ['02-12', '04-04', '06-14', '09-20']],
    [2041, ['02-01', '04-04', '06-03', '09-10']],
    [2042, ['01-22', '04-04', '06-22', '09-28']],
    [2043, ['02-10', '04-05', '06-11', '09-17']],
    [2044, ['01-30', '04-04', '05-31', '10-05']],
    [2045, ['02-17', '04-04', '06-19', '09-25']],
    [2046, ['02-06', '04-04', '06-08', '09-15']],
    [2047, ['01-26', '04-05', '05-29', '10-04']],
    [2048, ['02-14', '04-04', '06-15', '09-22']],
    [2049, ['02-02', '04-04', '06-04', '09-11']],
    [2050, ['01-23', '04-04', '06-23', '09-30']],
  ]);

/** Years the table covers; in others only the days with a solar date are known. */
export const LUNAR_YEARS = { from: 2024, to: 2050 } as const;

const known = new Map<number, ReadonlyMap<PlainDate, string>>();

/** Every day off by law of a year with its festival, made-up days included. */
export function statutoryHolidays(year: number): ReadonlyMap<PlainDate, string> {
  const found = known.get(year) ?? daysOff(year);
  known.set(year, found);
  return found;
}

function daysOff(year: number): ReadonlyMap<PlainDate, string> {
  const off = new Map<PlainDate, string>();
  const festivals = festivalsOf(year).toSorted((a, b) => (a.days[0] as string).localeCompare(b.days[0] as string));
  const statutory = new Set(festivals.flatMap(({ days }) => days));
  for (const { name, days } of festivals) {
    let owed = 0;
    for (const day of days) {
      if (weekday(day) > 5 || off.has(day)) owed += 1;
      off.set(day, off.get(day) ?? name);
    }
    for (let day = addDays(days.at(-1) as PlainDate, 1); owed > 0; day = addDays(day, 1)) {
      if (weekday(day) > 5 || off.has(day) || statutory.has(day)) continue;
      off.set(day, name);
      owed -= 1;
    }
  }
  return off;
}

/** The fourth revision holds from 2025 on; before, 除夕 and 2 May were working days by law. */
const REVISED = 2025;

/** The festivals of a year themselves, without days made up for weekends: off in every notice. */
export function statutoryDays(year: number): ReadonlyMap<PlainDate, string> {
  const days = festivalsOf(year).flatMap(({ name, days: own }) => {
    const kept = year >= REVISED ? own : name === '春节' ? own.slice(1) : name === '劳动节' ? own.slice(0, 1) : own;
    return kept.map((day) => [day, name] as const);
  });
  return new Map(days.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

interface Festival {
  readonly name: string;
  readonly days: readonly PlainDate[];
}

function festivalsOf(year: number): Festival[] {
  const on = (name: string, day: string, count: number, from = 0): Festival => ({
    name,
    days: Array.from({ length: count }, (_, at) => addDays(`${year}-${day}`, from + at)),
  });
  const solar = [on('元旦', '01-01', 1), on('劳动节', '05-01', 2), on('国庆节', '10-01', 3)];
  const lunar = LUNAR.get(year);
  if (!lunar) return solar;
  const [newYear, qingming, dragonBoat, midAutumn] = lunar;
  return [
    ...solar,
    on('春节', newYear, 4, -1),
    on('清明节', qingming, 1),
    on('端午节', dragonBoat, 1),
    on('中秋节', midAutumn, 1),
  ];
}
