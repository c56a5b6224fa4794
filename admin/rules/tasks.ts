/** What cannot wait, as 工作台 shows it. Crosses the wire. */
import type { EntryAddress, Named } from './protocol.ts';

/** 补审: taken down at once, to be reviewed afterwards by somebody else. */
export interface FollowUpTask extends EntryAddress {
  readonly at: string;
  readonly by: Named;
  readonly reason: string;
  /** What it was taken down with. */
  readonly act?: string;
}

/** A 紧急撤下 of many entries, asked for by one person, that waits for another. */
export interface TakeDownTask {
  readonly act: string;
  readonly at: string;
  readonly by: Named;
  readonly entries: readonly EntryAddress[];
  readonly reason: string;
}

/** Several entries taken down together, to be brought back together. */
export interface UndoTask {
  readonly act: string;
  readonly at: string;
  readonly by: Named;
  readonly entries: readonly EntryAddress[];
}

/** A public entry in which the gate, as it is now, finds what may not stand. */
export interface OpenFinding extends EntryAddress {
  readonly title: string;
  readonly agency?: string;
  /** Names of the rules, e.g. 手机号; never the finding itself. */
  readonly rules: readonly string[];
}

/** `GET /api/desk/tasks`. */
export interface Tasks {
  readonly followUps: readonly FollowUpTask[];
  readonly orders: readonly TakeDownTask[];
  /** Of the last month; for 采编. */
  readonly undoable: readonly UndoTask[];
  readonly found: readonly OpenFinding[];
  /** Drafts whose files cannot be read; for 管理. */
  readonly damaged: readonly EntryAddress[];
}

/** `POST /api/desk/follow-up`. */
export interface FollowUp extends EntryAddress {
  readonly opinion: string;
}
