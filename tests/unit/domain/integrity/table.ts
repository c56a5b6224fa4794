/** One test per row: what is changed in the sound board, and every problem that must be reported for it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Changes, problemsOf } from '../../store/content-folder-fixture.ts';

export type Row = readonly [sentence: string, changes: Changes, problems: readonly string[], asOf?: string];

/** Problems are written as `kind/id.ext field: what → fix`, without `content/` and the line, and may stop early. */
export function boardTable(rows: readonly Row[], severity: 'error' | 'warning' = 'error') {
  for (const [sentence, changes, expected, asOf] of rows) {
    test(sentence, (t) => {
      const found = problemsOf(t, changes, severity, asOf).map((problem) =>
        problem.replace(/^content\/([^:]+):\d+/, '$1'),
      );
      assert.equal(found.length, expected.length, found.join('\n'));
      for (const [index, start] of expected.entries()) {
        assert.ok(found[index]?.startsWith(start), `${found[index]}\n应以此开头：${start}`);
      }
    });
  }
}
