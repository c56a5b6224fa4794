/** Pages with days on them: says what those mean on the visitor's day. */
import { sayToday } from '#live/today.ts';

const asOf = document.querySelector<HTMLElement>('template[data-as-of]')?.dataset['asOf'];
if (asOf) sayToday(asOf);
