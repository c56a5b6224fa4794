/** Where the audited site lies: a copied folder or its address. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as zlib from 'node:zlib';
import { decoded } from '#ledger/manifest-form.ts';
import { answerFaults } from '#scripts/verify/answer-headers.ts';
import { type Answer, httpAnswer, LIMITS, type Limits } from '#scripts/verify/http-get.ts';
import { Unreachable } from '#scripts/verify/unreachable.ts';

const TRIES = 3;

/** The bytes one kind of reader gets at an address. */
export interface Form {
  /** For people; empty for the plain file. */
  readonly how: string;
  readonly bytes: Uint8Array;
  /** What the answer tells a browser to do otherwise than the bytes say, in Chinese; absent for a folder. */
  readonly faults?: readonly string[];
}

export interface Source {
  /** Bytes at an address below the site's base; undefined when nothing is there. @throws Unreachable */
  read(path: string): Promise<Uint8Array | undefined>;
  /** All that readers may get there: packed copies must unpack to the same bytes. Empty when nothing is there. @throws Unreachable */
  forms(path: string): Promise<readonly Form[]>;
  /** Addresses of pages found without asking the ledger, `/fees/fuyin/`; a folder knows all of them. */
  pages(): Promise<readonly string[]>;
  /** Every file, where that can be known; undefined for an address. */
  files(): Promise<readonly string[] | undefined>;
}

export async function readText(source: Source, path: string): Promise<string | undefined> {
  const bytes = await source.read(path);
  return bytes === undefined ? undefined : textOf(bytes);
}

/** With whatever byte order mark there is. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** @param place folder or http(s) address. @throws Unreachable when the folder does not exist. */
export function sourceOf(place: string, limits: Limits = LIMITS): Source {
  if (/^https?:\/\//.test(place)) return siteAt(place.replace(/\/?$/, '/'), limits);
  if (!existsSync(place) || !statSync(place).isDirectory()) throw new Unreachable(`找不到文件夹 ${place}`);
  return folderAt(place);
}

/** Packed copies that servers send in the place of a file. Node before 22.15 cannot unpack the last kind. */
export const PACKED: Readonly<Record<string, ((packed: Buffer) => Buffer) | undefined>> = {
  '.gz': zlib.gunzipSync,
  '.br': zlib.brotliDecompressSync,
  '.zst': zlib.zstdDecompressSync,
};

const folderAt = (folder: string): Source => {
  const fileAt = (path: string) => join(folder, decoded(path), path.endsWith('/') ? 'index.html' : '');
  const read = (file: string) => (statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : undefined);
  return {
    read: async (path) => read(fileAt(path)),
    async forms(path) {
      const file = fileAt(path);
      const plain = read(file);
      if (!plain) return [];
      const forms: Form[] = [{ how: '', bytes: plain }];
      for (const [ending, unpack] of Object.entries(PACKED)) {
        const packed = unpack && read(`${file}${ending}`);
        if (packed) forms.push({ how: `压缩的一份（${ending}）`, bytes: unpacked(packed, unpack) });
      }
      return forms;
    },
    async pages() {
      return (await listOf(folder)).flatMap((path) =>
        /(?:^|\/)index\.html$/.test(path) ? [`/${path.slice(0, -'index.html'.length)}`] : [],
      );
    },
    files: () => listOf(folder),
  };
};

/** A packed copy that does not unpack is a copy of nothing. */
function unpacked(packed: Buffer, unpack: (packed: Buffer) => Buffer): Uint8Array {
  try {
    return unpack(packed);
  } catch {
    return new Uint8Array();
  }
}

const listOf = async (folder: string): Promise<string[]> =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => !item.isDirectory())
    .map((item) => join(item.parentPath, item.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();

const siteAt = (site: string, limits: Limits): Source => {
  const read = async (path: string) => bytesOf(await answered(site + path.replace(/^\//, ''), 'gzip, br', limits));
  return {
    read,
    async forms(path) {
      const url = site + path.replace(/^\//, '');
      const first = await answered(url, 'gzip, br', limits);
      if (isElsewhere(first)) return [{ how: `转到了 ${first.url}`, bytes: new Uint8Array() }];
      const bytes = bytesOf(first);
      if (bytes === undefined) return [];
      const faults = answerFaults(path, first.headers);
      if (!first.packed) return [{ how: '', bytes, faults }];
      const second = await answered(url, 'identity', limits);
      return [
        { how: '浏览器得到的（压缩传送）', bytes, faults },
        {
          how: '不压缩时得到的',
          bytes: bytesOf(second) ?? new Uint8Array(),
          faults: answerFaults(path, second.headers),
        },
      ];
    },
    async pages() {
      const index = (await linksOf(read, site, '/sitemap/')).concat(await linksOf(read, site, '/'));
      return [...new Set([...index, ...(await dataPages(read))])].sort();
    },
    files: async () => undefined,
  };
};

const isElsewhere = ({ status }: Answer): boolean => status >= 300 && status < 400;

/** What is not there, or lies on somebody else's site, is nothing. */
const bytesOf = (answer: Answer): Uint8Array | undefined =>
  answer.status === 404 || answer.status === 410 || isElsewhere(answer) ? undefined : answer.bytes;

async function answered(url: string, encoding: string, limits: Limits): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const answer = await httpAnswer(url, encoding, limits);
      if (answer.status >= 400 && answer.status !== 404 && answer.status !== 410)
        throw new Error(`HTTP ${answer.status}`);
      return answer;
    } catch (error) {
      if (attempt === TRIES)
        throw new Unreachable(`打不开 ${url}`, error instanceof Error ? error.message : String(error));
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
