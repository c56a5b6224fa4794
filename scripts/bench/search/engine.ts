/** What a search engine must do to be compared, and what is noted of it. */
import type { FoundPage } from '#search/finder.ts';

export interface Engine {
  readonly name: string;
  /** Entries that answer the query, in the engine's own order, and what had to be loaded for it. */
  search(query: string): Promise<Answered>;
  /** Forgets everything that has been loaded, as for a visitor who comes for the first time. */
  forget(): Promise<void>;
}

export interface Answered {
  readonly entries: readonly string[];
  /** Bytes on the wire, packed as a server sends them. */
  readonly bytes: number;
}

export interface Site {
  /** Folder of the finished site, without or with a bundle of ours in `pagefind/`. */
  readonly folder: string;
  /** Folder with the site's scripts and tables, where that is another one. */
  readonly assets?: string;
  readonly pages: readonly FoundPage[];
}

/** A page as one text, for engines that know no paragraphs. */
export const textOf = ({ blocks }: FoundPage): string => blocks.map(({ text }) => text).join('\n');
