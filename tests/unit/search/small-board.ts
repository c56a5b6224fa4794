/** A board of a dozen pages, with the helper tables a build would make for it. */

import { soundsTable } from '#search/build/sounds-table.ts';
import { traditionalTable } from '#search/build/traditional-table.ts';
import type { FoundPage } from '#search/finder.ts';
import { lexiconOf } from '#search/lexicon.ts';
import type { Tables, WordsTable } from '#search/tables.ts';

const page = (entry: string, kind: string, title: string, ...texts: string[]): FoundPage => ({
  entry,
  url: `/${entry}/`,
  title,
  kind,
  org: '甲局',
  published: '2026-01-05',
  blocks: [{ text: title }, ...texts.map((text) => ({ text }))],
});

export const pages: readonly FoundPage[] = [
  { ...page('hotlines/a', '投诉举报', '综合科投诉电话', '5115183', '对态度不满意可以打'), number: '5115183' },
  page('hotlines/b', '投诉举报', '举报信箱', '放在一楼大厅', '投诉也可以写信'),
  page('procedures/a', '办事指南', '防空地下室免建审批', '两个工作日内办完', '咨询电话 5115183'),
  page('procedures/b', '办事指南', '报名参加听证会', '带身份证到综合科'),
  page('regulations/a', '规章制度', '投诉处理制度', '投诉电话公布在门口', '不许吃、拿、卡、要'),
  { ...page('regulations/b', '规章制度', '投诉电话管理办法', '登记投诉电话'), validity: '已废止' },
  page('regulations/c', '规章制度', '公示制度', '公示十个工作日', '防空工程也要公示'),
  page('terms/a', '名词解释', '投诉是什么意思', '平常也说告状'),
  { ...page('notices/a', '公示公告', '便民计划公示', '公示15个工作日'), published: '2027-03-01', org: '乙局' },
];

/** Two bands: common words, and rarer ones. */
const words = '投诉 电话 公示 听证会 地下室 免建 审批 举报 防空地下室 工作日 报名 制度 综合科'.split(' ');

const wordsTable: WordsTable = {
  words: [words.slice(0, 7).join(' '), words.slice(7).join(' ')],
  said: [['告状', '投诉']],
  phones: [],
};
export const { official } = lexiconOf(wordsTable);

/** Counts what was fetched: a table is only worth its bytes when a step needs it. */
export function smallTables(): Tables & { readonly fetched: string[] } {
  const fetched: string[] = [];
  const table = <T>(name: string, value: T) => {
    fetched.push(name);
    return Promise.resolve(value);
  };
  return {
    fetched,
    words: () => table('words', wordsTable),
    sounds: () => table('sounds', soundsTable(words, '头投机几拆天')),
    traditional: () => table('traditional', traditionalTable(new Set('投诉电话听证会'))),
  };
}
