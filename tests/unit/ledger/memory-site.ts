/** A published site that lies in memory: for tests that publish hundreds of times. */
import { decoded } from '#ledger/manifest-form.ts';
import type { Source } from '#scripts/verify/source.ts';

export type MemorySite = ReadonlyMap<string, string | Uint8Array>;

const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new Uint8Array(Buffer.from(content)) : content;

/** As a copied folder answers. @param files by path below the base, `fees/fuyin/index.html` */
export function memorySource(files: MemorySite): Source {
  const at = (address: string) => {
    const path = decoded(address).replace(/^\//, '');
    return files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  };
  const read: Source['read'] = async (address) => {
    const content = at(address);
    return content === undefined ? undefined : bytesOf(content);
  };
  return {
    read,
    forms: async (address) => {
      const bytes = await read(address);
      return bytes ? [{ how: '', bytes }] : [];
    },
    pages: async () =>
      [...files.keys()].flatMap((path) =>
        /(?:^|\/)index\.html$/.test(path) ? [`/${path.slice(0, -'index.html'.length)}`] : [],
      ),
    files: async () => [...files.keys()],
  };
}

/** A site that is exchanged for the next one after so many questions. */
export function switching(old: Source, fresh: Source, after: number): Source {
  let asked = 0;
  const now = () => {
    asked += 1;
    return asked > after ? fresh : old;
  };
  return {
    read: (path) => now().read(path),
    forms: (path) => now().forms(path),
    pages: () => now().pages(),
    files: () => now().files(),
  };
}
