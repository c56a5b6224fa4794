import { relative, resolve } from 'node:path';
import { type Counts, failureLine } from '#scripts/testing/counts.ts';

export interface TestEvent {
  type: string;
  data: {
    name?: string | undefined;
    file?: string | undefined;
    nesting?: number | undefined;
    skip?: unknown;
    todo?: unknown;
    details?: { type?: string | undefined; error?: unknown } | undefined;
  };
}

/** Node reports a parent as failed when a child failed; only its own failures are news. */
function failedByChild(error: unknown): boolean {
  return (error as { failureType?: string } | undefined)?.failureType === 'subtestsFailed';
}

/** node:test wraps what a test threw. */
const causeOf = (error: unknown): unknown => (error as { cause?: unknown } | undefined)?.cause ?? error;

const isSet = (mark: unknown): boolean => mark !== undefined && mark !== false;

/**
 * Counts the leaf tests in the event stream of node:test. Node reports children before their parent, so a result is a
 * parent's when results one level deeper came since the last result at its own level or above.
 */
export function createNodeCounter(): { add(event: TestEvent): void; counts: Counts } {
  const failures: string[] = [];
  const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures };
  let deepest = -1;

  return {
    counts,
    add({ type, data }) {
      if (type !== 'test:pass' && type !== 'test:fail') return;
      const nesting = data.nesting ?? 0;
      const isParent = deepest > nesting || data.details?.type === 'suite';
      deepest = nesting;

      // A file without tests is reported as one passed test bearing the file's name.
      const isFile = nesting === 0 && data.name !== undefined && resolve(data.name) === data.file;
      if (isFile && type === 'test:pass') return;
      if (isSet(data.skip) || isSet(data.todo)) counts.skipped += isParent ? 0 : 1;
      else if (type === 'test:fail') {
        if (isParent && failedByChild(data.details?.error)) return;
        counts.failed += 1;
        const file = data.file === undefined ? '' : relative(process.cwd(), data.file);
        failures.push(failureLine(file, data.name ?? '', causeOf(data.details?.error)));
      } else counts.passed += isParent ? 0 : 1;
    },
  };
}
