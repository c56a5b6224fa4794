/**
 * Who may see an entry, where its facts come from, when it was published, changed and checked, and who reviewed it.
 * Every kind carries this part; nothing is published without it (R1–R3, R5, R10, R11).
 */
import { z } from 'zod';
import { dayOf } from '../plain-date.ts';
import { say } from '../problem.ts';
import { type Rule, rule } from '../rules.ts';
import { choice, line, listOf } from './text.ts';
import { plainDate, plainMinute } from './time.ts';

/** Only 社会公开 ever reaches an output (R11). */
export const AUDIENCES = ['社会公开', '党内公开', '机关内部'] as const;

export const source = z.strictObject({
  document: line.meta({
    title: '来源文件',
    description: '事实出自哪份文件或汇编。好：市人防办政务公开制度汇编（2025 年版）。不好：领导口述',
  }),
  rule: line.optional().meta({ title: '来源制度或条款', description: '文件里的哪一项制度、第几条' }),
  asOf: plainDate.meta({
    title: '摘录日期',
    description: '哪一天从来源核对摘录；来源自身的日期写在来源文件名里。好：2026-11-18。不好：最近',
  }),
});

export const correction = z.strictObject({
  at: plainMinute.meta({ title: '更正时间' }),
  note: line.meta({ title: '更正说明', description: '改了什么、为什么改；改动不说明视为悄悄修改' }),
});

/** The opinion of a version nobody has reviewed, as an import writes it. A sample board shows it; a real site refuses it. */
export const DRAFT_OPINION = '草稿：由导入程序拆分，未经初审、终审，不得公布';

/** The same for what `npm run new` writes. */
export const NEW_BOARD_OPINION = '草稿：建站时生成，未经初审、终审，不得公布';

/** The same for what `npm run catalogue` writes. */
export const STANDARD_OPINION = '草稿：由标准目录生成，未经初审、终审，不得公布';
export const DRAFT_OPINIONS: readonly string[] = [DRAFT_OPINION, NEW_BOARD_OPINION, STANDARD_OPINION];

/** One row of the review register per published version. Posts only: names stay internal. */
export const registerRow = z.strictObject({
  collector: line.meta({ title: '信息采集岗位' }),
  collectedOn: plainDate.meta({ title: '采集日期' }),
  reviewer: line.meta({ title: '初审岗位' }),
  reviewedOn: plainDate.meta({ title: '初审日期' }),
  approver: line.meta({ title: '终审岗位', description: '保密组织负责人，不能与初审是同一岗位' }),
  approvedOn: plainDate.meta({ title: '终审日期' }),
  operator: line.meta({ title: '上网操作岗位' }),
  opinion: line.meta({ title: '审查意见' }),
});
export type RegisterRow = z.infer<typeof registerRow>;

export const provenance = {
  audience: choice(AUDIENCES).meta({
    title: '公开范围',
    description: '只有“社会公开”会出现在网站上（条例 14–16）。好：社会公开。不好：把内部事项标成社会公开',
  }),
  source: source.meta({ title: '来源', description: '没有来源的事实不公布' }),
  publishedAt: plainMinute.meta({
    title: '公布时间',
    description: '第一次公布的时间，公布后不再改动；伪造发稿日期是单项否决（检查指标）',
  }),
  corrections: listOf(correction).optional().meta({ title: '更正记录', description: '每次实质修改加一行，按时间先后' }),
  checkedOn: plainDate.meta({ title: '核对日期', description: '最近一次核对、内容无误的日期' }),
  register: listOf(registerRow, 1).meta({
    title: '审查登记',
    description: '每个公布的版本一行：首次公布一行，每次更正各一行',
  }),
};
type Provenance = z.infer<z.ZodObject<typeof provenance>>;

/** What the newsroom fills in by itself: nobody types a date of publication or a review, and a 核对 changes no words. */
export const MANAGED_FIELDS = [
  'publishedAt',
  'corrections',
  'checkedOn',
  'register',
] as const satisfies readonly (keyof Provenance)[];

/** 采集 ≤ 初审 ≤ 终审 ≤ 公布 per version, one row per version, two different reviewers, dates in order. */
export const provenanceRules: readonly Rule<Provenance>[] = [
  rule([...MANAGED_FIELDS], ({ publishedAt, corrections = [], register }, report) => {
    const versions = [publishedAt, ...corrections.map((correction) => correction.at)];
    if (register.length !== versions.length) {
      const fix = `应有 ${versions.length} 行：首次公布一行，每次更正各一行`;
      report(['register'], say(`审查登记有 ${register.length} 行，公布的版本有 ${versions.length} 个`, fix));
    }
    register.forEach((row, index) => {
      reviewInOrder(row, index, report);
      const version = versions[index];
      if (version && row.approvedOn > dayOf(version)) {
        report(
          ['register', index, 'approvedOn'],
          say('终审日期晚于公布', `先审查、后公开：应不晚于 ${dayOf(version)}`),
        );
      }
      const previous = versions[index - 1];
      if (previous && row.reviewedOn < dayOf(previous)) {
        report(
          ['register', index, 'reviewedOn'],
          say('审查早于上一版公布，不是对这次更正的审查', '请登记这次更正自己的审查'),
        );
      }
    });
    versions.forEach((version, index) => {
      const previous = versions[index - 1];
      if (previous && version <= previous) {
        report(['corrections', index - 1, 'at'], say('更正时间不晚于上一版', `应晚于 ${previous}`));
      }
    });
  }),
  rule(['publishedAt', 'checkedOn'], ({ publishedAt, checkedOn }, report) => {
    if (checkedOn < dayOf(publishedAt)) {
      report(['checkedOn'], say('核对日期早于公布', `应不早于 ${dayOf(publishedAt)}`));
    }
  }),
];

function reviewInOrder(row: RegisterRow, index: number, report: (path: PropertyKey[], message: string) => void) {
  if (row.reviewer === row.approver) {
    report(['register', index, 'approver'], say('终审与初审是同一岗位', '终审须由保密组织负责人承担，换成另一岗位'));
  }
  if (row.collectedOn > row.reviewedOn) {
    report(['register', index, 'reviewedOn'], say('初审早于采集', `应不早于采集日期 ${row.collectedOn}`));
  }
  if (row.reviewedOn > row.approvedOn) {
    report(['register', index, 'approvedOn'], say('终审早于初审', `应不早于初审日期 ${row.reviewedOn}`));
  }
}
