/**
 * The whole index against the whole site. The search module itself runs in the page, fetched from its source: one page
 * answers hundreds of queries in the time that a few navigations take.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, type Page, test } from 'playwright/test';
import { projectRoot } from '../../scripts/setup/exec.ts';
import { dist } from './support/pages.ts';

const PHRASES = 150;
const SEED = 20261123;

interface Indexed {
  readonly path: string;
  readonly title: string;
  /** Runs of text a visitor can read and search finds. */
  readonly texts: readonly string[];
}

const indexed: readonly Indexed[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .sort()
  .flatMap((file) => {
    const $ = load(readFileSync(join(dist, file), 'utf8'));
    const body = $('[data-pagefind-body]');
    if (body.length === 0) return [];
    $('[data-pagefind-ignore],script,style,svg').remove();
    const texts = body
      .find('p,li,td,dd,h2,h3')
      .toArray()
      .flatMap((element) =>
        $(element)
          .contents()
          .toArray()
          .flatMap((node) => (node.type === 'text' ? [node.data.trim()] : [])),
      );
    return [
      {
        path: `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
        title: $('h1').text().trim(),
        texts: texts.filter((text) => text.length >= 2),
      },
    ];
  });

async function withSearch(page: Page): Promise<void> {
  await page.route('**/__search/*', (route) => {
    const name = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    const source = readFileSync(join(projectRoot, 'src', 'search', name), 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto('/search/');
}

/** Which of the queries do not lead to their page. */
const missed = (page: Page, cases: readonly { query: string; path: string }[]): Promise<string[]> =>
  page.evaluate(async (all) => {
    const bundle = document.querySelector<HTMLElement>('[data-bundle]')?.dataset['bundle'] as string;
    const pagefind = await import(bundle);
    const { exactSearch } = await import(`${'/__search/'}query.ts`);
    const misses: string[] = [];
    for (const { query, path } of all) {
      const hits: { data(): Promise<{ url: string }> }[] = (await exactSearch(pagefind, query)) ?? [];
      const urls = await Promise.all(hits.map(async (hit) => (await hit.data()).url));
      if (!urls.includes(path)) misses.push(`“${query}”应找到 ${path}，找到 ${urls.length} 页`);
    }
    return misses;
  }, cases);

test('搜任何一项的标题，都找到它的页面', async ({ page }) => {
  await withSearch(page);
  const cases = indexed.map(({ title, path }) => ({ query: title, path }));
  expect(cases.length).toBeGreaterThan(300);
  expect(await missed(page, cases)).toEqual([]);
});

test(`随手抄页面上的 ${PHRASES} 句话，都找到那一页`, async ({ page }) => {
  await withSearch(page);
  const random = generator(SEED);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const cases: { query: string; path: string }[] = [];
  const readable = indexed.filter(({ texts }) => texts.length > 0);
  while (cases.length < PHRASES) {
    const { path, texts } = pick(readable);
    const text = pick(texts);
    const length = 2 + Math.floor(random() * 11);
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const query = text.slice(start, start + length).trim();
    // A number or a Latin word is one word of the index: nobody copies half of it.
    const cut = /[\p{Script=Latin}\p{N}.%-]/u;
    const halves =
      (cut.test(text[start - 1] ?? '') && cut.test(query[0] ?? '')) ||
      (cut.test(text[start + length] ?? '') && cut.test(query.at(-1) ?? ''));
    if (query.length >= 2 && /\p{L}|\p{N}/u.test(query) && !halves) cases.push({ query, path });
  }
  expect(await missed(page, cases)).toEqual([]);
});

/** Mulberry32: the same phrases on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
