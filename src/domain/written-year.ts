/**
 * A year in Chinese figures, as papers really write it: 二〇二六, and with whatever stands for the zero on the keyboard of the writer:
 * ○ 零 ◯ 0 O o, full width, Greek or Cyrillic. The standard is 〇 (GB/T 15835-2011, 4.2).
 */
const ZEROS = '〇零○◯⚪0０OoＯｏΟοОо';
const FIGURES = '〇一二三四五六七八九';

/** For a regular expression; it begins with 一 or 二, so that no run of other zeros is taken for a year. */
export const WRITTEN_YEAR = `[一二][${ZEROS}${FIGURES.slice(1)}]{3}`;

const ZERO = new RegExp(`[${ZEROS}]`, 'u');

/** 二○二六 → 2026. @param year as `WRITTEN_YEAR` finds it */
export const yearInDigits = (year: string): string =>
  [...year].map((figure) => FIGURES.indexOf(ZERO.test(figure) ? '〇' : figure)).join('');
