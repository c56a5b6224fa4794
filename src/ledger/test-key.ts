/** The published keys of the sample ledger. Anyone who reads this can sign with them: they prove nothing. */
import { cosignerOf } from './checkpoint.ts';
import { sha256 } from './hash.ts';
import { type Signer, signerOf, type Verifier } from './note.ts';

export const TEST_ORIGIN = 'zwgk.example.gov.cn/ledger';

export const testSigner = (): Signer => signerOf(TEST_ORIGIN, sha256('zwgk test key — never use'));
export const testWitness = (): Signer =>
  cosignerOf('jiandu.example.gov.cn', sha256('zwgk test witness key — never use'));

/** Whatever name it is used under. */
export function isTestKey({ publicKey }: Verifier): boolean {
  return [testSigner(), testWitness()].some((known) => Buffer.from(known.publicKey).equals(publicKey));
}
