import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { drawChanges } from '#scripts/build/draw-changes.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { contentFolderWith, entryFile } from '../store/content-folder-fixture.ts';

process.env['GONGKAI_AS_OF'] = '2026-11-23';

/** What only a whole build makes. */
const BY_BUILD = {
  'search/index.html': '搜索',
  '404.html': '找不到',
  'pages/guanyu/index.html': '关于',
  'data/terms.csv': 'a',
};

async function drawnBoard(t: TestContext) {
  const content = contentFolderWith(t);
  const folder = (name: string) => join(content, '..', name);
  for (const [file, text] of Object.entries(BY_BUILD)) {
    mkdirSync(dirname(join(folder('built'), file)), { recursive: true });
    writeFileSync(join(folder('built'), file), text);
  }
  const first = await drawChanges(folder('built'), folder('1'), content);
  return { content, folder, first };
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name).slice(folder.length + 1))
    .sort();

test('没有改动，没有页面变，文件一个不少', async (t) => {
  const { content, folder, first } = await drawnBoard(t);
  assert.equal(first.changed, first.pages);
  const again = await drawChanges(folder('1'), folder('2'), content);
  assert.deepEqual(again, { changed: 0, pages: first.pages });
  assert.deepEqual(filesIn(folder('2')), filesIn(folder('1')));
});

test('改一条内容：它的页面是新的，原来的网站一个字节不动，其他文件照旧', async (t) => {
  const { content, folder } = await drawnBoard(t);
  const before = readFileSync(join(folder('1'), 'terms/gongshi/index.html'), 'utf8');
  writeFileSync(join(content, 'terms/gongshi.yaml'), entryFile('terms', { explanation: '改过的解释' }));
  const { changed, pages } = await drawChanges(folder('1'), folder('2'), content);
  assert.ok(changed >= 1 && changed < pages / 2, `${changed}`);
  assert.match(readFileSync(join(folder('2'), 'terms/gongshi/index.html'), 'utf8'), /改过的解释/);
  assert.equal(readFileSync(join(folder('1'), 'terms/gongshi/index.html'), 'utf8'), before);
  for (const [file, text] of Object.entries(BY_BUILD))
    assert.equal(readFileSync(join(folder('2'), file), 'utf8'), text);
  const shared = ['1', '2'].map((name) => statSync(join(folder(name), '404.html')).ino);
  assert.equal(shared[0], shared[1]);
});

test('删去的条目，页面也没有了', async (t) => {
  const { content, folder } = await drawnBoard(t);
  rmSync(join(content, 'terms/gongshi.yaml'));
  await drawChanges(folder('1'), folder('2'), content);
  assert.equal(existsSync(join(folder('2'), 'terms/gongshi/index.html')), false);
  assert.equal(existsSync(join(folder('1'), 'terms/gongshi/index.html')), true);
});

test('内容有错误时拒绝，什么也没有写', async (t) => {
  const { content, folder } = await drawnBoard(t);
  writeFileSync(join(content, 'terms/gongshi.yaml'), 'word: [');
  await assert.rejects(drawChanges(folder('1'), folder('2'), content), BuildRefused);
  assert.equal(existsSync(folder('2')), false);
});
