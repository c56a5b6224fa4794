/**
 * The site while content changes: each change becomes a complete site, shown in one step. Files with errors stay as they were on the
 * shown site; where that is not possible the whole board changes nothing.
 */
import type { DeskStatus } from '#admin/rules/protocol.ts';
import { createSiteMaker, type MadeSite } from '#scripts/build/site-maker.ts';
import type { BuildFolders } from '#scripts/setup/build-folders.ts';
import { contentState } from '#scripts/setup/content-state.ts';
import { createRebuildQueue, type RebuildQueue } from '#scripts/setup/rebuild-queue.ts';
import { asOfDay, wallTime } from '#site/clock.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { heldBackLines, heldBackReport } from '#store/hold-back.ts';
import { keepShownContent } from '#store/shown-content.ts';

export interface LiveSite {
  /** The first build. @throws BuildRefused */
  begin(): Promise<void>;
  /** Content may have changed. */
  changed(): void;
  status(): DeskStatus['build'];
  /** Resolves when nothing is being made and nothing waits. */
  idle(): Promise<void>;
}

export interface LiveSiteSetup {
  readonly content: string;
  readonly folders: BuildFolders;
  show(dir: string, summary: string, made: MadeSite): void | Promise<void>;
  failed(error: unknown): void;
  /** The site was made, and somebody should know something: files it goes on without, in words for people who mend them. */
  tell(remark: string): void;
  /** What has to stand in the content before a site is made: the ledger's entries. Never rejects. */
  beforeChanges?(): Promise<void>;
  /** How sites are made; tests make them otherwise. */
  readonly make?: (outDir: string) => Promise<MadeSite>;
}

/** Editors and git write several files in one go. */
const QUIET_MS = 150;

export const createLiveSite = (setup: LiveSiteSetup): LiveSite => new RemadeSite(setup);

class RemadeSite implements LiveSite {
  readonly #setup: LiveSiteSetup;
  readonly #make: (outDir: string) => Promise<MadeSite>;
  readonly #queue: RebuildQueue;
  #seenState = '';
  #status: DeskStatus['build'] = { state: '生成中' };

  constructor(setup: LiveSiteSetup) {
    this.#setup = setup;
    this.#make = setup.make ?? createSiteMaker(setup.content);
    this.#queue = createRebuildQueue(() => this.#follow().catch(setup.failed), QUIET_MS);
  }

  async begin(): Promise<void> {
    this.#status = { ...this.#status, state: '生成中' };
    try {
      const held = await this.#present();
      this.#status = { state: '正常', at: wallTime(), ...(held.length > 0 && { heldBack: held }) };
      if (held.length > 0) this.#setup.tell(heldBackReport(held));
    } catch (error) {
      const text =
        error instanceof BuildRefused ? '内容有错误，网站仍是改动之前的样子' : '生成网站时程序出了错，请告诉维护人员';
      this.#status = { state: '失败', at: wallTime(), error: text };
      throw error;
    }
  }

  changed = (): void => {
    // The newsroom tells of a publication, and the watch of the same files.
    const state = this.#state();
    if (state === this.#seenState) return;
    this.#seenState = state;
    this.#status = { ...this.#status, state: '生成中' };
    this.#queue.request();
  };

  #state = (): string => `${asOfDay()}\n${contentState(this.#setup.content)}`;

  status = (): DeskStatus['build'] => this.#status;

  idle = (): Promise<void> => this.#queue.idle();

  async #follow(): Promise<void> {
    if (this.#setup.beforeChanges) {
      await this.#setup.beforeChanges();
      // What it wrote is made now; its own files are no further change.
      this.#seenState = this.#state();
    }
    await this.begin();
  }

  /** Makes a site in a folder of its own; nothing remains of what failed. @returns what is held back, one line each */
  async #present(): Promise<string[]> {
    const { content, folders, show } = this.#setup;
    const dir = folders.next();
    const started = performance.now();
    const state = this.#state();
    let made: MadeSite;
    try {
      made = await this.#make(dir);
      const { pages, changed } = made;
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      await show(
        dir,
        `${changed === undefined ? `共 ${pages} 个页面` : `更新了 ${changed} 个文件`}，用时 ${seconds} 秒`,
        made,
      );
    } catch (error) {
      folders.drop(dir);
      throw error;
    }
    folders.keep(dir);
    // Changed meanwhile: the next site keeps what it is made from.
    const remark = this.#state() === state ? await keepShownContent(content, made.instead ?? new Map()) : undefined;
    if (remark) this.#setup.tell(remark);
    return heldBackLines(made.held ?? []);
  }
}
