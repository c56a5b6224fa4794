/** A page shown from a copy says so, with the day its facts are from. */
import { todayInShanghai } from '#site/clock.ts';

const MAIN = /<main[^>]*>/;
/** In the foot of pages whose words hold for one day. */
const AS_OF = /数据截至 \d{4}年\d{1,2}月\d{1,2}日/;

/** Empty on a page that says the same on any day. */
export const asOfLine = (html: string): string => AS_OF.exec(html)?.[0] ?? '';

/** `line`, trusted HTML, as the first thing of the page's main part. The classes stand in every page's own styles. */
export const withLine = (html: string, line: string): string =>
  html.replace(MAIN, (main) => `${main}<p class="note late">${line}</p>`);

/** @param date header of the answer. @returns the day in Asia/Shanghai, `YYYY-MM-DD`; undefined when there is none */
export function sentOn(date: string | null): string | undefined {
  const moment = Date.parse(date ?? '');
  return Number.isNaN(moment) ? undefined : todayInShanghai(moment);
}
