/** Figures of the annual report that the board can count itself: rules with a number of their own, and decisions it published. */
import { type Dataset, entriesOfAgency } from './dataset.ts';
import { yearOf } from './plain-date.ts';

export interface RuleCounts {
  /** 本年制发, 本年废止, 现行有效 at the end of the year. */
  readonly made: number;
  readonly repealed: number;
  readonly valid: number;
}

/** Rules with 文号 or 统一编号: the others are office rules that the form does not ask for. Undefined when the board has none. */
export function ruleCounts(agency: string, year: number, dataset: Dataset): RuleCounts | undefined {
  const rules = entriesOfAgency(dataset, 'regulations', agency).flatMap(({ data }) =>
    data.madeOn !== undefined && (data.docNumber !== undefined || data.registrationNumber !== undefined)
      ? [{ made: yearOf(data.madeOn), ended: data.repealedOn === undefined ? undefined : yearOf(data.repealedOn) }]
      : [],
  );
  if (rules.length === 0) return undefined;
  const count = (holds: (rule: (typeof rules)[number]) => boolean) => rules.filter(holds).length;
  return {
    made: count(({ made }) => made === year),
    repealed: count(({ ended }) => ended === year),
    valid: count(({ made, ended }) => made <= year && (ended === undefined || ended > year)),
  };
}
