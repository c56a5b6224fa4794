/** How many different texts are remembered; a site has one style sheet and a few scripts. */
const LIMIT = 16;

/**
 * Astro hashes the one style sheet of the site anew for the Content-Security-Policy of every page: at 10,000 pages a
 * tenth of the whole build. Digests asked for again are answered from memory.
 */
export function rememberDigests(subtle: Pick<SubtleCrypto, 'digest'>): void {
  const digest = subtle.digest.bind(subtle);
  const known: { readonly algorithm: unknown; readonly bytes: Buffer; readonly hash: Promise<ArrayBuffer> }[] = [];
  subtle.digest = (algorithm, data) => {
    const bytes = ArrayBuffer.isView(data) ? Buffer.from(data.buffer, data.byteOffset, data.byteLength) : Buffer.from(data);
    const same = known.find((one) => one.algorithm === algorithm && one.bytes.equals(bytes));
    if (same) return same.hash;
    const hash = digest(algorithm, data);
    if (known.length < LIMIT) known.push({ algorithm, bytes: Buffer.from(bytes), hash });
    return hash;
  };
}
