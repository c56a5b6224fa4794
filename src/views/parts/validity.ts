/** The state of an entry's time on the day of the board, for pages, lists, filters and data. */
import { findEntry } from '#domain/dataset.ts';
import { entryFacts, type TimedEntry } from '#domain/entry-validity.ts';
import type { Entry } from '#domain/kinds.ts';
import { actIndex } from '#domain/rule-validity.ts';
import { isOver, type Validity, type ValidityFacts, validityOn } from '#domain/validity.ts';
import { type TimedThing, validityWord, validityWords } from '#ui/validity-words.ts';
import type { Context } from '../context.ts';
import type { Chip, Rows } from '../page.ts';
import { perBoardLookup } from './per-board.ts';

const THINGS = {
  regulations: 'rule',
  fees: 'fee',
  agencies: 'agency',
  hotlines: 'line',
} as const satisfies Record<TimedEntry['kind'], TimedThing>;

export const isTimed = (entry: Entry): entry is TimedEntry => entry.kind in THINGS;

export interface TimeShown {
  readonly facts: ValidityFacts;
  readonly validity: Validity;
  /** One word, for filters and search. */
  readonly word: string;
  /** With its day. */
  readonly words: string;
  readonly over: boolean;
}

/** What other rules did to a rule. */
export const actsOn = perBoardLookup((_: 'regulations', { dataset }) => actIndex(dataset));
const factsOf = perBoardLookup((kind: TimedEntry['kind'], { dataset }) => {
  const acts = kind === 'regulations' ? actIndex(dataset) : undefined;
  const entries = dataset.entries[kind] as readonly TimedEntry[];
  return new Map(entries.map((entry) => [entry.id, entryFacts(entry, acts?.get(entry.id))]));
});

export function timeOf(entry: TimedEntry, context: Context): TimeShown {
  // A draft under preview need not be on the board.
  const facts = factsOf(entry.kind, entry.id, context) ?? entryFacts(entry);
  const { asOf } = context;
  const validity = validityOn(facts, asOf);
  const thing = THINGS[entry.kind];
  return {
    facts,
    validity,
    word: validityWord(validity, facts, thing),
    words: validityWords(validity, facts, thing),
    over: isOver(validity.state),
  };
}

/** Only where it must not be missed: not yet, no longer, not whole, not for long. */
export function timeChip(entry: TimedEntry, context: Context): Chip | undefined {
  const { validity, words, over } = timeOf(entry, context);
  if (validity.state === '现行') return undefined;
  return { text: words, tone: over ? 'late' : validity.state === '部分废止' ? 'plain' : 'soon' };
}

/** The state of the fees, rules … an id names; nothing for an id that is not on the board. */
export function overWords(kind: TimedEntry['kind'], id: string, context: Context): string | undefined {
  const entry = findEntry(context.dataset, kind, id) as TimedEntry | undefined;
  if (!entry) return undefined;
  const { over, words, validity } = timeOf(entry, context);
  return over || validity.state === '将施行' ? words : undefined;
}

/** What stands to the right of a timed entry: a chip where it must not be missed, else `when`, or the word of its state. */
export function timeWords(
  entry: TimedEntry,
  context: Context,
  when?: string,
): Pick<Rows['items'][number], 'chip' | 'when'> {
  const chip = timeChip(entry, context);
  return chip ? { chip } : { when: when ?? timeOf(entry, context).word };
}
