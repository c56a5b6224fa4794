import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { load } from 'cheerio';
import { writeUsb } from '#offline/usb/write-usb.ts';
import type { FoundPage } from '#search/finder.ts';
import { holdingQuery } from '#search/lookup.ts';
import { scanFinder } from '#search/scan-finder.ts';
import { phrasesFrom, says } from '../e2e/support/phrases.ts';
import { ADDRESS, boardSite, realBoard } from './support/boards.ts';
import { assertNone } from './support/findings.ts';
import { builtSite, readSite, type Site } from './support/site.ts';
import { visibleText } from './support/visible-text.ts';

mkdirSync('.cache/test', { recursive: true });
const parent = mkdtempSync(resolve('.cache/test/usb-site-'));
after(() => rmSync(parent, { recursive: true, force: true }));

const site = builtSite();
const folder = join(parent, 'copy');
const copied = await writeUsb(site.folder, site.base, folder);
const copy = readSite(folder);
/** Not found on a disk is the system's own message; whether a paper holds cannot be told there. */
const pages = site.pages.filter(({ path }) => !/(?:404\.html|\/offline\/)$|^\/z\/\d/.test(path));

/** Addresses of a copy that lead nowhere on a disk. */
function lost(site: Site): string[] {
  return [...site.pages, ...site.screens].flatMap(({ path, $ }) =>
    $('[href],[src],form[action]')
      .not('link[rel=canonical]')
      .toArray()
      .flatMap((element) => ['href', 'src', 'action'].flatMap((name) => $(element).attr(name) ?? []))
      .filter((value) => !/^(?:https?:|tel:|mailto:|#)/.test(value))
      .filter((value) => value.startsWith('/') || !leadsToFile(site, path, value))
      .map((value) => `${path}: ${value}`),
  );
}

function leadsToFile({ folder }: Site, path: string, value: string): boolean {
  const [file = '', anchor] = value.replace(/\?[^#]*/, '').split('#');
  const target = join(folder, dirname(`${path}x`), decodeURIComponent(file));
  if (!existsSync(target)) return false;
  return !anchor || readFileSync(target, 'utf8').includes(`id="${decodeURIComponent(anchor)}"`);
}

test('每一页都在，每个链接都是相对的，都通到盘上的文件', () => {
  assert.equal(copied.pages, pages.length + site.screens.length);
  assert.ok(pages.length > 500);
  assertNone('打不开的链接', lost(copy));
});

test('放在子路径下的网站，拷出来的链接也通', async () => {
  const real = await boardSite(realBoard);
  await writeUsb(real.folder, real.base, join(parent, 'real'));
  const copy = readSite(join(parent, 'real'));
  assertNone('打不开的链接', lost(copy));
  assert.ok(
    copy.pages.some(({ html }) => html.includes(`rel="canonical" href="${ADDRESS}/zwgk/`)),
    '规范网址照旧',
  );
});

test('文字和网站上的一字不差，只多了写明是离线副本的一行', () => {
  assertNone(
    '文字有出入',
    pages.flatMap(({ path, $ }) => {
      const { $: copied } = copy.page(path);
      const line = copied('main > .note').first();
      if (!/^这是离线副本，数据截至 \d{4}年\d{1,2}月\d{1,2}日。/.test(line.text())) return [`${path}: 没有写明`];
      line.remove();
      return visibleText(copied) === visibleText($) ? [] : [path];
    }),
  );
});

test('没有模块脚本，没有要联网的策略；数据表照样在', () => {
  assertNone(
    '打不开的东西',
    copy.pages.flatMap(({ path, $ }) => [
      ...$('script[type=module]')
        .toArray()
        .map(() => `${path}: 模块脚本`),
      ...($('meta[http-equiv=content-security-policy]').attr('content')?.includes("'self'") ? [`${path}: 'self'`] : []),
    ]),
  );
  const data = site.files.filter((file) => file.startsWith('data/') && !file.endsWith('.html'));
  assert.ok(data.length > 10);
  assertNone(
    '没有拷的数据',
    data.filter((file) => !copy.files.includes(file)),
  );
});

const sha256sum = (list: string) => spawnSync('sha256sum', ['-c', '--quiet', list], { cwd: folder, encoding: 'utf8' });

test('sha256sum -c 核对得过，每个文件都在清单里；改一个字节就核对不过', (t) => {
  if (spawnSync('sha256sum', ['--version']).error) return t.skip('这台机器没有 sha256sum');
  assert.equal(sha256sum('SHA256SUMS').status, 0);
  assert.equal(sha256sum('说明.txt').status, 0);
  const listed = readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));
  assert.deepEqual(
    listed,
    copy.files.filter((file) => file !== 'SHA256SUMS'),
  );
  const page = join(folder, 'limits', 'index.html');
  const before = readFileSync(page);
  appendFileSync(page, ' ');
  assert.equal(sha256sum('SHA256SUMS').status, 1);
  writeFileSync(page, before);
});

test('内容有错，不写离线副本，原来的一份原样留着', () => {
  const content = join(parent, 'content');
  mkdirSync(join(content, 'agencies'), { recursive: true });
  writeFileSync(join(content, 'agencies', 'cuo.yaml'), 'name: 缺了许多项\n');
  const out = join(parent, 'kept');
  mkdirSync(out);
  writeFileSync(join(out, 'SHA256SUMS'), '原来的\n');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/usb.ts', '--out', out], {
    encoding: 'utf8',
    env: { ...process.env, GONGKAI_CONTENT: content, GONGKAI_URL: '' },
  });
  assert.equal(status, 1);
  assert.match(stderr, /没有写离线副本；kept 里还是原来的内容/);
  assert.equal(readFileSync(join(out, 'SHA256SUMS'), 'utf8'), '原来的\n');
});

