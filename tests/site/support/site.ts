/** A built site read from disk: its pages parsed once per test file, its files by address. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { contentFolder } from '#store/content-folder.ts';
import { loadBoard, type SoundBoard } from '#store/load-board.ts';

export interface SitePage {
  /** Address on the site with the base, e.g. `/fees/linhai-xinxi-gongkai/`. */
  readonly path: string;
  readonly html: string;
  readonly $: CheerioAPI;
}

export interface Site {
  readonly folder: string;
  /** Starts and ends with a slash. */
  readonly base: string;
  readonly pages: readonly SitePage[];
  /** Screens of a hall: a frame of their own, without footer and navigation (tests/site/hall.test.ts). */
  readonly screens: readonly SitePage[];
  page(path: string): SitePage;
  /** The file an address stands for, as a server with `index.html` finds it; undefined when there is none. */
  fileOf(path: string): string | undefined;
  /** Every file, relative to the folder, with forward slashes. */
  readonly files: readonly string[];
}

export function readSite(folder: string, base = '/'): Site {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} 里没有生成好的网站，请先运行 npm run build`);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) =>
      join(item.parentPath, item.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
  const read = files.filter((file) => file.endsWith('.html')).map((file) => readPage(folder, base, file));
  const isScreen = ({ path }: SitePage) => /^(?:dating|daping)\//.test(path.slice(base.length));
  const pages = read.filter((page) => !isScreen(page));
  return {
    folder,
    base,
    files,
    pages,
    screens: read.filter(isScreen),
    page(path) {
      const found = read.find((page) => page.path === path);
      if (!found) throw new Error(`没有页面 ${path}`);
      return found;
    },
    fileOf(path) {
      if (!path.startsWith(base)) return undefined;
      const file = join(folder, decodeURIComponent(path.slice(base.length)), path.endsWith('/') ? 'index.html' : '');
      return existsSync(file) && statSync(file).isFile() ? file : undefined;
    },
  };
}

function readPage(folder: string, base: string, file: string): SitePage {
  const html = readFileSync(join(folder, file), 'utf8');
  let parsed: CheerioAPI | undefined;
  return {
    path: base + file.replace(/(^|\/)index\.html$/, '$1'),
    html,
    get $() {
      parsed ??= load(html);
      return parsed;
    },
  };
}

let built: Site | undefined;

/** The site under test: `GONGKAI_DIST`, or `dist/` of the project. */
export function builtSite(): Site {
  built ??= readSite(resolve(process.env['GONGKAI_DIST'] || 'dist'));
  return built;
}

/** The day a site says it was built for, `YYYY-MM-DD`. */
export function asOfSite(site: Site): string {
  const words = site.page(site.base).$('.foot').text();
  const [, year, month, day] = /数据截至 (\d{4})年(\d{1,2})月(\d{1,2})日/.exec(words) ?? [];
  if (!year || !month || !day) throw new Error('首页没有“数据截至”的日期');
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The content the site under test was built from. */
export const builtBoard = (): SoundBoard => loadBoard(contentFolder(), asOfSite(builtSite()));

export type PageKind = 'home' | 'column' | 'content' | 'missing';

/** Content pages are the ones that say who published them. */
export function kindOf(page: SitePage, { base }: Site): PageKind {
  if (page.path === base) return 'home';
  if (page.path === `${base}404.html`) return 'missing';
  return page.$('.prov').length > 0 ? 'content' : 'column';
}
