/** What a process that goes on remembers of the site it made last: what each page and file read, and what search found on a page. */
import { type Made, Recorder } from '#build/recorder.ts';
import type { Site } from '#build/site.ts';
import { sameAnswer } from '#domain/reads.ts';
import type { FoundPage } from '#search/finder.ts';

export class SiteMemory {
  readonly #recorder: Recorder;
  #made = new Map<string, Made>();
  #next = new Map<string, Made>();
  #found = new Map<string, FoundPage>();
  #indexed: { readonly pages: readonly FoundPage[]; readonly words: string } = { pages: [], words: '' };
  #frame = '';
  #sameFrame = false;

  constructor(context: Site['context']) {
    this.#recorder = new Recorder(context);
  }

  /** What pages and files are made from, so that their reads are told. */
  get context(): Site['context'] {
    return this.#recorder.context;
  }

  /** Another state of the board. @param frame everything around a page, as one text: when it differs, every page does */
  begin(context: Site['context'], frame: string): void {
    this.#recorder.moveTo(context);
    this.#sameFrame = frame === this.#frame;
    this.#frame = frame;
    this.#next = new Map();
  }

  /** Whether a page has to be made again. */
  isFreshPage = (path: string): boolean => this.#sameFrame && this.isFresh(path);

  /** Whether a file still says what it said. */
  isFresh(path: string): boolean {
    const made = this.#made.get(path);
    if (!made || this.#recorder.isStale(made)) return false;
    this.#next.set(path, made);
    return true;
  }

  /** Makes something and notes what it reads. */
  record<Result>(path: string, make: (context: Site['context']) => Result): Result {
    const { result, made } = this.#recorder.record(make);
    this.#next.set(path, made);
    return result;
  }

  foundOn = (path: string): FoundPage | undefined => this.#found.get(path);

  /** @returns what is known already when it says the same */
  remember(path: string, page: FoundPage | undefined): FoundPage | undefined {
    const known = this.#found.get(path);
    if (page && sameAnswer(known, page)) return known;
    if (page) this.#found.set(path, page);
    else this.#found.delete(path);
    return page;
  }

  /**
   * Whether the index would be the one of the site made before.
   * @param pages in the order of the addresses
   * @param words digest of the table of words they are ranked by
   */
  sameIndex(pages: readonly FoundPage[], words: string): boolean {
    const { pages: before, words: known } = this.#indexed;
    this.#indexed = { pages, words };
    return words === known && pages.length === before.length && pages.every((page, at) => page === before[at]);
  }

  /** The site is complete; what is gone from it is forgotten. */
  end(): void {
    this.#made = this.#next;
    for (const path of this.#found.keys()) if (!this.#made.has(path)) this.#found.delete(path);
  }
}
