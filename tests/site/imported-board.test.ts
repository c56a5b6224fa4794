import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { importDocument } from '#importer/import-document.ts';
import { writeImport } from '#importer/write-import.ts';
import { AS_OF, boardSite } from './support/boards.ts';

const TEXT = `目录
1.印章使用制度
2.值班安排
1.印章使用制度
第一条 印章由办公室专人保管,不得携带外出。
第二条 用印须在登记簿上写明事由。
2.值班安排
一、每天安排一名干部值班。
`;
const result = await importDocument(new TextEncoder().encode(TEXT), '某局制度汇编.txt', { asOf: AS_OF });

const board = {
  name: 'imported',
  base: '/',
  env: {},
  write: (content: string) => void writeImport(result, { folder: content, asOf: AS_OF }),
};

test('导入的汇编单独生成网站：每部一页，逐条可引，页页写明是草稿', async () => {
  const site = await boardSite(board);
  for (const { id, data } of result.drafts) {
    const html = readFileSync(join(site.folder, 'regulations', id, 'index.html'), 'utf8');
    assert.ok(html.includes(data.title));
    assert.ok(html.includes('草稿：由导入程序从“某局制度汇编.txt”拆分，未经初审、终审'));
    assert.ok(html.includes('未初审'));
  }
  const seal = readFileSync(join(site.folder, 'regulations', 'yin-zhang-shi-yong-zhi-du', 'index.html'), 'utf8');
  assert.match(seal, /id="第一条"[\s\S]*印章由办公室专人保管,不得携带外出。/);
});

test('导入的制度搜得到正文里的原话', async () => {
  const site = await boardSite(board);
  const fragments = site.files.filter((file) => file.endsWith('.pf_fragment'));
  const found = fragments.filter((file) =>
    gunzipSync(readFileSync(join(site.folder, file)))
      .toString('utf8')
      .includes('登记簿上写明事由'),
  );
  assert.equal(found.length, 1);
});
