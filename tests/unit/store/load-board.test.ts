import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard, loadBoard } from '#store/load-board.ts';
import { asOf, contentFolderWith, entryFile, siteFile } from './content-folder-fixture.ts';
import { gb18030 } from './gb18030.ts';

afterEach(() => forgetBoard());

test('内容有错就整个不生成，把每一处都说出来', (t) => {
  const folder = contentFolderWith(t, {
    'terms/a.yaml': entryFile('terms', { word: '甲', checkedOn: '2026-02-30' }),
    'terms/b.yaml': '',
  });
  assert.throws(
    () => loadBoard(folder, asOf),
    (error) => {
      assert.ok(error instanceof BuildRefused);
      assert.equal(error.problems.length, 2);
      assert.match(
        error.message,
        /^内容有 2 处错误，没有生成网站：\n✗ content\/terms\/a\.yaml:\d+ 核对日期: .*\n✗ content\/terms\/b\.yaml:1: /,
      );
      return true;
    },
  );
});

test('只有提醒的内容照样生成', (t) => {
  const term = entryFile('terms').replaceAll('“', '').replaceAll('”', '');
  const folder = contentFolderWith(t, { 'terms/gongshi.yaml': gb18030(term.replaceAll('，', ' ')) });
  const board = loadBoard(folder, asOf);
  assert.deepEqual(
    board.problems.map(({ severity }) => severity),
    ['warning'],
  );
});

test('没有网站设置就不生成', (t) => {
  assert.throws(() => loadBoard(contentFolderWith(t, { 'site.yaml': null }), asOf), BuildRefused);
});

test('读过一次就记住，忘掉之后重读', (t) => {
  const folder = contentFolderWith(t);
  const first = loadBoard(folder, asOf);
  assert.equal(loadBoard(folder, asOf), first);
  assert.notEqual(loadBoard(folder, '2026-11-24'), first);
  loadBoard(folder, asOf);
  writeFileSync(join(folder, 'site.yaml'), siteFile({ name: '新名字' }));
  assert.equal(loadBoard(folder, asOf).site.name, '示例公开栏');
  forgetBoard();
  assert.equal(loadBoard(folder, asOf).site.name, '新名字');
});
