/**
 * Cross-field rules of a kind.
 *
 * A rule names the fields it reads, so that it still runs when *other* fields of the entry are broken: zod alone skips
 * every refinement after the first shape error, and staff would mend one problem per run.
 */
export type Report = (path: PropertyKey[], message: string) => void;

export interface Rule<Data> {
  readonly fields: readonly string[];
  run(data: Data, report: Report): void;
}

/** `fields` must list every field `run` reads. */
export const rule = <Data>(fields: readonly string[], run: (data: Data, report: Report) => void): Rule<Data> => ({
  fields,
  run,
});

/** `rule` bound to one kind's data, so that the parameters of `run` are typed by inference. */
export type RuleMaker<Data> = (fields: readonly string[], run: (data: Data, report: Report) => void) => Rule<Data>;
