/** A page shown from a copy says so, with the day its facts are from. */

const MAIN = /<main[^>]*>/;
/** The foot of every page. */
const AS_OF = /数据截至 \d{4}年\d{1,2}月\d{1,2}日/;

export const asOfLine = (html: string): string => AS_OF.exec(html)?.[0] ?? '';

/** `line`, trusted HTML, as the first thing of the page's main part. The classes stand in every page's own styles. */
export const withLine = (html: string, line: string): string =>
  html.replace(MAIN, (main) => `${main}<p class="note late">${line}</p>`);
