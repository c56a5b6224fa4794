import { stripVTControlCharacters } from 'node:util';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, a line each: file, name of the test, first line of the error. Said again at the end of the run. */
  failures?: readonly string[];
}

/** Where only the end of a long output is kept, a failure must still be found. */
export const failureLine = (file: string, name: string, error: unknown): string => {
  const message = (error as { message?: unknown } | undefined)?.message ?? error ?? '';
  const first = stripVTControlCharacters(String(message)).split('\n', 1)[0] ?? '';
  return `${[file, name].filter(Boolean).join(' › ')}${first ? `：${first.slice(0, 300)}` : ''}`;
};

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };
export const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
export const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

export const total = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, one) => ({
      passed: sum.passed + one.passed,
      failed: sum.failed + one.failed,
      skipped: sum.skipped + one.skipped,
    }),
    none,
  );

/**
 * What a runner counted, corrected by its exit code: a runner that died, found nothing to run or failed outside any
 * test must never look like a success.
 */
export function judged(counts: Counts | undefined, exitCode: number): Counts {
  if (counts === undefined || counts.passed + counts.failed + counts.skipped === 0) return oneFailed;
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The last line of `npm test`, which other programs read. */
export const summary = ({ passed, failed, skipped }: Counts): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

export const isSuccess = ({ passed, failed }: Counts): boolean => passed > 0 && failed === 0;
