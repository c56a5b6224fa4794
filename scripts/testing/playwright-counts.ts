import { type Counts, failureLine } from '#scripts/testing/counts.ts';

interface Suite {
  specs?: {
    title: string;
    file: string;
    line?: number;
    tests: { status?: string; projectName?: string; results: { error?: unknown }[] }[];
  }[];
  suites?: Suite[];
}

/** The part of Playwright's JSON report that says how the run went. */
export interface PlaywrightReport {
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
  /** Failures outside any test, for example a spec that does not load or a server that does not start. */
  errors?: unknown[];
  suites?: Suite[];
}

export function playwrightCounts({ stats = {}, errors = [], suites = [] }: PlaywrightReport): Counts {
  return {
    passed: stats.expected ?? 0,
    // A test that passes only sometimes proves nothing.
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length,
    skipped: stats.skipped ?? 0,
    failures: [...errors.map((error) => failureLine('', '测试之外', error)), ...suites.flatMap(failuresOf)],
  };
}

function failuresOf({ specs = [], suites = [] }: Suite): string[] {
  const own = specs.flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) =>
        failureLine(
          `${file}:${line ?? ''}`,
          [projectName, title].filter(Boolean).join(' '),
          results.find(({ error }) => error)?.error,
        ),
      ),
  );
  return [...own, ...suites.flatMap(failuresOf)];
}
