/** sitemap.xml, robots.txt and the dates machines read on a page: what the ledger says, not what a file's clock says. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { getEntry } from '#domain/dataset.ts';
import { contextOf } from '#views/context.ts';
import { viewOf } from '#views/entry-views.ts';
import { machineFiles } from '#views/machine-files.ts';
import { reviewed } from '../domain/fixtures.ts';
import { appendTo, contentWithLedger, FIRST, SECOND, targetOf, write } from '../ledger/site-fixture.ts';
import { entryFile } from '../store/content-folder-fixture.ts';
import { renderPlain } from './context-fixture.ts';

const corrections = [{ at: '2026-11-21 09:50', note: '改得更通顺' }];
const register = [
  reviewed,
  { ...reviewed, collectedOn: '2026-11-20', reviewedOn: '2026-11-20', approvedOn: '2026-11-21' },
];

function board(t: TestContext, origin: string | undefined = 'https://www.example.gov.cn') {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  write(content, 'terms/gongshi.yaml', entryFile('terms', { explanation: '先贴出来让大家看', corrections, register }));
  write(content, 'terms/tousu.yaml', entryFile('terms', { word: '投诉' }));
  appendTo(content, SECOND);
  const { board: sound } = targetOf(content);
  return contextOf(sound, '2026-11-23', { base: '/zwgk/', ...(origin && { origin }) } as never);
}
const fileOf = (context: ReturnType<typeof board>, path: string, most?: number) =>
  machineFiles(context, most)
    .find((file) => file.path === path)
    ?.content() ?? '';
const addresses = (xml: string) => [...xml.matchAll(/<loc>(.*?)<\/loc>(?:<lastmod>(.*?)<\/lastmod>)?/g)];

test('网站地图：每一条一个完整的网址，最后改动的时间照账本写', (t) => {
  const xml = fileOf(board(t), 'sitemap.xml');
  const found = new Map(addresses(xml).map(([, loc, lastmod]) => [loc, lastmod]));
  assert.equal(found.get('https://www.example.gov.cn/zwgk/terms/gongshi/'), SECOND);
  assert.equal(found.get('https://www.example.gov.cn/zwgk/terms/tousu/'), SECOND);
  assert.equal(found.get('https://www.example.gov.cn/zwgk/'), SECOND);
  // Only imported when the ledger was opened: the ledger proves no time, the page's own stands.
  assert.equal(found.get('https://www.example.gov.cn/zwgk/fees/shili-feiyong/'), '2026-11-20T09:00:00+08:00');
  assert.equal(new Set(found.keys()).size, addresses(xml).length);
  const [root] = parseDocument(xml, { xmlMode: true }).children.filter((node) => node.type === 'tag');
  assert.equal(root && 'name' in root && root.name, 'urlset');
});

test('网址太多就分成几张，总表指到每一张，合起来不多不少', (t) => {
  const context = board(t);
  const whole = addresses(fileOf(context, 'sitemap.xml')).map(([, loc]) => loc);
  const parts = addresses(fileOf(context, 'sitemap.xml', 7)).map(([, loc]) => loc?.split('/').at(-1) ?? '');
  assert.equal(parts.length, Math.ceil(whole.length / 7));
  const found = parts.flatMap((name) => addresses(fileOf(context, name, 7)).map(([, loc]) => loc));
  assert.deepEqual(found, whole);
});

test('robots.txt 指到网站地图；没有网址的网站两样都不乱写', (t) => {
  assert.match(fileOf(board(t), 'robots.txt'), /^Sitemap: https:\/\/www\.example\.gov\.cn\/zwgk\/sitemap\.xml$/m);
  const { origin: _, ...local } = board(t);
  assert.deepEqual(
    machineFiles(local).map(({ path }) => path),
    ['robots.txt'],
  );
  assert.doesNotMatch(fileOf(local, 'robots.txt'), /Sitemap/);
});

test('每一页的结构化数据写明账上的公布和更正时间', (t) => {
  const context = board(t);
  const datesOf = (kind: 'terms' | 'fees' | 'agencies', id: string) => {
    const data = viewOf(getEntry(context.dataset, kind, id), context, renderPlain).head.jsonLd as Record<
      string,
      unknown
    >;
    const page = (data['mainEntityOfPage'] ?? data) as Record<string, unknown>;
    return [data['@type'], page['@type'], page['datePublished'], page['dateModified']];
  };
  const imported = '2026-11-20T09:00:00+08:00';
  assert.deepEqual(datesOf('terms', 'tousu'), ['WebPage', 'WebPage', SECOND, SECOND]);
  assert.deepEqual(datesOf('terms', 'gongshi'), ['WebPage', 'WebPage', imported, SECOND]);
  assert.deepEqual(datesOf('agencies', 'shili'), ['GovernmentOrganization', 'WebPage', imported, imported]);
});

test('每一页带着自己版本的盐，版本不同盐就不同：清除以后，从公开的摘要试不出隐去的号码', (t) => {
  const context = board(t);
  const saltOf = (id: string) =>
    viewOf(getEntry(context.dataset, 'terms', id), context, renderPlain).head.tags.find(
      ({ name }) => name === 'ledger-salt',
    )?.content;
  assert.match(saltOf('gongshi') ?? '', /^[0-9a-f]{32}$/);
  assert.notEqual(saltOf('gongshi'), saltOf('tousu'));
  const { ledger: _, ...without } = context;
  const page = viewOf(getEntry(context.dataset, 'terms', 'gongshi'), without, renderPlain);
  assert.equal(
    page.head.tags.some(({ name }) => name === 'ledger-salt'),
    false,
  );
});
