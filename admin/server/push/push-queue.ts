/**
 * Sends publications to the remote, one push at a time, again and again until it succeeds. Editing never waits for it.
 * What is known to have arrived stands in `push.json`, so that a restart goes on where it stopped.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DeskStatus } from '#admin/rules/protocol.ts';
import { writeDurablySync } from '#store/durable-file.ts';
import { commitsAfter, gitPush, headOf, type PushFailure } from './git-push.ts';
import type { PushTarget } from './push-settings.ts';

export type PushStatus = DeskStatus['push'];

export interface PushSetup {
  /** The content repository. */
  readonly repository: string;
  readonly newsroomFolder: string;
  readonly target: PushTarget;
  readonly now: () => number;
  /** Milliseconds → `2026-01-05 09:00`. */
  readonly wallTime: (milliseconds: number) => string;
  /** Milliseconds until the first repetition; doubled up to 30 minutes. */
  readonly firstDelay?: number;
}

const FIRST_DELAY = 30_000;
const LONGEST_DELAY = 30 * 60_000;

const arrived = z.object({ remote: z.string(), branch: z.string(), commit: z.string().regex(/^[0-9a-f]{40,64}$/) });

export class PushQueue {
  readonly #setup: PushSetup;
  readonly #file: string;
  #running: Promise<void> | undefined;
  #again = false;
  #timer: NodeJS.Timeout | undefined;
  #failures = 0;
  #failure: PushFailure | undefined;
  #nextTryAt: number | undefined;
  #closed = false;

  constructor(setup: PushSetup) {
    this.#setup = setup;
    this.#file = join(setup.newsroomFolder, 'push.json');
  }

  /** After each publication, and once at the start: an earlier process may have left something. */
  request(): void {
    if (this.#closed) return;
    if (this.#running) {
      this.#again = true;
      return;
    }
    clearTimeout(this.#timer);
    this.#running = this.#push().finally(() => {
      this.#running = undefined;
      if (!this.#again) return;
      this.#again = false;
      this.request();
    });
  }

  async status(): Promise<PushStatus> {
    const waiting = await commitsAfter(this.#setup.repository, this.#arrived());
    if (!this.#failure) return { state: waiting > 0 ? '等待重试' : '已同步', waiting };
    return {
      state: this.#failure.needsPeople ? '失败' : '等待重试',
      waiting,
      error: this.#failure.error,
      ...(this.#nextTryAt !== undefined && { nextTryAt: this.#setup.wallTime(this.#nextTryAt) }),
    };
  }

  /** Resolves when no push is under way; nothing further is begun. */
  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #push(): Promise<void> {
    const { repository, target } = this.#setup;
    const commit = await headOf(repository);
    if (commit === undefined || commit === this.#arrived()) return;
    const failure = await gitPush(repository, target);
    if (failure) {
      this.#retryLater(failure);
      return;
    }
    this.#failure = undefined;
    this.#failures = 0;
    this.#nextTryAt = undefined;
    const { remote, branch } = target;
    writeDurablySync(this.#file, `${JSON.stringify({ remote, branch, commit })}\n`, 0o600);
  }

  #retryLater(failure: PushFailure): void {
    const delay = Math.min(LONGEST_DELAY, (this.#setup.firstDelay ?? FIRST_DELAY) * 2 ** Math.min(this.#failures, 10));
    this.#failures += 1;
    this.#failure = failure;
    this.#nextTryAt = this.#setup.now() + delay;
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.request(), delay);
    this.#timer.unref();
  }

  /** Only of the same place: after a move to another remote everything waits again. */
  #arrived(): string | undefined {
    if (!existsSync(this.#file)) return undefined;
    const read = arrived.safeParse(JSON.parse(readFileSync(this.#file, 'utf8')));
    const { remote, branch } = this.#setup.target;
    return read.success && read.data.remote === remote && read.data.branch === branch ? read.data.commit : undefined;
  }
}
