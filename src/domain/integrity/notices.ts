/** Notices hang together: follow-ups belong to a 公示, and nothing follows before it may. */
import { findEntry } from '../dataset.ts';
import { addDuration } from '../notice-lifecycle.ts';
import { dayOf } from '../plain-date.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const noticesChained: BoardCheck = ({ dataset }, report) => {
  for (const entry of dataset.entries.notices) {
    const { about, type, agency, hearing, publishedAt, startOn } = entry.data;
    if (type === '公示' && startOn !== undefined && dayOf(publishedAt) > startOn) {
      report(entry, ['startOn'], say('公示开始日早于公布时间', `公示从公布起算，应不早于 ${dayOf(publishedAt)}`));
    }
    const prior = about === undefined ? undefined : findEntry(dataset, 'notices', about);
    if (!prior) continue;
    if (prior.data.type !== '公示') {
      report(entry, ['about'], say(`“${prior.data.title}”不是公示`, '请填写公示的编号'));
      continue;
    }
    if (prior.data.agency !== agency) report(entry, ['about'], say('对应的公示属于另一机构', '请检查机构或公示编号'));
    if (prior.data.startOn === undefined || prior.data.term === undefined) continue;
    const end = addDuration(prior.data.startOn, prior.data.term, dataset.calendar);
    if (type === '公示报告' && dayOf(publishedAt) <= end.day) {
      report(entry, ['publishedAt'], say('公示还没结束就有了公示报告', `公示到 ${end.day} 结束，报告应在其后`));
    }
    if (hearing && dayOf(hearing.heldAt) <= end.day) {
      report(entry, ['hearing', 'heldAt'], say('听证会早于公示结束', `公示到 ${end.day} 结束，听证会应在其后`));
    }
  }
};
