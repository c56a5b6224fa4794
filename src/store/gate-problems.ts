/** The gate before publication as part of the check of a real board: entries, tombstones, settings. */
import { jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { type EntryHit, examineEntry } from '#gate/entry-text.ts';
import type { Hit } from '#gate/finding.ts';
import { examinePiece } from '#gate/gate.ts';
import type { GateRecord } from '#gate/record.ts';

export interface GateInput {
  readonly entries: readonly Entry[];
  /** By `kind/id`. */
  readonly records: ReadonlyMap<string, GateRecord>;
  /** Line of a field, or of a line of the text. */
  lineOf(entry: Entry, path: readonly PropertyKey[]): number;
}

/** What stands in the way, one problem each; remarks are for the form. */
export function gateProblems({ entries, records, lineOf }: GateInput): Problem[] {
  return entries.flatMap((entry) => {
    const kept = new Set(records.get(`${entry.kind}/${entry.id}`)?.kept.map(({ key }) => key));
    return openHits(examineEntry(entry), kept).map((hit) => ({
      file: entry.file,
      line: lineOf(entry, hit.path),
      field: hit.path[0] === 'body' ? '正文' : labelPath(jsonSchemaOf(entry.kind), hit.path),
      what: hit.say,
      fix: hit.level === 'ask' ? `${hit.fix}${wayToKeep(entry, hit.key)}` : hit.fix,
      severity: 'error',
    }));
  });
}

/** Without remarks and without what was let stand with a reason; nothing that must never stand can be kept. */
export const openHits = (hits: readonly EntryHit[], kept: ReadonlySet<string>): EntryHit[] =>
  hits.filter(({ level, key }) => level !== 'note' && !(level === 'ask' && kept.has(key)));

const wayToKeep = ({ kind, id }: Entry, key: string): string =>
  `；确需公开的，在 gate/${kind}/${id}.yaml 的 kept 里写明理由（记号 ${key}）`;

/** Findings in a file that is no entry: a tombstone, the settings. Nothing in it can be kept with a reason. */
export function textProblems(file: string, bytes: Uint8Array): Problem[] {
  const text = new TextDecoder().decode(bytes);
  const standing = ({ level }: Hit) => level === 'block' || level === 'ask' || level === 'fix';
  return examinePiece({ where: file, text, channel: '正文' })
    .filter(standing)
    .map(({ start, say: what, fix }) => ({
      file,
      line: text.slice(0, start).split('\n').length,
      field: '',
      what,
      fix,
      severity: 'error',
    }));
}
