import type { Counts } from '#scripts/testing/counts.ts';

/** The part of Playwright's JSON report that says how the run went. */
export interface PlaywrightReport {
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
  /** Failures outside any test, for example a spec that does not load or a server that does not start. */
  errors?: unknown[];
}

export function playwrightCounts({ stats = {}, errors = [] }: PlaywrightReport): Counts {
  return {
    passed: stats.expected ?? 0,
    // A test that passes only sometimes proves nothing.
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
  };
}
