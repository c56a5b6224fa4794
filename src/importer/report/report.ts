/** report.json: what was found where, for people and programs that check the import. */

import type { Removal } from '../document.ts';
import type { Fact } from '../facts/fact.ts';
import type { ImportResult } from '../import-document.ts';
import type { Loss } from '../losses.ts';
import type { ReadingSummary } from '../split/readings.ts';
import type { OfficialHead } from '../structure/official-head.ts';
import type { Warning } from '../warnings/warning.ts';

export interface ReportEntry {
  readonly title: string;
  /** Offsets count UTF-16 units of the decoded text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  readonly bodyStart: number;
  readonly articles: readonly { readonly label: string; readonly start: number }[];
  /** What stands behind the articles; `end` is exclusive. */
  readonly annexes: readonly {
    readonly label: string;
    readonly title: string;
    readonly start: number;
    readonly end: number;
  }[];
  /** 文号, days, history and signers, where the source has them. */
  readonly head: OfficialHead;
  /** The draft, relative to the folder of the report. */
  readonly file: string;
  readonly facts: readonly Fact[];
  readonly warnings: readonly Warning[];
}

export interface Report {
  readonly source: string;
  readonly sha256: string;
  readonly entries: readonly ReportEntry[];
  readonly removed: readonly Removal[];
  readonly losses: readonly Loss[];
  /** How the file was read, first, and how else it can be. */
  readonly readings: readonly ReadingSummary[];
  readonly notes: readonly string[];
}

export function reportOf({ source, sha256, entries, drafts, removed, losses, readings, notes }: ImportResult): Report {
  return {
    source,
    sha256,
    entries: entries.map(({ title, start, end, bodyStart, articles, annexes, head, facts, warnings }, index) => ({
      title,
      start,
      end,
      bodyStart,
      articles: articles.map((article) => ({ label: article.label, start: article.start })),
      annexes: annexes.map(({ label, title: name, start: from, end: to }) => ({
        label,
        title: name,
        start: from,
        end: to,
      })),
      head,
      file: draftFile(drafts[index]?.id ?? ''),
      facts,
      warnings,
    })),
    removed,
    losses,
    readings,
    notes: [...notes, ...drafts.map(({ data, missing }) => `“${data.title}”还缺：${missing.join('、')}`)],
  };
}

export const draftFile = (id: string): string => `regulations/${id}.md`;
