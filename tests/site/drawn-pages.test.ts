import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRenderer, type Overlay } from '#admin/preview/renderer.ts';
import { findEntry } from '#domain/dataset.ts';
import { type Entry, kindNames } from '#domain/kinds.ts';
import { asOfSite, builtBoard, builtSite } from './support/site.ts';

const site = builtSite();
const board = builtBoard();
const all = [...site.pages, ...site.screens];
const renderer = await createRenderer(board, asOfSite(site));

test('预览画出的每一页与生成的网站逐字节相同，一页不多一页不少', async () => {
  const drawn = new Map<string, string>();
  for await (const { path, html } of renderer.allPages()) drawn.set(path, html);
  assert.deepEqual([...drawn.keys()].sort(), all.map(({ path }) => path).sort());
  const differing = all.filter(({ path, html }) => drawn.get(path) !== html).map(({ path }) => path);
  assert.deepEqual(differing, []);
});

/** A number that the frame of every page does not show. */
const framed = site.page('/terms/').$.text();
const hotline = board.dataset.entries.hotlines.find(
  ({ data }) => data.number !== undefined && !framed.includes(data.number),
) as Entry<'hotlines'>;
const changed = async (overlay: Overlay) =>
  (await renderer.changedPages(overlay)).map(({ href, how }) => `${how} ${href}`);
const own = `/hotlines/${hotline.id}/`;

test('内容没有变，没有页面会变', async () => assert.deepEqual(await changed({ entry: hotline }), []));

test('改一个电话：它自己、电话列表和引用它的页面都会变，别的不变', async () => {
  const entry = { ...hotline, data: { ...hotline.data, number: '2660000' } } as Entry<'hotlines'>;
  const pages = await changed({ entry });
  assert.ok(pages.includes(`修改 ${own}`), pages.join('\n'));
  assert.ok(pages.includes('修改 /hotlines/'));
  assert.ok(pages.includes(`修改 /agencies/${hotline.data.agency}/`));
  assert.ok(pages.length < site.pages.length / 2, `${pages.length} 页`);
});

test('预览的页面写着草稿里的内容', async () => {
  const entry = { ...hotline, data: { ...hotline.data, number: '2660000' } } as Entry<'hotlines'>;
  assert.match(await renderer.pageOf({ entry }), /2660000/);
});

test('新的一条：说得出新增的页面', async () => {
  assert.ok((await changed({ entry: { ...hotline, id: 'xin-dianhua' } })).includes('新增 /hotlines/xin-dianhua/'));
});

test('撤下一类里的最后一条：它的页面改成撤下说明，列表删除', async () => {
  const [term] = board.dataset.entries.terms;
  assert.ok(term);
  const { agencies, hotlines } = board.dataset.entries;
  const none = Object.fromEntries(kindNames.map((kind) => [kind, []])) as unknown as typeof board.dataset.entries;
  const entries = { ...none, agencies, hotlines, terms: [{ ...term, data: { ...term.data, related: [] } }] };
  const small = await createRenderer({ ...board, dataset: { ...board.dataset, entries } }, asOfSite(site));
  const { publishedAt } = term.data;
  const record = { publishedAt, withdrawnAt: '2026-11-23 10:00', reason: '有误', by: '办公室', file: '' };
  const pages = await small.changedPages({ withdrawal: { kind: 'terms', id: term.id, ...record } });
  assert.deepEqual(
    pages.filter(({ href }) => href.startsWith('/terms/')).map(({ href, how }) => `${how} ${href}`),
    [`修改 /terms/${term.id}/`, '删除 /terms/'],
  );
});

test('不是社会公开的草稿不改变任何页面', async () => {
  const entry = {
    ...hotline,
    id: 'neibu-dianhua',
    data: { ...hotline.data, audience: '机关内部' },
  } as Entry<'hotlines'>;
  assert.deepEqual(await changed({ entry }), []);
  assert.equal(findEntry(board.dataset, 'hotlines', 'neibu-dianhua'), undefined);
});
