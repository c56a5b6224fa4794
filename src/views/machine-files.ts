/** `sitemap.xml` and `robots.txt`: which pages there are and when each changed, for search engines and inspection systems. */
import { type Entry, kindNames } from '#domain/kinds.ts';
import type { Context } from './context.ts';
import { publicationDates } from './parts/web-page.ts';

export interface MachineFile {
  /** Below the site's folder. */
  readonly path: string;
  readonly mediaType: string;
  content(): string;
}

/** The protocol allows 50,000 addresses a file (sitemaps.org). */
const MOST = 50_000;
const XML = 'application/xml; charset=utf-8';
const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

interface Listed {
  readonly path: string;
  /** Absent for pages that are put together again at each build. */
  readonly modified?: string;
}

/** Absolute addresses are asked for: without an address of the site there is no map. */
export function machineFiles(context: Context, most = MOST): readonly MachineFile[] {
  const { origin, urls } = context;
  const robots = { path: 'robots.txt', mediaType: 'text/plain; charset=utf-8', content: () => robotsText(context) };
  if (!origin) return [robots];
  const count = Math.ceil(listedPages(context).length / most);
  if (count <= 1) {
    return [robots, { path: 'sitemap.xml', mediaType: XML, content: () => mapOf(listedPages(context), origin) }];
  }
  const parts = Array.from({ length: count }, (_, at) => `sitemap-${at + 1}.xml`);
  return [
    robots,
    {
      path: 'sitemap.xml',
      mediaType: XML,
      content: () =>
        xml(
          'sitemapindex',
          parts.map((name) => `<sitemap>${location(origin, urls.file(name))}</sitemap>`),
        ),
    },
    ...parts.map((path, at) => ({
      path,
      mediaType: XML,
      content: () => mapOf(listedPages(context).slice(at * most, (at + 1) * most), origin),
    })),
  ];
}

/** Pages of entries with their day, then the lists that lead to them. */
function listedPages(context: Context): Listed[] {
  const { urls, dataset } = context;
  const entries = kindNames.flatMap((kind) =>
    (dataset.entries[kind] as readonly Entry[]).map((entry) => ({
      path: urls.entry(kind, entry.id),
      modified: publicationDates(entry, context).modified,
    })),
  );
  const newest = entries
    .map(({ modified }) => modified)
    .toSorted()
    .at(-1);
  const lists = kindNames.filter((kind) => dataset.entries[kind].length > 0).map((kind) => ({ path: urls.list(kind) }));
  const others = [urls.sitemap, urls.oversight(), urls.openData].map((path) => ({ path }));
  return [{ path: urls.home, ...(newest && { modified: newest }) }, ...lists, ...others, ...entries];
}

const mapOf = (pages: readonly Listed[], origin: string): string =>
  xml(
    'urlset',
    pages.map(
      ({ path, modified }) => `<url>${location(origin, path)}${modified ? `<lastmod>${modified}</lastmod>` : ''}</url>`,
    ),
  );

const xml = (root: string, items: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${NAMESPACE}">\n${items.join('\n')}\n</${root}>\n`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const location = (origin: string, path: string): string => `<loc>${escaped(encodeURI(decodeURI(origin + path)))}</loc>`;

/** Everything may be read but what differs for every reader. Below a path the file of the whole host counts (docs/deploy.md). */
function robotsText({ origin, urls }: Context): string {
  const lines = ['User-agent: *', `Disallow: ${urls.search}`, `Disallow: ${urls.file('admin/')}`];
  return `${[...lines, ...(origin ? ['', `Sitemap: ${origin}${urls.file('sitemap.xml')}`] : [])].join('\n')}\n`;
}
