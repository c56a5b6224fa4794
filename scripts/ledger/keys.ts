/** Where the signing key comes from: the secret LEDGER_KEY of a build server, else the file that never enters git. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LedgerBook } from '#ledger/book.ts';
import { formatSigner, NoteFault, parseSigner, type Signer } from '#ledger/note.ts';
import { isTestKey, testSigner } from '#ledger/test-key.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { LEDGER, ledgerFolder } from '#store/read-ledger.ts';

export const keyFile = (content: string): string => join(ledgerFolder(content), LEDGER.key);

/**
 * The keys at hand that this ledger knows; several while one replaces another. Empty means: append, but do not sign.
 * @throws SetupFailed when a key is unreadable, unknown to the ledger, or the published one on a real site.
 */
export function signersFor(
  content: string,
  book: LedgerBook,
  sample: boolean,
  env: NodeJS.ProcessEnv = process.env,
): Signer[] {
  const text = env['LEDGER_KEY'] ?? (existsSync(keyFile(content)) ? readFileSync(keyFile(content), 'utf8') : '');
  const signers = text.split(/\s+/).filter(Boolean).map(readKey);
  if (signers.length === 0 && book.demonstration && sample) return [testSigner()];
  for (const signer of signers) {
    if (!sample && isTestKey(signer)) {
      throw new SetupFailed('正式网站不能用公开的演示密钥签名。', '请运行 npm run ledger:init 生成自己的密钥。');
    }
    if (!book.keys.some(({ id, name }) => id === signer.id && name === signer.name)) {
      throw new SetupFailed(
        `密钥 ${signer.name}+${signer.id} 没有登记在 ${LEDGER.folder}/${LEDGER.config} 里。`,
        '请换回登记过的密钥；要换新密钥，请运行 npm run ledger:init -- --replace-key。',
      );
    }
  }
  return signers;
}

function readKey(text: string): Signer {
  try {
    return parseSigner(text);
  } catch (error) {
    if (!(error instanceof NoteFault)) throw error;
    throw new SetupFailed(
      '签名密钥读不懂。',
      '形如 PRIVATE+KEY+名称+8位编号+一串字母数字，请检查 LEDGER_KEY 或 ledger/.key。',
    );
  }
}

/** Adds a key to the file only its owner may read. */
export function saveKey(content: string, signers: readonly Signer[]): string {
  const file = keyFile(content);
  writeFileSync(file, signers.map((signer) => `${formatSigner(signer)}\n`).join(''), { mode: 0o600 });
  return file;
}
