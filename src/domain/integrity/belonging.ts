/** An office named by an entry belongs to the entry's own agency; every agency can be complained about (R34). */
import { goneWords } from '../agency-gone.ts';
import { allEntries, findEntry } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

export const officesBelong: BoardCheck = ({ dataset }, report) => {
  for (const entry of allEntries(dataset)) {
    if (!('office' in entry.data) || !entry.data.office) continue;
    const owner = findEntry(dataset, 'offices', entry.data.office)?.data.agency;
    if (owner !== undefined && owner !== entry.data.agency) {
      report(
        entry,
        ['office'],
        say(`科室“${entry.data.office}”属于 ${owner}，不属于 ${entry.data.agency}`, '请选本机构的科室'),
      );
    }
  }
};

export const agenciesReachable: BoardCheck = ({ dataset }, report) => {
  for (const agency of dataset.entries.agencies) {
    // A body that is no more answers no telephone.
    if (agency.data.abolishedOn !== undefined) continue;
    const words = goneWords(agency);
    if (words !== undefined) {
      const fix = '请填写“撤销日期”和“承接机构”，页面才说得出制度现在由谁实施；机构还在的，请填办公地址或办公时间';
      report(agency, ['abolishedOn'], say(`写了“${words}”，按已经撤并处理`, fix), 'warning');
      continue;
    }
    const inside = agency.data.audience !== '社会公开';
    const reachable = ({ data }: Entry<'hotlines'>) =>
      data.agency === agency.id && (inside || data.audience === '社会公开');
    if (!dataset.entries.hotlines.some(reachable)) {
      report(
        agency,
        [],
        say(
          '没有任何投诉咨询渠道',
          '请在“投诉举报”里为这家机构建至少一条；没有号码的写明原因；已经撤并的机构请填“撤销日期”',
        ),
      );
    }
  }
};
