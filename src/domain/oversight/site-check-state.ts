/** The state of a veto item by the day it breaks; apart, because the browser needs no more than this of the self-check. */
import { addDays, type PlainDate } from '../plain-date.ts';

export type SiteCheckState = '未触线' | '快触线' | '已触线' | '仅供参考' | '本站测不了';

/** Days before the break from which an item is 快触线. */
const WARNING_DAYS = 14;

export const stateBefore = (breaksOn: PlainDate, asOf: PlainDate): SiteCheckState => {
  if (asOf >= breaksOn) return '已触线';
  return addDays(asOf, WARNING_DAYS) >= breaksOn ? '快触线' : '未触线';
};
