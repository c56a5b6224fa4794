/** What an entry says, as a list of texts: every field of its own, without who reviewed it and where it came from. */
import type { Entry } from '#domain/kinds.ts';
import { provenance } from '#domain/parts/provenance.ts';

const ABOUT: ReadonlySet<string> = new Set(Object.keys(provenance));

const known = new WeakMap<Entry, readonly string[]>();

export function textsOf(entry: Entry): readonly string[] {
  const texts = known.get(entry) ?? [
    ...Object.entries(entry.data).flatMap(([field, value]) => (ABOUT.has(field) ? [] : textsIn(value))),
    ...(entry.body ? [entry.body] : []),
  ];
  known.set(entry, texts);
  return texts;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
