/** The public files of the ledger in a built site, a pure function of the ledger's folder: `build` never writes an entry. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type LedgerBook, openVersions, signedSize } from '#ledger/book.ts';
import { headText } from '#ledger/checkpoint.ts';
import { tileFiles } from '#ledger/files.ts';
import { formatNote, formatVerifier, type NoteSignature, signatureLine } from '#ledger/note.ts';
import { versionText } from '#ledger/version.ts';

/** Writes below `outDir/ledger/`. */
export function publishLedger(book: LedgerBook, outDir: string): void {
  for (const [path, content] of ledgerFiles(book)) {
    const file = join(outDir, 'ledger', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** By path below `/ledger/`. */
export function ledgerFiles(book: LedgerBook): Map<string, string | Uint8Array> {
  const files = new Map<string, string | Uint8Array>();
  files.set('entries.jsonl', book.lines.map((line) => `${line}\n`).join(''));
  files.set('policy.txt', policyText(book));
  files.set('cosignatures.jsonl', cosignatureLines(book));
  if (book.checkpoint) {
    const seen = book.cosignatures.get(signedSize(book)) ?? [];
    const signatures: NoteSignature[] = [...book.checkpoint.note.signatures, ...seen];
    files.set('checkpoint', formatNote({ text: headText(book.checkpoint), signatures }));
    const leaves = book.lines.map((line) => Buffer.from(line));
    for (const [path, bytes] of tileFiles({ leaves, sizes: book.sizes })) files.set(path, bytes);
  }
  for (const sha256 of publicVersions(book)) {
    const version = book.versionOf(sha256);
    if (version) files.set(`versions/${sha256}.json`, versionText(version));
  }
  return files;
}

/** What was withdrawn must not come back through the ledger. */
const publicVersions = ({ replay }: LedgerBook): Set<string> =>
  new Set(
    [...replay.histories.values()].flatMap(openVersions).flatMap(({ entry: { sha256 } }) => (sha256 ? [sha256] : [])),
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
