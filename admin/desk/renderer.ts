/** What the desk asks of the site's own drawing (`admin/preview`): the real page before it is public. */
import type { PageChange } from '#admin/rules/protocol.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Withdrawal } from '#domain/withdrawals.ts';

/** The board with one entry changed, added or gone. */
export type Overlay = { readonly entry: Entry } | { readonly withdrawal: Withdrawal };

export interface Renderer {
  /** The whole page as HTML, drawn by the site's components. */
  pageOf(overlay: Overlay): Promise<string>;
  /** Pages of the site that would differ, the entry's own first. */
  changedPages(overlay: Overlay): readonly PageChange[] | Promise<readonly PageChange[]>;
}

/** A renderer over the board as it is now; its giver may keep it while the content stays the same. */
export type RendererNow = () => Promise<Renderer>;
