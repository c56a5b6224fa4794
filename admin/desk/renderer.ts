/** What the desk asks of the site's own drawing (`admin/preview`): the real page before it is public. */
import type { EntryAddress, PageChange } from '#admin/rules/protocol.ts';

/** The board with one entry changed, added or gone. `text` is the whole file as it would be published. */
export type Overlay = EntryAddress & ({ readonly text: string } | { readonly removed: true });

export interface Renderer {
  /** The whole page as HTML, drawn by the site's components. @throws Error when the text is no sound entry. */
  pageOf(overlay: Overlay): Promise<string>;
  /** Pages of the site that would differ, the entry's own first. */
  changedPages(overlay: Overlay): Promise<readonly PageChange[]>;
}
