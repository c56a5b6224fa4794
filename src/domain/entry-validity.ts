/** The time of any entry that has one: rules, fees, agencies and lines, all by the same mechanism. */
import { goneWords } from './agency-gone.ts';
import type { Entry } from './kinds.ts';
import { type RuleAct, ruleFacts } from './rule-validity.ts';
import type { ValidityFacts } from './validity.ts';

export type TimedEntry = Entry<'regulations'> | Entry<'fees'> | Entry<'agencies'> | Entry<'hotlines'>;

/** @param acts what other rules did to a rule. */
export function entryFacts(entry: TimedEntry, acts: readonly RuleAct[] = []): ValidityFacts {
  switch (entry.kind) {
    case 'regulations':
      return ruleFacts(entry, acts);
    case 'agencies': {
      const { establishedOn, abolishedOn } = entry.data;
      return {
        ...(establishedOn && { from: establishedOn }),
        ...(abolishedOn && { ended: { how: '废止', on: abolishedOn } }),
        ...(goneWords(entry) !== undefined && { ended: { how: '废止' } }),
      };
    }
    default: {
      const { validFrom, validTo } = entry.data;
      return { ...(validFrom && { from: validFrom }), ...(validTo && { to: validTo }) };
    }
  }
}
