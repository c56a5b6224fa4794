/** Duties as rows people can act on: by when, what, who, and how the day was counted. */
import type { Duty } from '#domain/oversight/duty.ts';
import { doneBy } from '#domain/oversight/duty.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Table, TableCell, Text } from '../page.ts';
import { bodyName, ledgerLink, officeName, ruleLink, subjectLink } from './desk-duties.ts';
import { liveVerdict } from './desk-live.ts';
import { dueWords, verdictChip, workingWords } from './duty-words.ts';

export const openTable = (duties: readonly Duty[], context: Context): Table => ({
  kind: 'table',
  caption: '按应办日先后；每行写明这一天是怎么数出来的',
  columns: ['事项', '谁来办', '应办日', '现在'],
  rows: duties.map((duty) => ({
    cells: [
      subjectCell(duty, context),
      bodyCell(duty, context),
      {
        text: duty.due ? dueWords(duty.due) : '没有日期',
        small: workingWords(duty, context.dataset.calendar),
      },
      { text: '', chip: liveVerdict(duty.id, context) ?? verdictChip(duty, context.asOf, context.dataset.calendar) },
    ],
  })),
});

export const doneTable = (duties: readonly Duty[], context: Context): Table => ({
  kind: 'table',
  caption: '办完的那一天就定格，以后不再变',
  columns: ['事项', '谁来办', '应办日', '办完'],
  rows: duties.map((duty) => ({
    cells: [
      subjectCell(duty, context),
      bodyCell(duty, context),
      { text: duty.due ? dueWords(duty.due) : '没有日期', small: workingWords(duty, context.dataset.calendar) },
      {
        text: formatDay(doneBy(duty, context.asOf) ?? context.asOf),
        chip: verdictChip(duty, context.asOf, context.dataset.calendar),
      },
    ],
  })),
});

function subjectCell(duty: Duty, context: Context): TableCell {
  const detail = duty.detail ? `：${duty.detail}` : '';
  const small: Text = [ruleLink(duty, context), detail, ...ledgerLink(duty, context)];
  return { text: subjectLink(duty, context), small };
}

function bodyCell(duty: Duty, context: Context): TableCell {
  const office = officeName(duty.office, context);
  const body = bodyName(duty.agency, context);
  return office ? { text: body, small: office } : body;
}
