/** Pages with boxes to tick: keeps the ticks on this device, under the list's own key. Nothing is sent. */
import { keepTicks } from '#live/ticks.ts';

for (const list of document.querySelectorAll<HTMLElement>('.ticks[data-keep]')) keepTicks(list);
