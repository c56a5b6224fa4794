/** 报告写错的地方: names the page it is about in the messages and on the sheet. */
import { fillReport } from '#live/report.ts';

for (const sheet of document.querySelectorAll<HTMLElement>('.slip')) fillReport(sheet);
