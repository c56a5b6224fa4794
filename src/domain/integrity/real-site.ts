/** What an example board may show and a real site may not. */
import { allEntries, findEntry } from '../dataset.ts';
import { DRAFT_OPINIONS } from '../parts/provenance.ts';
import { say } from '../problem.ts';
import type { BoardCheck } from './issue.ts';

/** An element class of 办事指南 that is missing counts in the inspection, whatever the reason. */
export const realSiteComplete: BoardCheck = ({ dataset, sample }, report) => {
  if (sample) return;
  for (const entry of allEntries(dataset)) {
    const draft = entry.data.register.findIndex(({ opinion }) => DRAFT_OPINIONS.includes(opinion));
    if (draft >= 0) {
      report(
        entry,
        ['register', draft],
        say('还是草稿，没有经过审查', '请补齐内容，由初审、终审岗位审查后改写这一行；或移出内容文件夹'),
      );
    }
    if ('fictitious' in entry.data && entry.data.fictitious) {
      report(entry, ['fictitious'], say('正式网站里有虚构示例', '请删去这一条；或在 site.yaml 里把 sample 设为 true'));
    }
  }
  for (const entry of dataset.entries.procedures) {
    const lines = (entry.data.consult ?? []).map((id) => findEntry(dataset, 'hotlines', id));
    if (lines.length > 0 && lines.every((line) => line && line.data.number === undefined)) {
      const fix = '联系电话是八类要素之一：请给其中一条渠道补上号码，或另选有号码的渠道';
      report(entry, ['consult'], say('咨询电话里没有一条有号码', fix));
    }
    if ((entry.data.notStated?.length ?? 0) > 0) {
      const missing = entry.data.notStated?.join('、');
      report(entry, ['notStated'], say(`办事指南缺少要素：${missing}`, '请补齐八类要素后再公布（检查指标单项否决）'));
    }
  }
};
