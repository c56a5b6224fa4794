/** Days, times and shares in a workbook are numbers; only the format of a cell says that they are. */
import { addDays } from '#domain/plain-date.ts';
import type { Package } from '#gate/read/package.ts';

/** Formats every spreadsheet knows without naming them (ECMA-376 18.8.30): 27 to 36 and 50 to 58 are days where the system speaks Chinese. */
const isKnownDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** A format without its quoted words, colours and conditions. */
const bare = (code: string): string =>
  code
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/General/gi, '');

export type ShownAs = 'day' | 'share';

function shownAs(id: number, code: string | undefined): ShownAs | undefined {
  if (code === undefined) return isKnownDate(id) ? 'day' : id === 9 || id === 10 ? 'share' : undefined;
  if (bare(code).includes('%')) return 'share';
  return /[ymdhs]/i.test(bare(code)) ? 'day' : undefined;
}

/** Numbers of the cell styles that show a number as something else: a day or time, or a share (5 % is 0.05). */
export function formatsOf(pack: Package): ReadonlyMap<number, ShownAs> {
  const codes = new Map<number, string>();
  const formats = new Map<number, ShownAs>();
  let inCells = false;
  let style = 0;
  pack.each('xl/styles.xml', {
    open(tag, { numFmtId = '0', formatCode = '' }) {
      if (tag === 'numFmt') codes.set(Number(numFmtId), formatCode);
      else if (tag === 'cellXfs') inCells = true;
      else if (tag === 'xf' && inCells) {
        const id = Number(numFmtId);
        const shown = shownAs(id, codes.get(id));
        if (shown) formats.set(style, shown);
        style += 1;
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCells = false;
    },
  });
  return formats;
}

/** Day 1 is 1900-01-01; up to day 59, because Excel counts a 29 February 1900 that never was. */
const DAY_ZERO = '1899-12-31';
const DAY_ZERO_1904 = '1904-01-01';
const LAST_BEFORE_LEAP = 59;

/** `2026-01-05`, `2026-01-05 09:00`, or `09:00` for a time alone; to the minute. */
export function dateText(serial: number, since1904: boolean): string {
  const minutes = Math.round(serial * 1440);
  const days = Math.floor(minutes / 1440);
  const ofDay = minutes - days * 1440;
  const time = `${String(Math.floor(ofDay / 60)).padStart(2, '0')}:${String(ofDay % 60).padStart(2, '0')}`;
  if (serial < 0 || days > MOST_DAYS) return String(serial);
  if (days === 0 && !since1904) return time;
  const day = since1904 ? addDays(DAY_ZERO_1904, days) : addDays(DAY_ZERO, days > LAST_BEFORE_LEAP ? days - 1 : days);
  return ofDay === 0 ? day : `${day} ${time}`;
}

/** 9999-12-31. */
const MOST_DAYS = 2_958_465;
