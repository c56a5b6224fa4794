/** Duties as rows people can act on: by when, what, who, and how the day was counted. */
import { type Duty, doneBy } from '#domain/oversight/duty.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Chip, Table, TableCell, Text } from '../page.ts';
import { tableOf } from '../parts/table.ts';
import { bodyName, ledgerLink, officeName, ruleLink, subjectLink } from './desk-duties.ts';
import { liveVerdict } from './desk-live.ts';
import { dueWords, verdictChip, workingWords } from './duty-words.ts';

export const openTable = (duties: readonly Duty[], context: Context): Table =>
  tableOf({
    caption: '按应办日先后；每行写明这一天是怎么数出来的',
    columns: [
      { title: '事项', cell: (duty) => subjectCell(duty, context) },
      {
        title: '应办日',
        cell: (duty) => ({
          ...dueCell(duty, context),
          chip: liveVerdict(duty, context) ?? settledVerdict(duty, context),
        }),
      },
    ],
    rows: duties,
  });

export const doneTable = (duties: readonly Duty[], context: Context): Table =>
  tableOf({
    caption: '办完的那一天就定格，以后不再变',
    columns: [
      { title: '事项', cell: (duty) => subjectCell(duty, context) },
      { title: '应办日', cell: (duty) => dueCell(duty, context) },
      {
        title: '办完',
        cell: (duty) => ({
          text: '',
          chip: settledVerdict(duty, context),
          small: formatDay(doneBy(duty, context.asOf) ?? context.asOf),
        }),
      },
    ],
    rows: duties,
  });

const settledVerdict = (duty: Duty, { asOf, dataset }: Context): Chip => verdictChip(duty, asOf, dataset.calendar);

const dueCell = (duty: Duty, { dataset }: Context) => ({
  text: duty.due ? dueWords(duty.due) : '没有日期',
  small: workingWords(duty, dataset.calendar),
});

/** What, under which rule, by whom. */
function subjectCell(duty: Duty, context: Context): TableCell {
  const who = [bodyName(duty.agency, context), officeName(duty.office, context)].filter(Boolean).join(' ');
  const detail = duty.detail ? `：${duty.detail}` : '';
  const small: Text = [ruleLink(duty, context), `${detail} · ${who}`, ...ledgerLink(duty, context)];
  return { text: subjectLink(duty, context), small };
}
