/** Whether a body still exists: by its 撤销日期, or by its own words where nobody filled that field. */
import type { Entry } from './kinds.ts';
import type { PlainDate } from './plain-date.ts';

type Agency = Entry<'agencies'>;

const OVER =
  /(?:已|被|予以|整体)(?:撤销|撤并|裁撤|合并|并入|划转)|(?:并入|划入|划归|合并(?:到|至|为|成)|改组为|整合(?:到|为|组建))|不再保留|职(?:责|能)(?:由|划转|划入|并入|整合)/;

/**
 * The words that say so: 2019年3月并入县市场监督管理局，职责由它承担. Only of a body that gives neither place nor hours: one that
 * is still there may well have taken over the duties of another.
 */
export function goneWords({ data }: Agency): string | undefined {
  if (data.abolishedOn !== undefined || data.address !== undefined) return undefined;
  if (data.hours !== undefined || data.hoursNote !== undefined) return undefined;
  return [...data.functions, data.disclosureOffice.name].find((words) => OVER.test(words));
}

/** True where it answers no telephone, owes no publication and is not judged: abolished by `day`, or said to be no more. */
export const isGone = (agency: Agency, day: PlainDate): boolean =>
  agency.data.abolishedOn === undefined ? goneWords(agency) !== undefined : agency.data.abolishedOn <= day;
