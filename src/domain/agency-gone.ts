/** Whether a body still exists: by its 撤销日期, or by its own words where nobody filled that field. */
import type { Entry } from './kinds.ts';
import type { PlainDate } from './plain-date.ts';

type Agency = Entry<'agencies'>;

/** What may stand before the verb: 原本局已于2019年3月机构改革中整体…, 与某局…. */
const BEFORE =
  /^(?:\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?|已经?|现|被|整体|全部|[自从于在因经起后中时本该原其]|以来|期间|机构改革|机构|单位|局|部门|中心|所|站|办公室|委员会|[与和同][^，。；]{2,20}?(?=合并))*/;
/** 并入某局, 职责由某局承担. */
const MERGED =
  /^(?:(?:并入|划入|划归|合并(?:到|至|为|成|入|组建)|改组为|整合(?:到|为|组建))(?!.*的)|不再保留|职(?:责|能)(?:已经?|现|整体|全部)*(?:由|划转|划入|并入|整合))/;
/** 撤销 is also what a live body does: of itself only with 已 or a year before it. */
const ENDED = /^(?:撤销|撤并|裁撤|合并|划转)(?!.*的)/;

/** 对违法的许可予以撤销 and 已撤并学校的资产 are work of a live body: the clause must begin with it. */
function saysOver(clause: string): boolean {
  const [before = ''] = BEFORE.exec(clause) ?? [];
  const rest = clause.slice(before.length);
  return MERGED.test(rest) || (/[已年]|整体/.test(before) && ENDED.test(rest));
}

/**
 * The words that say so: 2019年3月并入县市场监督管理局，职责由它承担. Only of a body that gives neither place nor hours: one that
 * is still there may well have taken over the duties of another.
 */
export function goneWords({ data }: Agency): string | undefined {
  if (data.abolishedOn !== undefined || data.address !== undefined) return undefined;
  if (data.hours !== undefined || data.hoursNote !== undefined) return undefined;
  const says = (clause: string) => saysOver(clause.trim().replace(data.name, '').replace(data.shortName, ''));
  return [...data.functions, data.disclosureOffice.name].find((words) => words.split(/[，。；：,;（(]/).some(says));
}

/** True where it answers no telephone, owes no publication and is not judged: abolished by `day`, or said to be no more. */
export const isGone = (agency: Agency, day: PlainDate): boolean =>
  agency.data.abolishedOn === undefined ? goneWords(agency) !== undefined : agency.data.abolishedOn <= day;
