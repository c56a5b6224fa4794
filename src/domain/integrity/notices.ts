/** Notices hang together: follow-ups belong to a 公示, nothing follows before it may, and nothing is decided before its reports. */
import { findEntry } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { noticeEnd } from '../notice-end.ts';
import { noticeLife } from '../notice-lifecycle.ts';
import { noticeTypeOf } from '../notice-types/find.ts';
import { dayOf } from '../plain-date.ts';
import { say } from '../problem.ts';
import type { BoardCheck, BoardContext, BoardReport } from './issue.ts';

export const noticesChained: BoardCheck = ({ dataset }, report) => {
  for (const entry of dataset.entries.notices) {
    const { about, type, agency, hearing, publishedAt, startOn } = entry.data;
    if (noticeTypeOf(entry, dataset)?.role === '公示' && startOn !== undefined && dayOf(publishedAt) > startOn) {
      report(entry, ['startOn'], say('公示开始日早于公布时间', `公示从公布起算，应不早于 ${dayOf(publishedAt)}`));
    }
    decidedInOrder(entry, dataset, report);
    const prior = about === undefined ? undefined : findEntry(dataset, 'notices', about);
    if (!prior) continue;
    const role = noticeTypeOf(prior, dataset)?.role;
    if (role !== undefined && role !== '公示') {
      report(entry, ['about'], say(`“${prior.data.title}”不是公示`, '请填写公示的编号'));
      continue;
    }
    if (prior.data.agency !== agency) report(entry, ['about'], say('对应的公示属于另一机构', '请检查机构或公示编号'));
    const end = noticeEnd(prior, dataset)?.due;
    if (!end) continue;
    if ((type === '公示报告' || type === '公示结果') && dayOf(publishedAt) <= end.day) {
      report(
        entry,
        ['publishedAt'],
        say(`公示还没结束就有了${type}`, `公示到 ${end.day} 结束，${type.slice(2)}应在其后`),
      );
    }
    if (hearing && dayOf(hearing.heldAt) <= end.day) {
      report(entry, ['hearing', 'heldAt'], say('听证会早于公示结束', `公示到 ${end.day} 结束，听证会应在其后`));
    }
  }
};

/** No decision before what its kind asks for (R28). */
function decidedInOrder(entry: Entry<'notices'>, dataset: BoardContext['dataset'], report: BoardReport): void {
  const { decision } = entry.data;
  const life = decision && noticeLife(entry, dataset, decision.on);
  if (!decision || !life || life.decisionAllowed) return;
  const fix = `这一天公示还在“${life.decisionWaits}”；请先公布缺的报告，或改正日期`;
  report(entry, ['decision', 'on'], say(`${decision.on} 还不能作决定`, fix));
}
