import type { DayWords } from '#views/page.ts';

/** Words by day as an attribute for `live/today.ts`: day, tone and words of each, ended by a bar. */
export const dayAttribute = (days: DayWords): string =>
  days.map(({ from, tone, text }) => `${from} ${tone} ${text.replaceAll('|', '｜')}`).join('|');
