/** Who has seen which head when, and what that proves about the time an entry was made. */
import { headText, witnessedAt } from './checkpoint.ts';
import type { NoteSignature, Verifier } from './note.ts';

export interface Sighting {
  readonly witness: string;
  /** Size of the head that was seen. */
  readonly size: number;
  /** POSIX seconds of the witness's clock. */
  readonly time: number;
}

export interface Bracket {
  /** The entry was not yet there. */
  readonly after?: Sighting;
  /** The entry was there. */
  readonly before?: Sighting;
}

/** The valid cosignatures on one head. */
export function sightingsOn(
  head: { readonly origin: string; readonly size: number; readonly root: Uint8Array },
  signatures: readonly NoteSignature[],
  witnesses: readonly Verifier[],
): Sighting[] {
  const text = headText(head);
  return signatures.flatMap((signature) =>
    witnesses.flatMap((witness) => {
      const time = witnessedAt(text, signature, witness);
      return time === undefined ? [] : [{ witness: witness.name, size: head.size, time }];
    }),
  );
}

/** Between which two sightings the entry at `index` was made. */
export function bracketOf(index: number, sightings: readonly Sighting[]): Bracket {
  const after = sightings.filter(({ size }) => size <= index).sort((a, b) => b.time - a.time)[0];
  const before = sightings.filter(({ size }) => size > index).sort((a, b) => a.time - b.time)[0];
  return { ...(after && { after }), ...(before && { before }) };
}

/** Seconds of an `at` stamp. */
export const secondsOf = (at: string): number => Date.parse(at) / 1000;

/** The `at` of an entry contradicts what a witness saw: it was not there yet, or it was there before. */
export function contradicts(at: string, { after, before }: Bracket): boolean {
  const time = secondsOf(at);
  return (after !== undefined && time < after.time) || (before !== undefined && time > before.time);
}
