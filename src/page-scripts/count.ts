/** Pages with limits: counts the last day from a date the visitor gives. */
import { offerCount } from '#live/count.ts';

for (const box of document.querySelectorAll<HTMLElement>('.counted')) offerCount(box);
