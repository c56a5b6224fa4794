/** The public files of the ledger in a built site, a pure function of the ledger's folder: `build` never writes an entry. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LedgerBook, openVersions } from '#ledger/book.ts';
import { canonicalJson } from '#ledger/canonical.ts';
import { type Checkpoint, headText } from '#ledger/checkpoint.ts';
import { tileFiles } from '#ledger/files.ts';
import { formatNote, formatVerifier, type NoteSignature, signatureLine } from '#ledger/note.ts';
import { versionText } from '#ledger/version.ts';

type Files = Map<string, string | Uint8Array>;

/** Writes below `outDir/ledger/`. */
export function publishLedger(book: LedgerBook, outDir: string): void {
  for (const [path, content] of ledgerFiles(book)) {
    const file = join(outDir, 'ledger', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Takes a file over that is named by what it holds. @returns false when there is none yet */
type Keep = (path: string) => boolean;

/** By path below `/ledger/`, without those taken over. */
export const ledgerFiles = (book: LedgerBook, keep: Keep = () => false): Files =>
  new Map([...logFiles(book), ...statementFiles(book, keep)]);

/** The log itself: what follows from the signed head. A seal writes these again, and nothing else of the site. */
export function logFiles(book: LedgerBook): Files {
  const files: Files = new Map([['entries.jsonl', book.lines.map((line) => `${line}\n`).join('')]]);
  if (!book.checkpoint) return files;
  files.set('checkpoint', signedHead(book, book.checkpoint));
  const leaves = book.lines.map((line) => Buffer.from(line));
  for (const [path, bytes] of tileFiles({ leaves, sizes: book.sizes })) files.set(path, bytes);
  return files;
}

/** The newest head with the cosignatures it has got since. */
export function signedHead(book: LedgerBook, checkpoint: Checkpoint): string {
  const seen = book.cosignatures.get(checkpoint.size) ?? [];
  const signatures: NoteSignature[] = [...checkpoint.note.signatures, ...seen];
  return formatNote({ text: headText(checkpoint), signatures });
}

/** What the board says of its ledger: keys, who saw earlier heads, what was purged, the versions anybody may read. */
function statementFiles(book: LedgerBook, keep: Keep): Files {
  const files: Files = new Map([
    ['policy.txt', policyText(book)],
    ['cosignatures.jsonl', cosignatureLines(book)],
  ]);
  if (book.purges.length > 0)
    files.set('purges.jsonl', book.purges.map((purge) => `${canonicalJson(purge)}\n`).join(''));
  for (const sha256 of publicVersions(book)) {
    const path = `versions/${sha256}.json`;
    const version = keep(path) ? undefined : book.versionOf(sha256);
    if (version) files.set(path, versionText(version));
  }
  return files;
}

/** What was withdrawn must not come back through the ledger. */
const publicVersions = ({ replay, withheld }: LedgerBook): Set<string> =>
  new Set(
    [...replay.histories.values()]
      .flatMap(openVersions)
      .flatMap(({ entry: { sha256 } }) => (sha256 && !withheld?.has(sha256) ? [sha256] : [])),
  );

/** C2SP tlog-policy: whose signature a head needs, and who witnesses. */
function policyText({ keys, witnesses }: LedgerBook): string {
  const logs = keys.map((key) => `log ${formatVerifier(key)}\n`);
  const seen = witnesses.map((key, index) => `witness w${index + 1} ${formatVerifier(key)}\n`);
  return `${logs.join('')}${seen.join('')}quorum none\n`;
}

/** Earlier heads that somebody saw: what brackets the time of entries. */
const cosignatureLines = ({ cosignatures }: LedgerBook): string =>
  [...cosignatures]
    .map(
      ([size, signatures]) =>
        `${JSON.stringify({ size, lines: signatures.map((line) => signatureLine(line).trimEnd()) })}\n`,
    )
    .join('');
