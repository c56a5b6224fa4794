/** Pagefind in Node as it comes, its files in place of requests. */
import { readFileSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import type { Pagefind } from '#search/pagefind-finder.ts';
import type { Engine, Site } from './engine.ts';

/** Results whose data a first screen needs. */
const SHOWN = 10;

/** Pagefind's own files are packed already; a server packs the others on their way. */
const packed = (body: Buffer): number => Math.min(body.length, gzipSync(body).length);

/** Counts what an instance asks for; the scripts themselves are loaded once a visit. */
async function counted(bundle: string, scriptNames: readonly string[]) {
  const scripts = scriptNames.map((name) => readFileSync(join(bundle, name)));
  const library = scripts.reduce((sum, script) => sum + brotliCompressSync(script).length, 0);
  const module = await import(pathToFileURL(join(bundle, 'pagefind.js')).href);
  let bytes = 0;
  const open = async (): Promise<Pagefind> => {
    globalThis.fetch = async (address) => {
      const body = await readFile(String(address).replace(/\?.*$/, ''));
      bytes += packed(body);
      return new Response(new Uint8Array(body));
    };
    const instance: Pagefind = module.createInstance({ basePath: join(bundle, '/'), noWorker: true });
    bytes = library;
    await instance.init();
    return instance;
  };
  const taken = () => {
    const sum = bytes;
    bytes = 0;
    return sum;
  };
  return { open, taken };
}

/** Names of results, looked up once and at nobody's cost: common words are on thousands of pages. */
async function namesOf(ids: readonly string[], known: Map<string, string>, look: (id: string) => Promise<string>) {
  for (const id of ids) if (!known.has(id)) known.set(id, await look(id));
  return ids.map((id) => known.get(id) as string);
}

const entryOf = (url: string, bundle: string): string => url.replace(join(bundle, '..'), '').replace(/^\/+|\/+$/g, '');

/** The pages as they are, indexed and asked as Pagefind's manual says. */
export async function defaultPagefind({ folder, pages }: Site, workFolder: string): Promise<Engine> {
  const bundle = join(workFolder, 'pagefind');
  await mkdir(bundle, { recursive: true });
  const { index } = await createIndex({ writePlayground: false });
  if (!index) throw new Error('no index');
  for (const { entry } of pages) {
    const content = readFileSync(join(folder, entry, 'index.html'), 'utf8');
    await index.addHTMLFile({ url: `/${entry}/`, content });
  }
  await index.writeFiles({ outputPath: bundle });
  await index.deleteIndex();
  const { open, taken } = await counted(bundle, ['pagefind.js', 'pagefind-worker.js']);
  const known = new Map<string, string>();
  let instance = await open();
  return {
    name: 'Pagefind，不作改动',
    async forget() {
      instance = await open();
    },
    async search(query) {
      const { results } = await instance.search(query);
      await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      const bytes = taken();
      const byId = new Map(results.map((result) => [result.id, result]));
      const entries = await namesOf([...byId.keys()], known, async (id) => {
        const data = await byId.get(id)?.data();
        return entryOf(data?.url ?? '', bundle);
      });
      taken();
      return { entries, bytes };
    },
  };
}
