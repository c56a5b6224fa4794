/** What crosses the wire when entries are taken down, with a review or at once. */
import type { EntryAddress } from './protocol.ts';

/** `POST /api/desk/withdraw` begins a reviewed 撤下. */
export interface Withdraw extends EntryAddress {
  readonly reason: string;
}

/** `POST /api/desk/take-down` acts at once (R9). */
export interface TakeDown extends Withdraw {
  /** These as well, in one act. */
  readonly together?: readonly EntryAddress[];
}

/** What a 紧急撤下 has done. */
export interface TakenDown {
  readonly closed: '撤下';
  /** Or why there is none. */
  readonly commit: string;
  /** Attachments that stay because other public entries offer them. */
  readonly stillOffered?: readonly string[];
}

/** Too much for one person: it waits for a second one. */
export interface TakeDownWaits {
  /** Names the order. */
  readonly waits: string;
  readonly entries: number;
}
