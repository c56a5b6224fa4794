/** Where the audited site lies: a copied folder or its address. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TIMEOUT_MS = 30_000;
const TRIES = 3;

/** The site could not be read at all: exit code 3. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

export interface Source {
  /** Bytes of a file below the site's base; undefined when it is not there. @throws Unreachable */
  read(path: string): Promise<Uint8Array | undefined>;
  /** Addresses of pages found without asking the ledger, `/fees/fuyin/`; a folder knows all of them. */
  pages(): Promise<readonly string[]>;
}

export async function readText(source: Source, path: string): Promise<string | undefined> {
  const bytes = await source.read(path);
  return bytes === undefined ? undefined : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

/** @param place folder or http(s) address. @throws Unreachable when the folder does not exist. */
export function sourceOf(place: string): Source {
  if (/^https?:\/\//.test(place)) return siteAt(place.replace(/\/?$/, '/'));
  if (!existsSync(place) || !statSync(place).isDirectory()) throw new Unreachable(`找不到文件夹 ${place}`);
  return folderAt(place);
}

const folderAt = (folder: string): Source => ({
  async read(path) {
    const file = join(folder, decodeURIComponent(path), path.endsWith('/') ? 'index.html' : '');
    return existsSync(file) && statSync(file).isFile() ? readFileSync(file) : undefined;
  },
  async pages() {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && item.name === 'index.html')
      .map((item) => `/${item.parentPath.slice(folder.replace(/[/\\]$/, '').length + 1).replaceAll('\\', '/')}/`)
      .sort();
  },
});

const siteAt = (site: string): Source => {
  const read = (path: string) => fetched(site + path.replace(/^\//, ''));
  return {
    read,
    async pages() {
      const index = (await linksOf(read, site, '/sitemap/')).concat(await linksOf(read, site, '/'));
      return [...new Set([...index, ...(await dataPages(read))])].sort();
    },
  };
};

async function fetched(url: string): Promise<Uint8Array | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS), cache: 'no-store' });
      if (answer.status === 404 || answer.status === 410) return undefined;
      if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
      return new Uint8Array(await answer.arrayBuffer());
    } catch (error) {
      if (attempt === TRIES) throw new Unreachable(`打不开 ${url}：${error instanceof Error ? error.message : error}`);
    }
  }
}

type Read = Source['read'];

async function linksOf(read: Read, site: string, path: string): Promise<string[]> {
  const html = new TextDecoder().decode((await read(path)) ?? new Uint8Array());
  const base = new URL(site).pathname;
  return [...html.matchAll(/href="([^"#?]+\/)"/g)]
    .map(([, href = '']) => href)
    .filter((href) => href.startsWith(base))
    .map((href) => `/${href.slice(base.length)}`);
}

/** The open data name every entry, also where the site map only counts them. */
async function dataPages(read: Read): Promise<string[]> {
  const text = (bytes: Uint8Array | undefined) =>
    new TextDecoder().decode(bytes ?? new Uint8Array()).replace(/^\ufeff/, '');
  const names = [...text(await read('/data/')).matchAll(/data\/([a-z]+)\.json"/g)].map(([, kind]) => kind as string);
  const pages: string[] = [];
  for (const kind of new Set(names)) {
    const ids = text(await read(`/data/${kind}.json`)).matchAll(/"(?:编号|id)":\s*"([a-z0-9-]+)"/g);
    for (const [, id] of ids) pages.push(`/${kind}/${id}/`);
  }
  return pages;
}
