import { sha256Hex } from '#ledger/hash.ts';
import type { Source } from '#scripts/verify/source.ts';

/** Digest of each form of a file, empty when nothing is there. */
export type Digests = readonly { readonly how: string; readonly sha256: string; readonly faults: readonly string[] }[];

/** A source that need not be asked twice what it has answered: digests stay, bytes do not. */
export interface RememberingSource extends Source {
  digestsOf(path: string): Promise<Digests>;
}

export function remembering(source: Source): RememberingSource {
  const known = new Map<string, Digests>();
  const forms: Source['forms'] = async (path) => {
    const found = await source.forms(path);
    known.set(
      path,
      found.map(({ how, bytes, faults = [] }) => ({ how, sha256: sha256Hex(bytes), faults })),
    );
    return found;
  };
  return {
    forms,
    read: async (path) => (await forms(path))[0]?.bytes,
    pages: () => source.pages(),
    files: () => source.files(),
    digestsOf: async (path) => {
      if (!known.has(path)) await forms(path);
      return known.get(path) as Digests;
    },
  };
}
