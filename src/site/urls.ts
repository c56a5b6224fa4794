/** Every address of the site. Nobody else joins paths. */
import type { KindName } from '#domain/kinds.ts';

export interface Urls {
  readonly home: string;
  readonly search: string;
  readonly limits: string;
  /** 承诺比法定快多少. */
  readonly promises: string;
  readonly sitemap: string;
  readonly openData: string;
  /** 报告写错的地方; `about` is an entry and its version, `agency` who published it. */
  report(about?: string, agency?: string): string;
  readonly offline: string;
  /** 这张纸还有效吗: what became of the version with that number in the ledger; a promise to everybody who holds a paper. */
  paper(number?: number): string;
  /** Pages of the touch screen in a hall. */
  hall(rest?: string): string;
  /** The big screen of a body. */
  screen(agency: string): string;
  /** Answers at every wrong address. */
  readonly notFound: string;
  /** 管理手册 of one agency: all its rules on one page. */
  handbook(agency: string): string;
  list(kind: KindName, rest?: string): string;
  entry(kind: KindName, id: string, anchor?: string): string;
  /** 监督台: its pages end with a slash, its files with their ending. */
  oversight(rest?: string): string;
  dataFile(name: string): string;
  /** 公开账本 and its pages: `check/`, `guide/`, `slip/`; its files, such as `checkpoint`. */
  ledger(part?: string): string;
  /** Changes of an entry; `2` is its second version as it stood, `1-2` what changed between the two. */
  history(kind: KindName, id: string, part?: string): string;
  /** A file under `public/`, e.g. an attachment stored as `/uploads/a.pdf`. */
  file(path: string): string;
}

/** @param base starts and ends with a slash (`siteAddress`). */
const known = new Map<string, Urls>();

/** One object for each base: anyone who compares what a page read of two boards finds the same addresses. */
export function makeUrls(base: string): Urls {
  const urls = known.get(base) ?? urlsBelow(base);
  known.set(base, urls);
  return urls;
}

const urlsBelow = (base: string): Urls => ({
  home: base,
  search: `${base}search/`,
  limits: `${base}limits/`,
  promises: `${base}limits/chengnuo/`,
  sitemap: `${base}sitemap/`,
  openData: `${base}data/`,
  report: (about, agency) => `${base}jiucuo/${about ? `?${about}` : ''}${agency ? `#${agency}` : ''}`,
  offline: `${base}offline/`,
  paper: (number) => `${base}z/${number === undefined ? '' : `${number}/`}`,
  hall: (rest = '') => `${base}dating/${rest}`,
  screen: (agency) => `${base}daping/${agency}/`,
  notFound: `${base}404.html`,
  handbook: (agency) => `${base}handbooks/${agency}/`,
  list: (kind, rest = '') => `${base}${kind}/${rest === '' ? '' : `${rest}/`}`,
  entry: (kind, id, anchor) => `${base}${kind}/${id}/${anchor ? `#${anchor}` : ''}`,
  oversight: (rest = '') => `${base}jiandu/${rest}`,
  dataFile: (name) => `${base}data/${name}`,
  ledger: (part = '') => `${base}ledger/${part}`,
  history: (kind, id, part) => `${base}${kind}/${id}/history/${part ? `${part}/` : ''}`,
  file: (path) => `${base}${path.replace(/^\//, '')}`,
});
