/**
 * The gate of the exact level: what stands on a page is found, and nothing else. The search modules run in the page, fetched
 * from their source: one page answers hundreds of queries in the time that a few navigations take. What is right is worked
 * out here, from the HTML, without them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, type Page, test } from 'playwright/test';
import { projectRoot } from '../../scripts/setup/exec.ts';
import { dist } from './support/pages.ts';

/** What a worker fetches for a page, no test can answer in the site's place. */
test.use({ serviceWorkers: 'block' });

const PHRASES = 420;
const PAIRS = 40;
const SEED = 20261123;

interface Indexed {
  readonly entry: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

const PARAGRAPHS = 'div,section,ul,ol,dl,table,tr,p,li,td,th,dt,dd,h1,h2,h3,h4,caption,details,summary';

const indexed: readonly Indexed[] = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('index.html'))
  .sort()
  .flatMap((file) => {
    const html = readFileSync(join(dist, file), 'utf8');
    if (!html.includes('data-pagefind-body')) return [];
    const $ = load(html);
    $('[data-pagefind-ignore],script,style,svg').remove();
    const body = $('[data-pagefind-body]');
    // A paragraph is an element's own text, without the paragraphs inside it.
    const paragraphs = body
      .find(PARAGRAPHS)
      .toArray()
      .map((element) => $(element).clone().find(PARAGRAPHS).replaceWith('\n').end().text());
    const lines = paragraphs.flatMap((text) => text.split('\n')).map(plain);
    return [
      {
        entry: file.replaceAll('\\', '/').replace(/\/index\.html$/, ''),
        title: $('h1').text().trim(),
        paragraphs: lines.filter((text) => text !== ''),
      },
    ];
  });

/** Half-width and lower-case; NFKC alone would turn ① into 1. */
function plain(text: string): string {
  return text
    .replace(/[！-～]/g, (character) => character.normalize('NFKC'))
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Numbers and Latin words are never halved, and spaces between characters do not count. */
const truth = new Map<string, string>();
function entriesWith(query: string): string {
  const known = truth.get(query);
  if (known !== undefined) return known;
  const patterns = plain(query)
    .split(' ')
    .map((term) => {
      const pieces = term.match(/\d+|[a-z]+|./gu) ?? [];
      const [first = '', last = ''] = [pieces[0], pieces.at(-1)];
      const edge = (piece: string) => (/\d/.test(piece) ? '\\d' : /[a-z]/.test(piece) ? '[a-z]' : '(?!)');
      const middle = pieces.map((piece) => piece.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join(' ?');
      return new RegExp(`(?<!${edge(first)})${middle}(?!${edge(last)})`, 'u');
    });
  const found = indexed
    .filter(({ paragraphs }) => patterns.every((pattern) => paragraphs.some((text) => pattern.test(text))))
    .map(({ entry }) => entry)
    .sort()
    .join(' ');
  truth.set(query, found);
  return found;
}

async function withSearch(page: Page): Promise<void> {
  await page.route('**/__search/**', (route) => {
    const name = new URL(route.request().url()).pathname.split('/__search/')[1] ?? '';
    const source = readFileSync(join(projectRoot, 'src', 'search', name), 'utf8').replaceAll(
      "'#search/",
      "'/__search/",
    );
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source) });
  });
  await page.goto('/search/');
}

/** By query, the entries that the exact level finds. */
const found = (page: Page, queries: readonly string[]): Promise<string[]> =>
  page.evaluate(async (all) => {
    const { engine, tables } = document.querySelector<HTMLElement>('[data-engine]')?.dataset ?? {};
    const folder = '/__search/';
    const { loadFinder, loadTables } = await import(`${folder}browser/engine.ts`);
    const { holdingQuery } = await import(`${folder}lookup.ts`);
    const finder = await loadFinder(engine, loadTables(tables));
    const answers: string[] = [];
    for (const query of all) {
      const ids: string[] = [...(await holdingQuery(finder, query)).keys()];
      const entries = await Promise.all(ids.map(async (id) => (await finder.open(id)).entry as string));
      answers.push(entries.sort().join(' '));
    }
    return answers;
  }, queries);

/** Every query whose answer is not exactly the pages it stands on. */
async function wrong(page: Page, queries: readonly string[]): Promise<string[]> {
  const answers = await found(page, queries);
  return queries.flatMap((query, index) => {
    const [expected, answer] = [entriesWith(query), answers[index]];
    if (expected === answer) return [];
    const [right, got] = [new Set(expected.split(' ')), new Set(answer?.split(' '))];
    const missing = [...right].filter((entry) => !got.has(entry));
    const extra = [...got].filter((entry) => !right.has(entry));
    return [`“${query}”少了 ${missing.slice(0, 3).join('、') || '无'}，多了 ${extra.slice(0, 3).join('、') || '无'}`];
  });
}

/** Substrings of 1 to 20 characters, numbers and words whole, some typed full-width; then pairs of them. */
function phrases(): string[] {
  const random = generator(SEED);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const one = () => {
    for (;;) {
      const pieces = pick(pick(indexed).paragraphs).match(/\d+|[a-z]+|./gu) ?? [];
      const start = Math.floor(random() * pieces.length);
      const query = pieces
        .slice(start, start + 1 + Math.floor(random() * 20))
        .join('')
        .replace(/ /g, '');
      // Marks at the ends are manners, as in 《投诉》; inside they are part of what is looked for.
      const bare = query.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
      if (bare !== '') return bare;
    }
  };
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
  const single = Array.from({ length: PHRASES }, (_, index) => (index % 5 === 0 ? wide(one()) : one()));
  return [...single, ...Array.from({ length: PAIRS }, () => `${one()} ${one()}`)];
}

for (const segmenter of [true, false]) {
  const browser = segmenter ? '浏览器' : '没有 Intl.Segmenter 的浏览器';
  test(`${browser}里，随手抄的 ${PHRASES + PAIRS} 处文字和每一个标题，找到的正好是写着它的页面`, async ({ page }) => {
    if (!segmenter) {
      await page.addInitScript(() => {
        delete (Intl as { Segmenter?: unknown }).Segmenter;
      });
    }
    await withSearch(page);
    expect(await page.evaluate(() => 'Segmenter' in Intl)).toBe(segmenter);
    const queries = [...phrases(), ...indexed.map(({ title }) => title)];
    expect(queries.length).toBeGreaterThan(PHRASES + 300);
    expect(await wrong(page, queries)).toEqual([]);
  });
}

test('检查本身有效：索引少一页、多一页都查得出来', async ({ page }) => {
  await withSearch(page);
  truth.set('投诉电话', `${entriesWith('投诉电话').split(' ').slice(1).join(' ')} regulations/meiyou`);
  expect(await wrong(page, ['投诉电话'])).toEqual([expect.stringMatching(/少了 regulations\/meiyou，多了 \w+/)]);
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
