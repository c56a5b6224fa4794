/** The gate before publication as part of the check of a real board: entries, tombstones, settings. */
import { join } from 'node:path';
import { jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import type { Entry } from '#domain/kinds.ts';
import type { Problem } from '#domain/problem.ts';
import { type EntryHit, examineEntry } from '#gate/entry-text.ts';
import type { Hit } from '#gate/finding.ts';
import { examinePiece } from '#gate/gate.ts';
import type { FileHit } from '#gate/read/examine-file.ts';
import type { GateRecord } from '#gate/record.ts';
import { examinedFiles } from './examined-files.ts';
import type { Upload } from './uploads.ts';

export interface GateInput {
  readonly entries: readonly Entry[];
  /** Content folder, where `uploads/` lies. */
  readonly folder: string;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** By `kind/id`. */
  readonly records: ReadonlyMap<string, GateRecord>;
  /** Line of a field, or of a line of the text. */
  lineOf(entry: Entry, path: readonly PropertyKey[]): number;
}

/** What stands in the way, one problem each; remarks are for the form. */
export function gateProblems({ entries, folder, uploads, records, lineOf }: GateInput): Problem[] {
  const offered = entries.map((entry) => offeredFiles(entry).filter(({ address }) => uploads.has(address)));
  const files = new Map(
    offered
      .flat()
      .map(({ address }) => [address, { path: join(folder, address), sha256: uploads.get(address)?.sha256 ?? '' }]),
  );
  const examined = examinedFiles([...files.values()]);
  return entries.flatMap((entry, index) => {
    const kept = new Set(records.get(`${entry.kind}/${entry.id}`)?.kept.map(({ key }) => key));
    const problem = (path: readonly PropertyKey[], hit: Hit & { readonly key: string }, before: string): Problem => ({
      file: entry.file,
      line: lineOf(entry, path),
      field: path[0] === 'body' ? '正文' : labelPath(jsonSchemaOf(entry.kind), path),
      what: `${before}${hit.say}`,
      fix:
        hit.level === 'ask'
          ? `${hit.fix}${wayToKeep(entry, hit.key)}`
          : hit.level === 'strip'
            ? `${hit.fix}${WAY_TO_CLEAN}`
            : hit.fix,
      // Who wrote a file is a remark to those who keep a board by hand; where somebody lives is not.
      severity: hit.rule === 'props' ? 'warning' : 'error',
    });
    const own = openHits(examineEntry(entry), kept).map((hit) => problem(hit.path, hit, ''));
    const carried = (offered[index] ?? []).flatMap(({ path, address }) => {
      const hits = examined.get(files.get(address)?.path ?? '') ?? [];
      return openHits(hits, kept).map((hit) => problem(path, hit, `附件 ${address} ${hit.where}：`));
    });
    return [...own, ...carried];
  });
}

const WAY_TO_CLEAN = '；或用 npm run gate -- --clean 做一份干净的副本';

/** Without remarks and without what was let stand with a reason; nothing that must never stand can be kept. */
export const openHits = <One extends EntryHit | FileHit>(hits: readonly One[], kept: ReadonlySet<string>): One[] =>
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
