/** One written step from an older form of content to the next: the same facts, put down otherwise. */
import type { KindName } from '../kind-name.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Migration {
  /** Name of the step, with the day it was written. */
  readonly id: string;
  /** What it changes, in one sentence for staff. */
  readonly about: string;
  readonly kind: KindName;
  /**
   * @returns the fields in the new form and what was changed; undefined when there is nothing of the old form in them, so that a
   * second run changes nothing. Never throws: what it does not understand it leaves to the check.
   */
  migrate(data: Fields): { readonly data: Fields; readonly said: readonly string[] } | undefined;
}