test('要写的文件夹里有别的东西，不覆盖', () => {
  const out = join(parent, 'photos');
  mkdirSync(out);
  writeFileSync(join(out, 'photo.jpg'), 'x');
  const { status, stderr } = spawnSync(process.execPath, ['scripts/usb.ts', '--out', out], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.match(stderr, /里有别的东西，没有覆盖/);
  assert.equal(readFileSync(join(out, 'photo.jpg'), 'utf8'), 'x');
});

/** Words of each page by another way than the copy took: every element but those within a sentence starts a new text. */
const visible = new Map(
  site.pages.flatMap(({ path, html }) => {
    const $ = load(html);
    $('[data-pagefind-ignore],script,style,svg,template').remove();
    const body = $('[data-pagefind-body]');
    if (body.length === 0) return [];
    body.find('*').not('a,b,strong,em,i,span,small,mark,sup,sub,code,abbr').before('\n').after('\n');
    const texts = body
      .text()
      .split('\n')
      .map((text) => text.trim());
    return [[path.replace(/^\/|\/$/g, ''), texts] as const];
  }),
);
/** What the copy itself searches in. */
const data: { pages: FoundPage[]; words: { words: string[] } } = runInNewContext(
  `${readFileSync(join(folder, 'search', 'search-data.js'), 'utf8')};gongkailanSearch`,
);

test('随手抄 400 句话，搜到的正好是写着它的那些页，一页不多一页不少', async () => {
  const finder = scanFinder(data.pages);
  const wrong: string[] = [];
  for (const { phrase } of phrasesFrom(visible, 400)) {
    const found = [...(await holdingQuery(finder, phrase)).keys()].sort();
    const truth = [...visible].filter(([, all]) => all.some((text) => says(text.toLowerCase(), phrase.toLowerCase())));
    const expected = truth.map(([entry]) => entry).sort();
    if (found.join() !== expected.join())
      wrong.push(`“${phrase}”找到 ${found.length} 页，写着的有 ${expected.length} 页`);
  }
  assertNone('搜得不对', wrong);
});

test('搜索带着帮忙的词表，结果通到盘上的文件', () => {
  assert.ok(data.words.words.join(' ').split(' ').length > 1000);
  assertNone(
    '打不开的结果',
    data.pages.flatMap(({ url }) => (existsSync(join(folder, 'search', url)) ? [] : [url])),
  );
});
