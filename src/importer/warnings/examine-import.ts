/** What the gate before publication (公布前检查) would stop, told at the import: the clerk sees it before a draft is made. */
import { RULES } from '#gate/finding.ts';
import { examinePiece, stands } from '#gate/gate.ts';
import type { ImportResult } from '../import-document.ts';
import type { ImportedEntry } from '../imported-entry.ts';
import type { Warning } from './warning.ts';

/** @returns the result with a warning for each finding, at its place in the source. */
export function examined(result: ImportResult): ImportResult {
  return { ...result, entries: result.entries.map((entry) => withGate(entry, result.text)) };
}

function withGate(entry: ImportedEntry, text: string): ImportedEntry {
  const words = text.slice(entry.start, entry.end);
  const told = entry.warnings.filter(({ kind }) => kind === '个人信息');
  const found = examinePiece({ where: entry.title, text: words, channel: '正文' })
    .filter(stands)
    .map(({ rule, say, fix, start, end }): Warning => {
      const place = { start: entry.start + start, end: entry.start + end };
      return { kind: '公布前检查', message: `${RULES[rule]}：${say}；${fix}`, ...place };
    })
    .filter((hit) => !told.some((one) => one.start < hit.end && hit.start < one.end));
  if (found.length === 0) return entry;
  return { ...entry, warnings: [...entry.warnings, ...found].sort((a, b) => a.start - b.start) };
}
