/** 台账: every duty as a row for CSV and the workbook, and as a record for JSON. */

import { isGone } from '#domain/agency-gone.ts';
import { agencyOf } from '#domain/dataset.ts';
import { stretchesBetween } from '#domain/due-day.ts';
import { titleOf } from '#domain/kinds.ts';
import { noticeTypes } from '#domain/notice-types/find.ts';
import { ARTICLE_20, article20Of } from '#domain/oversight/coverage.ts';
import { type Duty, doneBy, judge, sourceOf } from '#domain/oversight/duty.ts';
import { ruleOf, timelinessRules } from '#domain/oversight/rules.ts';
import { limitsOf } from '#domain/oversight/site-check.ts';
import { siteCheckItem } from '#domain/oversight/site-check-items.ts';
import type { Table } from '#domain/table.ts';
import { formatDuration } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { boardDuties, bodyName, officeName, subjectOf } from './desk-duties.ts';
import { deskBoard, siteChecks } from './desk-live.ts';
import { workingWords } from './duty-words.ts';
import { EVIDENCE_WORDS, sourceWords } from './rules-words.ts';

const HEADER = [
  '编号',
  '规则',
  '事项',
  '具体内容',
  '机构',
  '科室',
  '起算日',
  '期限',
  '应办日',
  '暂估',
  '怎么数的',
  '办完日',
  '状态',
  '审查登记行数',
  '网址',
  '依据',
  '出处把握',
  '统计时间',
];

const absolute = (path: string, { origin = '' }: Context): string => `${origin}${path}`;
const pageOf = ({ about }: Duty, context: Context): string =>
  absolute(context.urls.entry(about.kind, about.id), context);

export const dutiesTable = (context: Context): Table => ({
  header: HEADER,
  rows: boardDuties(context).map((duty) => {
    const { label } = ruleOf(duty.rule);
    const source = sourceOf(duty);
    const subject = subjectOf(duty, context);
    return [
      duty.id,
      label,
      titleOf(subject),
      duty.detail ?? '',
      bodyName(duty.agency, context),
      officeName(duty.office, context) ?? '',
      duty.from ?? '',
      duty.span ? formatDuration(duty.span) : '',
      duty.due?.day ?? '',
      duty.due && !duty.due.certain ? '是' : '',
      workingWords(duty, context.dataset.calendar),
      doneBy(duty, context.asOf) ?? '',
      judge(duty, context.asOf),
      String(subject.data.register.length),
      pageOf(duty, context),
      sourceWords(source),
      EVIDENCE_WORDS[source.evidence],
      context.asOf,
    ];
  }),
});

/** Sheets of the inspector's workbook, in the order of the desk. */
export function deskSheets(context: Context): readonly { readonly name: string; readonly table: Table }[] {
  const { dataset, asOf } = context;
  const limits = limitsOf(dataset);
  const checks: Table = {
    header: ['看什么', '否决项', '界线', '现在数到', '状态', '哪天触线', '出处把握'],
    rows: siteChecks(context).map(({ key, count, state, breaksOn }) => {
      const { label, item, requirement, evidence } = siteCheckItem(key);
      return [label, item, requirement(limits), String(count ?? ''), state, breaksOn ?? '', EVIDENCE_WORDS[evidence]];
    }),
  };
  const article20: Table = {
    header: ['机构', '第几项', '内容', '状态', '目录编号', '不适用的原因'],
    rows: dataset.entries.agencies
      .filter((agency) => !isGone(agency, asOf))
      .flatMap((agency) =>
        article20Of(agency, dataset, asOf).map(({ item, state, published, unpublished, reason }) => [
          agency.data.shortName,
          String(item),
          ARTICLE_20[item - 1] as string,
          state,
          [...published, ...unpublished].map(({ id }) => id).join('；'),
          reason ?? '',
        ]),
      ),
  };
  return [
    { name: '台账', table: dutiesTable(context) },
    { name: '指标自查', table: checks },
    { name: '条例第二十条', table: article20 },
    { name: '撤下的内容', table: withdrawalsTable(context) },
  ];
}

const withdrawalsTable = (context: Context): Table => ({
  header: ['编号', '标题', '机构', '公布', '撤下', '原因', '经办岗位'],
  rows: context.dataset.withdrawals.map(({ kind, id, title, agency, publishedAt, withdrawnAt, reason, by }) => [
    `${kind}/${id}`,
    title ?? '',
    bodyName(agency, context),
    publishedAt,
    withdrawnAt,
    reason,
    by,
  ]),
});

/** `duties.json`: the facts, the rules and the calendar, so that anybody can count again. */
export function dutiesJson(context: Context): string {
  const { site, asOf, dataset } = context;
  const { calendar } = deskBoard(context);
  const duties = boardDuties(context).map((duty) => ({
    ...duty,
    source: sourceOf(duty),
    title: titleOf(subjectOf(duty, context)),
    url: pageOf(duty, context),
    state: judge(duty, asOf),
    ...(duty.from &&
      duty.due &&
      duty.span?.unit === '工作日' && {
        working: stretchesBetween(duty.from, duty.due.day, dataset.calendar),
      }),
  }));
  const record = {
    site: site.name,
    publisher: site.organiser,
    ...(site.sample && { sample: true, note: site.sampleNote ?? '示例内容，不是真实的政务信息。' }),
    asOf,
    rules: timelinessRules,
    noticeTypes: noticeTypes(dataset),
    calendar,
    checks: siteChecks(context).map(({ entries = [], ...check }) => ({
      ...check,
      entries: entries.map((entry) => ({ kind: entry.kind, id: entry.id, agency: agencyOf(entry) })),
    })),
    withdrawals: dataset.withdrawals,
    duties,
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
