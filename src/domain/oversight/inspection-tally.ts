/** 督查: how often an agency was inspected in a year, and whether that is what its own rule asks for (R40). */
import { type Dataset, entriesOfAgency, findEntry } from '../dataset.ts';
import { type PlainDate, yearOf } from '../plain-date.ts';

export interface InspectionTally {
  readonly held: number;
  /** Absent where the agency has no such rule: nobody judges it then. */
  readonly required?: number;
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
  const required = findEntry(dataset, 'agencies', agency)?.data.inspectionsAYear?.n;
  const metOn = required === undefined ? undefined : days[required - 1];
  return {
    held: days.length,
    ...(required !== undefined && { required }),
    met: metOn !== undefined,
    ...(metOn && { metOn }),
  };
}
