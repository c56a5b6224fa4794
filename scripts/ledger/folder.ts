/** Writing the ledger's folder. Only the `ledger:` commands come here; a build never does. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { treeOfLines } from '#ledger/audit.ts';
import type { BoardEntry } from '#ledger/board-entry.ts';
import type { LedgerRecord } from '#ledger/book.ts';
import type { Changes } from '#ledger/changes.ts';
import { headText } from '#ledger/checkpoint.ts';
import { entryLine, type LedgerEntry } from '#ledger/entry.ts';
import { formatNote, formatVerifier, type Signer, signNote, type Verifier } from '#ledger/note.ts';
import { rootOf } from '#ledger/tree.ts';
import { versionText } from '#ledger/version.ts';
import { writeDurablySync } from '#store/durable-file.ts';
import { LEDGER, ledgerFolder } from '#store/read-ledger.ts';

const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');

function add(file: string, texts: readonly string[]): void {
  if (texts.length === 0) return;
  writeDurablySync(file, (existsSync(file) ? readFileSync(file, 'utf8') : '') + lines(texts));
}

/**
 * Writes what a comparison found. The entries come last: whatever stops the program before leaves files nobody refers
 * to, never an entry without its version.
 * @returns all lines of the ledger afterwards.
 */
export function writeChanges(content: string, record: LedgerRecord, changes: Changes): readonly string[] {
  const folder = ledgerFolder(content);
  mkdirSync(join(folder, LEDGER.versions), { recursive: true });
  for (const [sha256, version] of changes.versions) {
    writeDurablySync(join(folder, LEDGER.versions, `${sha256}.json`), versionText(version));
  }
  add(
    join(folder, LEDGER.register),
    changes.register.map((proof) => JSON.stringify(proof)),
  );
  return addEntries(content, record, changes.entries);
}

/** @returns all lines of the ledger afterwards. */
export function addEntries(
  content: string,
  record: LedgerRecord,
  entries: readonly (LedgerEntry | BoardEntry)[],
): readonly string[] {
  const added = entries.map(entryLine);
  add(join(ledgerFolder(content), LEDGER.entries), added);
  return [...record.lines, ...added];
}

/** Signs the head over all `entries` with every key at hand; the size is noted before the head shows it. */
export function writeHead(
  content: string,
  record: LedgerRecord,
  entries: readonly string[],
  signers: readonly Signer[],
): void {
  const folder = ledgerFolder(content);
  const tree = treeOfLines(entries);
  const text = headText({ origin: record.origin, size: tree.size, root: rootOf(tree) });
  if (!record.sizes.includes(tree.size)) add(join(folder, LEDGER.sizes), [String(tree.size)]);
  writeDurablySync(
    join(folder, LEDGER.checkpoint),
    formatNote({ text, signatures: signers.map((signer) => signNote(text, signer)) }),
  );
}

interface Settings {
  readonly origin: string;
  readonly keys: readonly Verifier[];
  readonly witnesses: readonly Verifier[];
}

/** `config.yaml`, written whole: it holds nothing but these three. */
export function writeConfig(content: string, { origin, keys, witnesses }: Settings): void {
  const list = (verifiers: readonly Verifier[]) =>
    verifiers.length === 0 ? ' []\n' : `\n${lines(verifiers.map((verifier) => `  - ${formatVerifier(verifier)}`))}`;
  const text = `# 公开账本的名称和公钥。名称定下后永不改变；公钥只由 npm run ledger:init 和 ledger:witness 改。
origin: ${origin}
keys:${list(keys)}witnesses:${list(witnesses)}`;
  writeDurablySync(join(ledgerFolder(content), LEDGER.config), text);
}

/** The folder with its guards: the secret key stays out of git, git leaves every byte as it is. */
export function prepareFolder(content: string): void {
  const folder = ledgerFolder(content);
  mkdirSync(join(folder, LEDGER.versions), { recursive: true });
  writeFileSync(join(folder, '.gitignore'), `${LEDGER.key}\n.*.tmp\n`);
  // A line end changed on the way (Windows) changes every hash.
  writeFileSync(join(folder, '.gitattributes'), '* -text\n');
}

export const purgeFile = (content: string): string => join(ledgerFolder(content), LEDGER.purges);
export const addPurge = (content: string, purge: object): void => add(purgeFile(content), [JSON.stringify(purge)]);

/** A cosignature under the head of `size`, once. */
export function addCosignature(content: string, size: number, line: string): void {
  const file = join(ledgerFolder(content), LEDGER.cosignatures, `${size}.txt`);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && readFileSync(file, 'utf8').split('\n').includes(line)) return;
  add(file, [line]);
}
