/** 督查每年不少于两次 (临海 监督制度 三; R40): how often an agency was inspected in a year, and whether that is enough. */
import { type Dataset, entriesOfAgency } from '../dataset.ts';
import { type PlainDate, yearOf } from '../plain-date.ts';
import { INSPECTIONS_A_YEAR } from './rules.ts';

export interface InspectionTally {
  readonly held: number;
  readonly met: boolean;
  /** The day the required number was reached. */
  readonly metOn?: PlainDate;
}

/** Counts 督查 only: self-checks, reviews and assessments are other duties. */
export function inspectionTally(dataset: Dataset, agency: string, year: number): InspectionTally {
  const days = entriesOfAgency(dataset, 'inspections', agency)
    .filter(({ data }) => data.type === '督查' && yearOf(data.heldOn) === year)
    .map(({ data }) => data.heldOn)
    .sort();
  const metOn = days[INSPECTIONS_A_YEAR - 1];
  return { held: days.length, met: metOn !== undefined, ...(metOn && { metOn }) };
}
