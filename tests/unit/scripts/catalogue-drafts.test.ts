import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { draftFiles, writeDrafts } from '#scripts/catalogue/drafts.ts';
import { readStandards } from '#store/read-standards.ts';
import { datasetOf, entryOf } from '../domain/fixtures.ts';
import { repository } from '../repository.ts';

const { standards } = readStandards([repository('standards')]);
const field = standards.fields.find(({ id }) => id === 'nongcun-jiti-tudi-zhengshou');
const dataset = datasetOf([entryOf('agencies'), entryOf('offices')]);
const drafts = (request: { agency?: string; office?: string; level?: string }) => {
  assert.ok(field);
  return draftFiles(field, dataset, standards, { agency: 'shili', asOf: '2026-11-30', ...request });
};

test('只写本级的事项，已有一个文件就一个也不写，不覆盖', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'drafts-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const files = drafts({ level: '县级', office: 'shili-zonghe' });
  assert.ok(files.length > 0);
  await writeDrafts(folder, files.slice(0, 1));
  const path = join(folder, 'catalogue', `${files[0]?.id}.yaml`);
  assert.match(readFileSync(path, 'utf8'), /opinion: 草稿：由标准目录生成，未经初审、终审，不得公布/);
  writeFileSync(path, '已经改过');
  await assert.rejects(writeDrafts(folder, files), /没有覆盖，什么都没有写/);
  assert.deepEqual([readdirSync(join(folder, 'catalogue')).length, readFileSync(path, 'utf8')], [1, '已经改过']);
});

const wrong: readonly (readonly [string, Parameters<typeof drafts>[0], RegExp])[] = [
  ['没有的机构', { agency: 'mei-you', level: '县级' }, /没有编号为“mei-you”的机构/],
  ['别家的科室', { office: 'mei-you', level: '县级' }, /不是这家机构的科室/],
  ['没写层级', {}, /没有写本单位在哪一级公开/],
  ['层级写错', { level: '县' }, /“县”不是层级/],
];
for (const [name, request, words] of wrong) test(name, () => assert.throws(() => drafts(request), words));
