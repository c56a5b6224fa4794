/** A sealed site with a file of every kind, small enough to be altered a hundred times, and put back after each. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { TestContext } from 'node:test';
import { gzipSync } from 'node:zlib';
import { kindNames } from '#domain/kinds.ts';
import { sealSite } from '#scripts/ledger/seal.ts';
import { sourceOf } from '#scripts/verify/source.ts';
import { type Verified, verifySite } from '#scripts/verify/verify-site.ts';
import { appendTo, contentWithLedger, FIRST, publish, signer, write } from './site-fixture.ts';

/** Kinds of files that only a whole build makes, with something in each that can be altered. */
const OTHER_FILES: Readonly<Record<string, string | Uint8Array>> = {
  '404.html': '<!doctype html><title>没有这一页</title><main>没有这一页</main>',
  'sitemap.xml': '<urlset><url><loc>https://a.gov.cn/fees/</loc><lastmod>2026-11-20</lastmod></url></urlset>',
  'robots.txt': 'User-agent: *\nAllow: /\nSitemap: https://a.gov.cn/sitemap.xml\n',
  'jiandu/feed.xml': '<feed><id>urn:a</id><updated>2026-11-20T09:00:00+08:00</updated></feed>',
  'jiandu/riqi.ics': 'BEGIN:VCALENDAR\r\nDTSTART:20261120\r\nDTEND:20261204\r\nEND:VCALENDAR\r\n',
  'jiandu/duties.csv': '\ufeff事项,到期,结论\r\n公示,2026-12-04,逾期\r\n报告,2026-12-11,按期\r\n',
  'data/hotlines.csv': '\ufeff名称,号码\r\n投诉,05765115183\r\n咨询,0576-5115184\r\n',
  'data/hotlines.json': '[{"名称":"投诉","号码":"05765115183"}]',
  'data/hotlines.xlsx': gzipSync('xlsx 05765115183'),
  'data/schema.json': '{"type":"object","required":["号码"]}',
  'opensearch.xml': '<OpenSearchDescription><Url template="/search/?q={searchTerms}"/></OpenSearchDescription>',
  'site.webmanifest': '{"name":"公开栏","start_url":"/"}',
  'styles/board.css': '.call{display:block}\n@media print{.call{display:none}}\n',
  'search/form.js': 'document.forms;',
  'sw.js': 'self.addEventListener("fetch",()=>{});',
  'offline/files.json': '["/index.html"]',
  'pagefind/fragment/zh_1a2b.pf_fragment': gzipSync('{"url":"/fees/","content":"05765115183"}'),
  'pagefind/index/zh_3c4d.pf_index': gzipSync('号码 投诉'),
  'search/tables.json': '{"告状":"投诉"}',
  'uploads/2026/biao.pdf': '%PDF-1.4 两元',
  'uploads/2026/tongzhi.docx': gzipSync('两元'),
  'images/biaozhi.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text>公开</text></svg>',
  'images/tu.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3]),
  'favicon.ico': Buffer.from([0, 0, 1, 0, 1, 0]),
  'regulations/shili-zhidu/lishi/1/index.html': '<!doctype html><title>旧版</title><main>贴七个工作日</main>',
  'ledger/gongkailan-verify.mjs': 'process.exitCode = 0;',
  'ledger/gongkailan-verify.mjs.sha256': `${'0'.repeat(64)}  gongkailan-verify.mjs\n`,
};

export interface SealedFixture {
  readonly content: string;
  readonly site: string;
  /** Folder of the newest lists, `ledger/site/<16 hex>/`. */
  readonly lists: string;
  has(path: string): boolean;
  read(path: string): string;
  bytes(path: string): Buffer;
  write(path: string, bytes: string | Uint8Array): void;
  /** @throws Error when `from` does not stand there. */
  edit(path: string, from: string | RegExp, to: string): void;
  remove(path: string): void;
  /** A link to somewhere else, in the place of whatever is there. */
  link(path: string, target: string): void;
  /** First file below a folder whose name ends so. */
  first(folder: string, ending: string): string;
  seal(at: string): Promise<void>;
  /** The verdict on the altered site; everything is put back. @param place folder, or the address it is served at */
  altered(alter: () => void, place?: string): Promise<Verified>;
}

export async function sealedFixture(later: (undo: () => void) => void): Promise<SealedFixture> {
  const t = { after: later } as unknown as TestContext;
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const site = await publish(t, content);
  // Lists cost a parser as much as entries and show nothing new.
  for (const folder of readdirSync(site)) {
    const kept = ['ledger', 'fees', 'index.html', ...kindNames.filter((kind) => existsSync(join(content, kind)))];
    if (!kept.includes(folder)) rmSync(join(site, folder), { recursive: true });
  }
  for (const [path, bytes] of Object.entries(OTHER_FILES)) {
    write(site, path, '');
    writeFileSync(join(site, path), bytes);
  }
  const input = { folder: site, content, sample: true, asOf: '2026-11-23', signers: [signer] } as const;
  const sealed = await sealSite({ ...input, at: '2026-11-23T09:05:00+08:00' });
  const touched = new Map<string, Buffer | undefined>();
  const at = (path: string) => join(site, path);
  const remember = (path: string) => {
    if (!touched.has(path))
      touched.set(path, statSync(at(path), { throwIfNoEntry: false })?.isFile() ? readFileSync(at(path)) : undefined);
  };
  const below = (path: string): string[] =>
    statSync(at(path)).isDirectory()
      ? readdirSync(at(path), { recursive: true, withFileTypes: true })
          .filter((item) => item.isFile())
          .map((item) => join(item.parentPath, item.name).slice(site.length + 1))
      : [path];
  const put = (path: string, bytes: string | Uint8Array) => {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), bytes);
  };
  const fixture: SealedFixture = {
    content,
    site,
    lists: `ledger/site/${sealed.root.slice(0, 16)}/`,
    has: (path) => existsSync(at(path)),
    bytes: (path) => readFileSync(at(path)),
    read: (path) => readFileSync(at(path), 'utf8'),
    write(path, bytes) {
      remember(path);
      put(path, bytes);
    },
    edit(path, from, to) {
      const text = fixture.read(path);
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`${path} 里没有 ${from}`);
      fixture.write(path, changed);
    },
    remove(path) {
      for (const one of below(path)) remember(one);
      rmSync(at(path), { recursive: true });
    },
    link(path, target) {
      remember(path);
      mkdirSync(dirname(at(path)), { recursive: true });
      rmSync(at(path), { force: true });
      symlinkSync(target, at(path));
    },
    first(folder, ending) {
      const name = readdirSync(at(folder)).find((one) => one.endsWith(ending));
      if (!name) throw new Error(`${folder} 里没有 ${ending}`);
      return `${folder}/${name}`;
    },
    seal: async (moment) => {
      await sealSite({ ...input, at: moment });
    },
    async altered(alter, place = site) {
      try {
        alter();
        return await verifySite(sourceOf(place));
      } finally {
        for (const [path, bytes] of touched) {
          rmSync(at(path), { recursive: true, force: true });
          if (bytes) put(path, bytes);
        }
        touched.clear();
      }
    },
  };
  return fixture;
}
