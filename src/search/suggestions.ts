/** What is offered while somebody types: titles, explained words and numbers that begin with it, hold it, or sound so. */
import { initialsOf, latinOf, type Readings, type ReadingsOf, readingsOf, soundsOf } from './readings.ts';
import { fold } from './terms.ts';

/** Loaded when the search box is focused. */
export interface SuggestionsTable {
  /** Kinds of the entries below: label and folder. */
  readonly kinds: readonly (readonly [label: string, folder: string])[];
  /** The likeliest first. */
  readonly entries: readonly (readonly [kind: number, id: string, title: string, org: string, number?: string])[];
  /** What people say, and its official word; an official word stands for itself. */
  readonly words: readonly (readonly [said: string, official: string])[];
  /** Of the characters above. */
  readonly readings: Readings;
}

export type Suggestion =
  | {
      readonly entry: string;
      readonly text: string;
      readonly kind: string;
      readonly org: string;
      readonly number?: string;
    }
  /** Fills the box: a query rather than a page. */
  | { readonly query: string; readonly said?: string };

const MOST = 8;
const MOST_WORDS = 3;

export type Suggester = (typed: string) => Suggestion[];

export function suggesterOf(table: SuggestionsTable): Suggester {
  const readings = readingsOf(table.readings);
  return (typed) => {
    const wanted = fold(typed).replace(/\s+/g, '');
    if (wanted === '') return [];
    const fit = /^[a-züÀ-ɏ'’-]+$/.test(wanted)
      ? soundFit(latinOf(wanted), readings)
      : (text: string) => letterFit(wanted, text);
    return [...wordsFor(table, fit), ...entriesFor(table, fit, wanted)].slice(0, MOST);
  };
}

/** 0 does not fit, 1 inside, 2 at the beginning, 3 the whole. */
type Fit = (text: string) => number;

function letterFit(wanted: string, text: string): number {
  const at = fold(text).replace(/\s+/g, '').indexOf(wanted);
  if (at < 0) return 0;
  if (at > 0) return 1;
  return wanted.length === text.length ? 3 : 2;
}

/** Whole syllables or first letters, from any character on: `tsdh` finds 综合科投诉电话. */
function soundFit(wanted: string, readings: ReadingsOf): Fit {
  return (text) => {
    const word = text.replace(/[^\p{L}\p{N}]/gu, '');
    for (let at = 0; at < word.length; at += 1) {
      const rest = word.slice(at, at + wanted.length);
      const sounds = [...soundsOf(rest, readings), ...initialsOf(rest, readings)];
      if (!sounds.some((sound) => sound.startsWith(wanted))) continue;
      if (at > 0) return 1;
      return sounds.some((sound) => sound === wanted) && rest === word ? 3 : 2;
    }
    return 0;
  };
}

function wordsFor({ words }: SuggestionsTable, fit: Fit): Suggestion[] {
  const found = words
    .map(([said, official]) => ({ said, official, fit: fit(said) }))
    .filter(({ fit }) => fit >= 2)
    .sort((a, b) => b.fit - a.fit || Number(a.said !== a.official) - Number(b.said !== b.official));
  const seen = new Set<string>();
  return found
    .filter(({ official }) => !seen.has(official) && seen.add(official))
    .slice(0, MOST_WORDS)
    .map(({ said, official }) => ({ query: official, ...(said !== official && { said }) }));
}

function entriesFor({ kinds, entries }: SuggestionsTable, fit: Fit, wanted: string): Suggestion[] {
  const digits = /^\d{3,}$/.test(wanted);
  return entries
    .map(([kind, id, title, org, number], place) => {
      const byNumber = digits && number?.replace(/\D/g, '').startsWith(wanted) ? 4 : 0;
      return { kind, id, title, org, number, place, fit: Math.max(fit(title), byNumber) };
    })
    .filter((one) => one.fit > 0)
    .sort((a, b) => b.fit - a.fit || a.place - b.place)
    .slice(0, MOST)
    .map(({ kind, id, title, org, number }) => ({
      entry: `${kinds[kind]?.[1]}/${id}`,
      text: title,
      kind: kinds[kind]?.[0] ?? '',
      org,
      ...(number && { number }),
    }));
}
