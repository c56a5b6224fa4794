/** The gate before publication as part of the check of a real board: entries, tombstones, settings. */
import { join } from 'node:path';
import { jsonSchemaOf, labelPath } from '#domain/field-labels.ts';
import { offeredFiles } from '#domain/integrity/attachments.ts';
import type { Entry } from '#domain/kinds.ts';
import type { PlainDate } from '#domain/plain-date.ts';
import type { Problem } from '#domain/problem.ts';
import type { WatchedWord } from '#gate/detect/words.ts';
import { type EntryHit, examineEntry } from '#gate/entry-text.ts';
import type { Hit } from '#gate/finding.ts';
import { examinePiece } from '#gate/gate.ts';
import type { FileHit } from '#gate/read/examine-file.ts';
import { type GateRecord, gateRecord, graceUntil, passedDigest, wordsFile } from '#gate/record.ts';
import type { ContentFiles } from './content-folder.ts';
import { examinedFiles } from './examined-files.ts';
import type { ReadEntry } from './read-entry.ts';
import { readRecord } from './read-record.ts';
import type { Upload } from './uploads.ts';

interface BoardToExamine {
  readonly folder: string;
  readonly files: ContentFiles;
  readonly reads: readonly ReadEntry[];
  readonly sample: boolean;
  readonly asOf: PlainDate;
}

/** Everything a real board would show, with what was let stand; the invented people of an example board pass. */
export function examineBoard({ folder, files, reads, sample, asOf }: BoardToExamine) {
  const kept = files.gate.map((file) => ({ file, read: readRecord(file.file, file.bytes, gateRecord) }));
  const words = files.words ? readRecord(files.words.file, files.words.bytes, wordsFile) : undefined;
  const problems = [...kept.flatMap(({ read }) => read.problems), ...(words?.problems ?? [])];
  if (sample) return { problems, records: undefined };
  const records = new Map(
    kept.flatMap(({ file, read }) => (read.value ? [[`${file.kind}/${file.id}`, read.value] as const] : [])),
  );
  const readOf = new Map(reads.flatMap((read) => (read.entry ? [[read.entry as Entry, read] as const] : [])));
  const lineOf = (entry: Entry, path: readonly PropertyKey[]) => {
    const read = readOf.get(entry);
    return path[0] === 'body' ? (read?.bodyLine ?? 1) + Number(path[1] ?? 0) : (read?.lineOf(path) ?? 1);
  };
  const others = [...files.withdrawn, ...(files.site ? [files.site] : [])];
  const watched = words?.value?.words ?? [];
  problems.push(
    ...gateProblems({
      entries: [...readOf.keys()],
      folder,
      uploads: files.uploads,
      records,
      words: watched,
      asOf,
      lineOf,
    }),
    ...others.flatMap(({ file, bytes }) => textProblems(file, bytes)),
  );
  return { problems, records };
}

interface GateInput {
  readonly entries: readonly Entry[];
  /** Content folder, where `uploads/` lies. */
  readonly folder: string;
  readonly uploads: ReadonlyMap<string, Upload>;
  readonly words: readonly WatchedWord[];
  readonly asOf: PlainDate;
  /** By `kind/id`. */
  readonly records: ReadonlyMap<string, GateRecord>;
  /** Line of a field, or of a line of the text. */
  lineOf(entry: Entry, path: readonly PropertyKey[]): number;
}

/** What stands in the way, one problem each; remarks are for the form. */
function gateProblems({ entries, folder, uploads, records, words, asOf, lineOf }: GateInput): Problem[] {
  const offered = entries.map((entry) => offeredFiles(entry).filter(({ address }) => uploads.has(address)));
  const files = new Map(
    offered
      .flat()
      .map(({ address }) => [address, { path: join(folder, address), sha256: uploads.get(address)?.sha256 ?? '' }]),
  );
  const examined = examinedFiles([...files.values()]);
  return entries.flatMap((entry, index) => {
    const record = records.get(`${entry.kind}/${entry.id}`);
    const kept = new Set(record?.kept.map(({ key }) => key));
    const digests = new Map((offered[index] ?? []).map(({ address }) => [address, uploads.get(address)?.sha256 ?? '']));
    const until = graceUntil(record, () => passedDigest(entry, digests));
    const grace = until !== undefined && asOf <= until ? `（公布前检查更新后新发现的，请在 ${until} 前处理）` : '';
    const problem = (path: readonly PropertyKey[], hit: Hit & { readonly key: string }, before: string): Problem => ({
      file: entry.file,
      line: lineOf(entry, path),
      field: path[0] === 'body' ? '正文' : labelPath(jsonSchemaOf(entry.kind), path),
      what: `${before}${hit.say}${grace}`,
      fix:
        hit.level === 'ask'
          ? `${hit.fix}${wayToKeep(entry, hit.key)}`
          : hit.level === 'strip'
            ? `${hit.fix}${WAY_TO_CLEAN}`
            : hit.fix,
      // Who wrote a file is a remark to those who keep a board by hand; where somebody lives is not.
      severity: hit.rule === 'props' || grace !== '' ? 'warning' : 'error',
    });
    const own = openHits(examineEntry(entry, { words }), kept).map((hit) => problem(hit.path, hit, ''));
    const carried = (offered[index] ?? []).flatMap(({ path, address }) => {
      const hits = examined.get(files.get(address)?.path ?? '') ?? [];
      return openHits(hits, kept).map((hit) => problem(path, hit, `附件 ${address} ${hit.where}：`));
    });
    return [...own, ...carried];
  });
}

const WAY_TO_CLEAN = '；或用 npm run gate -- --clean 做一份干净的副本';

/** Without remarks and without what was let stand with a reason; nothing that must never stand can be kept. */
const openHits = <One extends EntryHit | FileHit>(hits: readonly One[], kept: ReadonlySet<string>): One[] =>
  hits.filter(({ level, key }) => level !== 'note' && !(level === 'ask' && kept.has(key)));

const wayToKeep = ({ kind, id }: Entry, key: string): string =>
  `；确需公开的，在 gate/${kind}/${id}.yaml 的 kept 里写明理由（记号 ${key}）`;

/** Findings in a file that is no entry: a tombstone, the settings. Nothing in it can be kept with a reason. */
function textProblems(file: string, bytes: Uint8Array): Problem[] {
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
