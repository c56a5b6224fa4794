/** What several papers of a body say: its channels in force, its offices, the number for complaints. */
import { isGone } from '#domain/agency-gone.ts';
import { entriesOfAgency } from '#domain/dataset.ts';
import { RUNGS } from '#domain/kinds/hotlines.ts';
import type { Entry } from '#domain/kinds.ts';
import { formatWhenOpen } from '#ui/format.ts';
import type { Context } from '../context.ts';
import { timeOf } from '../parts/validity.ts';
import type { Pair } from './paper.ts';

export type Agency = Entry<'agencies'>;
export type Hotline = Entry<'hotlines'>;

export const NOT_SAID = '公布的制度没有写';
export const ASK_FIRST = '请先问窗口';

/** Channels that are not cut off, nearest rung first. */
export const channelsOf = (agency: string, context: Context): Hotline[] =>
  entriesOfAgency(context.dataset, 'hotlines', agency)
    .filter((line) => !timeOf(line, context).over)
    .sort((a, b) => RUNGS.indexOf(a.data.rung) - RUNGS.indexOf(b.data.rung));

const COMPLAINT = /投诉|举报|监督/;

/** The nearest telephone that takes complaints. */
export const complaintLine = (agency: string, context: Context): Hotline | undefined =>
  channelsOf(agency, context).find(
    ({ data }) => data.channel === '电话' && data.number !== undefined && COMPLAINT.test(data.purposes.join()),
  );

export const hoursOf = ({ data }: Hotline): string => formatWhenOpen(data) ?? '没有公布几点有人接';

/** 综合科投诉电话　5115183　上班时间 */
export const channelPair = (line: Hotline): Pair => ({
  name: line.data.title,
  value: line.data.number ?? line.data.place ?? line.data.address ?? line.data.notGiven ?? NOT_SAID,
  small: line.data.number ? hoursOf(line) : line.data.channel,
});

export const footOf = (agency: string, context: Context) => {
  const line = complaintLine(agency, context);
  if (!line?.data.number) return {};
  const hours = hoursOf(line);
  const name = hours.length > SHORT_HOURS ? line.data.title : `${line.data.title} · ${hours}`;
  return { foot: { ask: '不满意，打电话', name, number: line.data.number } };
};
/** Longer hours stand on the poster of complaints alone. */
const SHORT_HOURS = 16;

export const officesOf = (agency: string, { dataset }: Context): Entry<'offices'>[] =>
  entriesOfAgency(dataset, 'offices', agency).toSorted((a, b) => a.data.order - b.data.order);

/** Bodies that still exist: nothing new is printed for one that was abolished. */
export const agenciesOn = ({ dataset, asOf }: Context): Agency[] =>
  dataset.entries.agencies.filter((agency) => !isGone(agency, asOf));
