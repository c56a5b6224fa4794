/** What a process that goes on remembers of the site it made last: what each page and file read, and what search found on a page. */
import { hash } from 'node:crypto';
import { type Made, Recorder } from '#build/recorder.ts';
import type { Site } from '#build/site.ts';
import { sameAnswer } from '#domain/reads.ts';
import { Formulas } from '#search/build/weak-text.ts';
import { Bundle } from '#search/build/write-bundle.ts';
import type { FoundPage } from '#search/finder.ts';

export class SiteMemory {
  readonly #recorder: Recorder;
  #made = new Map<string, Made>();
  #next = new Map<string, Made>();
  /** Digests of what pages were drawn from. */
  readonly #views = new Map<string, string>();
  #found = new Map<string, FoundPage>();
  /** The search index, made from the one before. */
  readonly index = { formulas: new Formulas(), bundle: new Bundle() };
  #indexed: { readonly pages: readonly FoundPage[]; readonly words: string } = { pages: [], words: '' };
  #frame = '';
  #sameFrame = false;

  /** Pages and files made for this state of the board; all others were taken over unseen. */
  made = 0;

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
    this.made = 0;
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
    this.made += 1;
    this.#next.set(path, made);
    return result;
  }

  /** Whether a page would be drawn as before: in the same frame, of the same words. */
  saysTheSame(path: string, view: unknown): boolean {
    const digest = hash('sha256', JSON.stringify(view));
    const same = this.#sameFrame && this.#views.get(path) === digest;
    this.#views.set(path, digest);
    return same;
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
    for (const known of [this.#found, this.#views])
      for (const path of known.keys()) if (!this.#made.has(path)) known.delete(path);
  }
}
