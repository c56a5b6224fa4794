/** What an oversight body does besides looking: its own key, its cosignature, the register shown to it on request. */
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cosign, cosignerOf, headText } from '#ledger/checkpoint.ts';
import { isPageEntry, splitLines } from '#ledger/entry.ts';
import { COSIGNATURE, formatSigner, formatVerifier, parseSigner, signatureLine } from '#ledger/note.ts';
import { registerHash, type Version } from '#ledger/version.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import { readText, type Source } from '#scripts/verify/source.ts';

/** @returns the public key to hand to the audited body. @throws Error when the file exists: a key is never overwritten. */
export function newWitness(name: string, file: string): string {
  if (existsSync(file)) throw new Error(`${file} 已经存在，没有覆盖。请换一个文件名。`);
  const signer = cosignerOf(name, new Uint8Array(randomBytes(32)));
  writeFileSync(file, `${formatSigner(signer)}\n`, { mode: 0o600, flag: 'wx' });
  return formatVerifier(signer);
}

/** One line to mail back. @throws Error when the file holds no witness key. */
export function cosignatureFor({ checkpoint }: PublishedLedger, keyFile: string, seconds: number): string {
  const signer = parseSigner(readFileSync(keyFile, 'utf8').trim());
  if (signer.algorithm !== COSIGNATURE) throw new Error(`${keyFile} 里不是见证密钥，请用 --new-witness 生成。`);
  return signatureLine(cosign(headText(checkpoint), signer, seconds)).trimEnd();
}

interface RegisterProof {
  readonly sha256: string;
  readonly salt: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** The review register an agency hands over, against the hashes published at the time: one sentence for each version. */
export async function registerReport(
  source: Source,
  { entries }: PublishedLedger,
  file: string,
): Promise<RegisterReport> {
  const proofs = splitLines(readFileSync(file, 'utf8')).map((line, index) => proofIn(line, file, index + 1));
  const bySum = new Map(
    proofs
      .filter((proof) => registerHash(proof.rows, proof.salt) === proof.sha256)
      .map((proof) => [proof.sha256, proof]),
  );
  let sound = true;
  const sentences = [`登记共 ${proofs.length} 份，自身完好 ${bySum.size} 份`];
  for (const [index, entry] of entries.entries()) {
    if (!isPageEntry(entry) || !entry.sha256 || entry.ev === 'confirm') continue;
    const text = await readText(source, `/ledger/versions/${entry.sha256}.json`);
    const sum = text === undefined ? undefined : (JSON.parse(text) as Version).register_sha256;
    if (sum === undefined) sentences.push(`第 ${index + 1} 条 ${entry.path}：版本内容未公开或已清除，无从比对`);
    else if (!bySum.has(sum)) {
      sound = false;
      sentences.push(`✗ 第 ${index + 1} 条 ${entry.path}：没有与当时承诺相符的审查登记`);
    }
  }
  return { sentences, sound };
}

export interface RegisterReport {
  readonly sentences: readonly string[];
  /** Every version that can be compared has the register it was promised with. */
  readonly sound: boolean;
}

function proofIn(line: string, file: string, number: number): RegisterProof {
  try {
    return JSON.parse(line) as RegisterProof;
  } catch {
    throw new Error(`${file} 第 ${number} 行读不懂：登记文件每行一份，请向该单位要原样的 register.jsonl。`);
  }
}
