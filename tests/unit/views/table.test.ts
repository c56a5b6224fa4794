import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tableOf } from '#views/parts/table.ts';
import { repository } from '../repository.ts';

test('every column brings its title and its cell, row by row', () => {
  const table = tableOf({
    caption: '收费',
    columns: [
      { title: '项目', cell: ({ name }) => name },
      { title: '元', cell: ({ fee }) => String(fee) },
    ],
    rows: [
      { name: '工本费', fee: 5 },
      { name: '测绘费', fee: 120 },
    ],
    id: ({ name }) => name,
  });
  assert.deepEqual(table, {
    kind: 'table',
    caption: '收费',
    columns: ['项目', '元'],
    rows: [
      { id: '工本费', cells: ['工本费', '5'] },
      { id: '测绘费', cells: ['测绘费', '120'] },
    ],
  });
});

test('no page writes a table by hand, where a head could lose its cell', () => {
  const byHand = globSync('src/views/**/*.ts', { cwd: repository('.') })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('src/views/paper/') && file !== 'src/views/parts/table.ts')
    .filter((file) => /kind: 'table'(?:,| as)/.test(readFileSync(repository(file), 'utf8')));
  assert.deepEqual(byHand, []);
});
