import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { fromFile, stampRevision, toFile } from '#admin/app/editor/entry-format.ts';
import { kindNames, kinds } from '#domain/kinds.ts';
import { readEntry } from '#store/read-entry.ts';
import { repository } from '../../repository.ts';

for (const kind of kindNames) {
  test(`${kinds[kind].label}打开再保存，内容和正文都不变，再存一次文件也不变`, () => {
    const files = globSync(`content/${kind}/*`, { cwd: repository('') });
    assert.ok(files.length > 0);
    for (const file of files) {
      const text = readFileSync(repository(file), 'utf8');
      const again = toFile(kind, fromFile(kind, text));
      // Written files have one empty line between fields and body, hand-made ones may have none.
      const read = (bytes: string) => {
        const { entry } = readEntry({ kind, id: 'a', file, bytes: Buffer.from(bytes) });
        return entry && { ...entry, body: entry.body.replace(/^\n/, '') };
      };
      assert.ok(read(text), file);
      assert.deepEqual(read(again), read(text), file);
      assert.equal(toFile(kind, fromFile(kind, again)), again, file);
    }
  });
}

test('字段照定义的次序写；日期、以 0 开头的号码、看着像真假的词都加引号；空的和只在表单里的不写', () => {
  const text = toFile('notices', {
    revision: 'x',
    entryId: 'a',
    facts: '一\n二',
    title: ' 公示 ',
    startOn: '2026-03-05',
    basis: 'on',
    contacts: [],
    term: { n: 10, unit: '' },
    hearing: {},
    outcome: null,
    necessity: '012',
  });
  assert.deepEqual(Object.keys(parse(text)), ['title', 'basis', 'startOn', 'term', 'facts', 'necessity']);
  assert.match(text, /^title: 公示$/m);
  assert.match(text, /^startOn: '2026-03-05'$/m);
  assert.match(text, /^basis: 'on'$/m);
  assert.match(text, /^necessity: '012'$/m);
});

test('更正说明随稿件送去，版本号不随稿件送去', () => {
  const loaded = fromFile('terms', stampRevision('word: 首问责任\n', 'r-1'));
  assert.deepEqual(loaded, { word: '首问责任', revision: 'r-1' });
  assert.equal(toFile('terms', { ...loaded, changeNote: ' 改错字 ' }), 'word: 首问责任\nchangeNote: 改错字\n');
});

test('任何正文都原样往返', () => {
  const body = fc.string({ unit: fc.constantFrom('第', '条', '#', ' ', '\n', '-', "'", '：', 'a', '\t') });
  fc.assert(
    fc.property(body, (text) => {
      const front = toFile('regulations', { title: '标题', body: text });
      const back = fromFile('regulations', front)['body'];
      // One empty line stands between the fields and the body; a body that begins with empty lines loses none of its own.
      assert.equal(back, text);
    }),
  );
});

test('读不懂的文件不当作空表单悄悄接受', () => {
  assert.throws(() => fromFile('terms', 'a: [1'));
});
