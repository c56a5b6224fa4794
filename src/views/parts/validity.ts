/** The state of an entry's time on the day of the board, for pages, lists, filters and data. */
import { findEntry } from '#domain/dataset.ts';
import { entryFacts, type TimedEntry } from '#domain/entry-validity.ts';
import type { Entry } from '#domain/kinds.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import { actIndex } from '#domain/rule-validity.ts';
import { changeDays, isOver, type Validity, type ValidityFacts, validityOn } from '#domain/validity.ts';
import { type TimedThing, validityWord, validityWords } from '#ui/validity-words.ts';
import type { Context } from '../context.ts';
import type { Chip, DayWords, Inline, Rows } from '../page.ts';
import { byDay } from './by-day.ts';
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

/** The chip of a state on one day: the words with their day. */
function chipOn(facts: ValidityFacts, thing: TimedThing, day: PlainDate): Chip {
  const validity = validityOn(facts, day);
  const quiet = validity.state === '现行' || validity.state === '部分废止';
  const tone = isOver(validity.state) ? 'late' : quiet ? 'plain' : 'soon';
  return { text: validityWords(validity, facts, thing), tone };
}

/**
 * Only where it must not be missed: not yet, no longer, not whole, not for long, or not any more on some later day. Until a
 * script asks for the visitor's day the words of the build's day stand there; all of them name their days.
 */
export function timeChip(entry: TimedEntry, context: Context): Chip | undefined {
  const { facts, validity } = timeOf(entry, context);
  const thing = THINGS[entry.kind];
  const chip = chipOn(facts, thing, context.asOf);
  const days = laterDays(facts, thing, context.asOf);
  if (days.length > 1) return { ...chip, text: timeless(chip.text), days };
  return validity.state === '现行' ? undefined : chip;
}

/** Whether what is said of its state will pass on a day known now: a page that says it says as of when. */
export const passes = (entry: TimedEntry, context: Context): boolean => timeChip(entry, context)?.days !== undefined;

/** What is said from the build's day on; one entry when nothing changes any more. */
function laterDays(facts: ValidityFacts, thing: TimedThing, asOf: PlainDate): DayWords {
  const all = byDay(changeDays(facts), (day) => chipOn(facts, thing, day));
  return all.slice(
    Math.max(
      0,
      all.findLastIndex(({ from }) => from <= asOf),
    ),
  );
}

/** The state in a line of text, as of the day it is read. */
export function timeText(entry: TimedEntry, context: Context): Inline {
  const { facts, words } = timeOf(entry, context);
  const days = laterDays(facts, THINGS[entry.kind], context.asOf);
  return days.length > 1 ? { text: timeless(words), days } : words;
}

/** Nothing that is true of today alone stands in the page itself. */
const timeless = (words: string): string => words.replace('，今天是最后一天', '');

/** The state of the fee, rule … an id names, where it is not simply in force for good; nothing for an id that is not on the board. */
export function notedTime(kind: TimedEntry['kind'], id: string, context: Context): Inline | undefined {
  const entry = findEntry(context.dataset, kind, id) as TimedEntry | undefined;
  return entry && timeChip(entry, context) ? timeText(entry, context) : undefined;
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
