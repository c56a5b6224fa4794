/** What the gate before publication adds to a finding, and what 初审 answers. Crosses the wire. */
import type { Level, RuleName } from '#gate/finding.ts';

export interface GateMark {
  readonly rule: RuleName;
  readonly level: Level;
  /** Names this very finding; a reason for it is given under it. */
  readonly key: string;
  /** Place in the value of the field; absent in attachments. */
  readonly from?: number;
  readonly to?: number;
  /** The official form to put in its place. */
  readonly mask?: string;
  /** What was found, with the words before and after it. Only for people: it never reaches a log. */
  readonly shown?: readonly [before: string, found: string, after: string];
}

/** What 初审 lets stand, and why: one of `REASONS`, the last followed by `：` and words of one's own. */
export interface Kept {
  readonly key: string;
  readonly reason: string;
}
