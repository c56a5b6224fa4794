/**
 * The site while content changes: pages are shown a second or two after a change, open data and search follow with the whole build.
 * A board with errors changes nothing; what was shown stays.
 */
import type { DeskStatus } from '#admin/rules/protocol.ts';
import { drawChanges } from '#scripts/build/draw-changes.ts';
import { BuildRefused, buildSite } from '#scripts/build.ts';
import type { BuildFolders } from '#scripts/setup/build-folders.ts';
import { contentState } from '#scripts/setup/content-state.ts';
import { createRebuildQueue } from '#scripts/setup/rebuild-queue.ts';
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

export function createLiveSite({
  content,
  folders,
  show,
  failed,
  make = makingFrom(content),
}: LiveSiteSetup): LiveSite {
  let shown: string | undefined;
  let changes = 0;
  let seenState = '';
  let status: DeskStatus['build'] = { state: '生成中' };

  const present = async (dir: string, whole: boolean, summary: string) => {
    shown = dir;
    await show(dir, { whole, summary });
    folders.keep(dir);
  };

  /** Makes something in a folder of its own; nothing remains of what failed. */
  async function into(work: (dir: string) => Promise<void>): Promise<void> {
    const dir = folders.next();
    try {
      await work(dir);
    } catch (error) {
      folders.drop(dir);
      throw error;
    }
  }

  const draw = (from: string) =>
    into(async (dir) => {
      const started = performance.now();
      const changed = await make.draw(from, dir);
      await present(dir, false, `更新了 ${changed} 个页面，用时 ${seconds(started)} 秒`);
    });

  const buildWhole = () =>
    into(async (dir) => {
      const started = performance.now();
      const seen = changes;
      const pages = await make.whole(dir);
      if (seen === changes || shown === undefined) {
        await present(dir, true, `共 ${pages} 个页面，用时 ${seconds(started)} 秒`);
        return;
      }
      // Changed meanwhile: shown as it is, the build would take back what the reader has seen.
      await draw(dir);
      folders.drop(dir);
    });

  /** Builds, and keeps in mind how that went. */
  async function build(): Promise<void> {
    status = { ...status, state: '生成中' };
    try {
      await buildWhole();
      status = { state: '正常', at: wallTime() };
    } catch (error) {
      const text =
        error instanceof BuildRefused ? '内容有错误，网站仍是改动之前的样子' : '生成网站时程序出了错，请告诉维护人员';
      status = { state: '失败', at: wallTime(), error: text };
      throw error;
    }
  }

  // Refusals are reported once, by the whole build.
  const quick = createRebuildQueue(async () => {
    const from = shown;
    if (from !== undefined)
      await draw(from).catch((error) => (error instanceof BuildRefused ? undefined : failed(error)));
    whole.request();
  }, QUIET_MS);
  const whole = createRebuildQueue(() => build().catch(failed), QUIET_MS);

  return {
    begin: build,
    changed() {
      // The newsroom tells of a publication, and the watch of the same files.
      const state = `${asOfDay()}\n${contentState(content)}`;
      if (state === seenState) return;
      seenState = state;
      changes += 1;
      quick.request();
    },
    status: () => status,
    async idle() {
      await quick.idle();
      await whole.idle();
    },
  };
}
