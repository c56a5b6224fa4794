/**
 * The site while content changes: pages are shown a second or two after a change, open data and search follow with the whole build.
 * A board with errors changes nothing; what was shown stays.
 */
import type { DeskStatus } from '#admin/rules/protocol.ts';
import { drawChanges } from '#scripts/build/draw-changes.ts';
import { BuildRefused, buildSite } from '#scripts/build.ts';
import type { BuildFolders } from '#scripts/setup/build-folders.ts';
import { contentState } from '#scripts/setup/content-state.ts';
import { createRebuildQueue, type RebuildQueue } from '#scripts/setup/rebuild-queue.ts';
import { asOfDay, wallTime } from '#site/clock.ts';

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
  /** `whole` is false while open data and search are of an earlier state. */
  show(dir: string, made: { readonly whole: boolean; readonly summary: string }): void | Promise<void>;
  failed(error: unknown): void;
  /** What has to stand in the content before changes are drawn: the ledger's entries. Never rejects. */
  beforeChanges?(): Promise<void>;
  /** How sites are made; tests make them otherwise. */
  readonly make?: Making;
}

export interface Making {
  /** A whole site into `outDir`. @returns how many pages */
  whole(outDir: string): Promise<number>;
  /** The site of `from` with changed pages, into `to`. @returns how many */
  draw(from: string, to: string): Promise<number>;
}

const makingFrom = (content: string): Making => ({
  whole: async (outDir) => (await buildSite({ outDir, quiet: true })).pages,
  draw: async (from, to) => (await drawChanges(from, to, content)).changed,
});

/** Editors and git write several files in one go. */
const QUIET_MS = 150;

const seconds = (since: number): string => ((performance.now() - since) / 1000).toFixed(1);

export const createLiveSite = (setup: LiveSiteSetup): LiveSite => new RebuiltSite(setup);

class RebuiltSite implements LiveSite {
  readonly #setup: LiveSiteSetup;
  readonly #make: Making;
  readonly #quick: RebuildQueue;
  readonly #whole: RebuildQueue;
  #shown: string | undefined;
  #changes = 0;
  #seenState = '';
  #status: DeskStatus['build'] = { state: '生成中' };

  constructor(setup: LiveSiteSetup) {
    this.#setup = setup;
    this.#make = setup.make ?? makingFrom(setup.content);
    this.#quick = createRebuildQueue(() => this.#drawShown(), QUIET_MS);
    this.#whole = createRebuildQueue(() => this.begin().catch(setup.failed), QUIET_MS);
  }

  async begin(): Promise<void> {
    this.#status = { ...this.#status, state: '生成中' };
    try {
      await this.#buildWhole();
      this.#status = { state: '正常', at: wallTime() };
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
    this.#changes += 1;
    this.#quick.request();
  };

  #state = (): string => `${asOfDay()}\n${contentState(this.#setup.content)}`;

  status = (): DeskStatus['build'] => this.#status;

  async idle(): Promise<void> {
    await this.#quick.idle();
    await this.#whole.idle();
  }

  /** Refusals are reported once, by the whole build that follows. */
  async #drawShown(): Promise<void> {
    if (this.#setup.beforeChanges) {
      await this.#setup.beforeChanges();
      // What it wrote is drawn now; its own files are no further change.
      this.#seenState = this.#state();
    }
    try {
      if (this.#shown !== undefined) await this.#draw(this.#shown);
    } catch (error) {
      if (!(error instanceof BuildRefused)) this.#setup.failed(error);
    }
    this.#whole.request();
  }

  #draw(from: string): Promise<void> {
    return this.#into(async (dir) => {
      const started = performance.now();
      const changed = await this.#make.draw(from, dir);
      await this.#present(dir, false, `更新了 ${changed} 个页面，用时 ${seconds(started)} 秒`);
    });
  }

  #buildWhole(): Promise<void> {
    return this.#into(async (dir) => {
      const started = performance.now();
      const seen = this.#changes;
      const pages = await this.#make.whole(dir);
      if (seen === this.#changes || this.#shown === undefined) {
        await this.#present(dir, true, `共 ${pages} 个页面，用时 ${seconds(started)} 秒`);
        return;
      }
      // Changed meanwhile: shown as it is, the build would take back what the reader has seen.
      await this.#draw(dir);
      this.#setup.folders.drop(dir);
    });
  }

  async #present(dir: string, whole: boolean, summary: string): Promise<void> {
    this.#shown = dir;
    await this.#setup.show(dir, { whole, summary });
    this.#setup.folders.keep(dir);
  }

  /** Makes something in a folder of its own; nothing remains of what failed. */
  async #into(work: (dir: string) => Promise<void>): Promise<void> {
    const dir = this.#setup.folders.next();
    try {
      await work(dir);
    } catch (error) {
      this.#setup.folders.drop(dir);
      throw error;
    }
  }
}
