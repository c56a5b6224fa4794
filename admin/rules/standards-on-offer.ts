/** What the screen 从标准目录添加 is told. */
import type { DisclosureLimit } from '#domain/parts/disclosure-limit.ts';
import type { EntryRow } from './protocol.ts';

/** `GET /api/desk/standards`: one field of the 基层政务公开标准, as far as it was collected. */
export interface StandardOnOffer {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** False: a part, and `seen` says which. */
  readonly whole: boolean;
  readonly seen: string;
  readonly rows: readonly StandardRowOnOffer[];
}

export interface StandardRowOnOffer {
  /** Id the draft will have. */
  readonly id: string;
  readonly no: number;
  readonly item: string;
  readonly subitem: string;
  readonly elements: readonly string[];
  /** The limit as written and as understood. */
  readonly limitText: string;
  readonly limits: readonly DisclosureLimit[];
  readonly publisher: string;
  readonly levels: readonly string[];
  /** How other places write it. */
  readonly variants: readonly string[];
  /** Why it is not ticked by itself. */
  readonly doubt?: string;
  /** What has this id already. */
  readonly taken?: EntryRow['state'];
}
