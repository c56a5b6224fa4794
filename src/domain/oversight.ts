/** 督查每年不少于两次 (临海 监督制度 三; R40): how often an agency was inspected in a year, and whether that is enough. */
import { type Dataset, entriesOfAgency } from './dataset.ts';
import { yearOf } from './plain-date.ts';

export const INSPECTIONS_A_YEAR = 2;

export interface InspectionTally {
  readonly held: number;
  readonly met: boolean;
}

/** Counts 督查 only: self-checks, reviews and assessments are other duties. */
export function inspectionTally(dataset: Dataset, agency: string, year: number): InspectionTally {
  const inspections = entriesOfAgency(dataset, 'inspections', agency);
  const held = inspections.filter(({ data }) => data.type === '督查' && yearOf(data.heldOn) === year).length;
  return { held, met: held >= INSPECTIONS_A_YEAR };
}
