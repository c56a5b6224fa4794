/** What a check over the whole board reports, and what it gets to look at. */
import type { Dataset } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import type { PlainDate } from '../plain-date.ts';

export interface BoardIssue {
  readonly entry: Entry;
  readonly path: readonly PropertyKey[];
  /** Made by `say`. */
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

export interface BoardContext {
  /** Every sound entry, whatever its audience. */
  readonly dataset: Dataset;
  /** The day the board is built for. */
  readonly asOf: PlainDate;
  /** True while site.yaml says the content is an example. */
  readonly sample: boolean;
  /** Attachments by address; absent where the files cannot be seen. */
  readonly uploads?: ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>;
}

/** One rule over the whole board; it reports everything it finds. */
export type BoardCheck = (context: BoardContext, report: BoardReport) => void;
export type BoardReport = (
  entry: Entry,
  path: readonly PropertyKey[],
  message: string,
  severity?: 'error' | 'warning',
) => void;
