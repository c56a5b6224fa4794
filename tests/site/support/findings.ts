/** One failure message that holds everything found, so that a run is enough to mend all of it. */
import assert from 'node:assert/strict';

/** @param findings lines like `/fees/: 空链接`. */
export function assertNone(rule: string, findings: readonly string[]): void {
  const lines = [...new Set(findings)];
  assert.ok(lines.length === 0, `${rule}：${lines.length} 处\n${lines.join('\n')}`);
}
