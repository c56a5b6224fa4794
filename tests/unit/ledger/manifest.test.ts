import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { treeOfLines } from '#ledger/audit.ts';
import { canonicalJson } from '#ledger/canonical.ts';
import { headText } from '#ledger/checkpoint.ts';
import { entryLine, readEntryLine } from '#ledger/entry.ts';
import { leafHash, nodeHash, sha256Hex } from '#ledger/hash.ts';
import { manifestOf, UnlistableFile } from '#ledger/manifest.ts';
import { addressOf, fileAt, hashIn, listName, listPath, pieceRoot, piecesTo, readList } from '#ledger/manifest-form.ts';
import { signatureLine, signNote } from '#ledger/note.ts';
import { TEST_ORIGIN, testSigner } from '#ledger/test-key.ts';
import { rootOf } from '#ledger/tree.ts';
import { golden } from './golden-vector.ts';

const FOUR = {
  '404.html': '404\n',
  'fees/fuyin/index.html': '<p>2元</p>\n',
  'index.html': '<h1>公开栏</h1>\n',
  'uploads/2026/表一.pdf': '%PDF-1.4\n',
};
const digests = (files: Readonly<Record<string, string>>) =>
  Object.entries(files).map(([path, text]) => [path, sha256Hex(text)] as const);

test('说明书的四个文件：清单的根、总和、账上那一行和签过名的账头逐字节相同', () => {
  const { root, sha256, files, parts } = manifestOf(digests(FOUR));
  assert.equal(root, 'e2bc90e8c7a355d51ee6e53b24bc4691b4ab20fa958a158e65d3f4ed15337772');
  assert.equal(sha256, 'cb3f1dad9fd60ba800833bc170b7dbf6e0de568793fd77710791f2742cbebd90');
  const filled = [...parts].filter(([name, text]) => name.length === 2 && typeof text === 'string' && text !== '');
  assert.deepEqual(
    filled.map(([name]) => name),
    ['0e', '12', 'd0', 'ef'],
  );
  const at = '2026-11-21T09:05:00+08:00';
  const line = entryLine({ v: 2, ev: 'site', at, asOf: '2026-11-21', files, root, sha256 });
  const tree = treeOfLines([...golden.lines, line]);
  const text = headText({ origin: TEST_ORIGIN, size: 6, root: rootOf(tree) });
  assert.equal(text, `${TEST_ORIGIN}\n6\nmiHxmtkMal+X4PmDtLkvIIgoH/cNOWXW2OV/Cm9YQVQ=\n`);
  assert.equal(
    signatureLine(signNote(text, testSigner())),
    `— ${TEST_ORIGIN} 0wby9f3ezSu/3p4aSEVrUYO/OD4uzYiR4uolCBtY8zRZnAb6VaM2diByAZxoZFRk06devizOoEiYK2EKM0s04QlsPAk=\n`,
  );
});

test('系统自带的 sha256sum 读得懂清单，改过的文件查得出', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-list-'));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [path, text] of Object.entries(FOUR)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { parts } = manifestOf(digests(FOUR), (list) => sha256Hex(list).slice(0, 32));
  const lists = [...parts].flatMap(([name, text]) => (name.length === 2 && typeof text === 'string' ? [text] : []));
  const check = () =>
    spawnSync('sha256sum', ['-c', '--strict', '-'], { cwd: folder, input: lists.join(''), encoding: 'utf8' });
  assert.equal(check().status, 0, check().stderr);
  writeFileSync(join(folder, 'fees/fuyin/index.html'), '<p>3元</p>\n');
  assert.equal(check().status, 1);
});

const someFiles = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}(\/[a-z]{1,6}){0,3}$/), { maxLength: 60 });

test('任何一批文件：每个文件凭一张清单和两小块就能对到根；顺序无关；改一个根就变', () => {
  fc.assert(
    fc.property(someFiles, fc.boolean(), (paths, salted) => {
      const files = paths.map((path) => [path, sha256Hex(path)] as const);
      const salt = salted ? (list: string) => sha256Hex(`盐${list}`).slice(0, 32) : undefined;
      const made = manifestOf(files, salt);
      assert.equal(manifestOf(files.toReversed(), salt).root, made.root);
      for (const [path, sha256] of files) {
        const name = listName(sha256Hex(path), 2);
        const text = made.parts.get(listPath(name)) as string;
        assert.equal(readList(text)?.get(path), sha256);
        let hash = leafHash(Buffer.from(text));
        for (const [depth, piece] of piecesTo(name).entries().toArray().reverse()) {
          const bytes = made.parts.get(piece) as Uint8Array;
          assert.deepEqual(Buffer.from(hashIn(bytes, Number.parseInt(name[depth] as string, 16))), Buffer.from(hash));
          hash = pieceRoot(bytes, nodeHash);
        }
        assert.equal(Buffer.from(hash).toString('hex'), made.root);
      }
      if (files.length > 0) {
        const changed = files.map(([path, sha256], at) => [path, at === 0 ? sha256Hex(`${sha256}`) : sha256] as const);
        assert.notEqual(manifestOf(changed, salt).root, made.root);
      }
    }),
    { numRuns: 40 },
  );
});

test('五万个文件起分 4096 张清单，一个文件的证明仍然小', () => {
  const files = Array.from({ length: 50_000 }, (_, at) => [`terms/t${at}/index.html`, sha256Hex(`${at}`)] as const);
  const { parts, root } = manifestOf(files);
  const name = listName(sha256Hex('terms/t7/index.html'), 3);
  assert.deepEqual(piecesTo(name), ['p', `p${name[0]}`, `p${name.slice(0, 2)}`]);
  assert.ok(readList(parts.get(listPath(name)) as string)?.has('terms/t7/index.html'));
  assert.equal(Buffer.from(pieceRoot(parts.get('p') as Uint8Array, nodeHash)).toString('hex'), root);
});

test('一万个文件时核对一个：清单和两小块一共不到 12 KB', () => {
  const files = Array.from(
    { length: 10_000 },
    (_, at) => [`regulations/linhai-gongshi-${at}/index.html`, sha256Hex(`${at}`)] as const,
  );
  const { parts } = manifestOf(files, () => '0'.repeat(32));
  const lists = [...parts].flatMap(([name, text]) =>
    name.length === 2 && typeof text === 'string' ? [text.length] : [],
  );
  assert.ok(Math.max(...lists) + 2 * 512 < 10_000, `${Math.max(...lists)} 字节`);
});

test('账本自己的文件不在清单里，别的都在：公钥、旧账头的见证、版本、核验工具', () => {
  const paths = [
    'ledger/checkpoint',
    'ledger/entries.jsonl',
    'ledger/tile/0/000',
    'ledger/site/ab/00',
    'ledger/policy.txt',
    'ledger/versions/a.json',
    'sw.js',
  ];
  assert.equal(manifestOf(paths.map((path) => [path, '0'.repeat(64)] as const)).files, 3);
});

for (const [sentence, paths] of [
  ['只差大小写', ['uploads/A.pdf', 'uploads/a.pdf']],
  ['有换行', ['a\nb']],
  ['有反斜杠', ['a\\b']],
  ['不是 NFC', ['e\u0301.pdf']],
] as const) {
  test(`封不进清单的文件名：${sentence}`, () => {
    assert.throws(() => manifestOf(paths.map((path) => [path, '0'.repeat(64)] as const)), UnlistableFile);
  });
}

test('网址和文件互相推得出，中文和空格也对', () => {
  for (const [path, address] of [
    ['index.html', '/'],
    ['fees/fuyin/index.html', '/fees/fuyin/'],
    ['uploads/2026/表 一.pdf', '/uploads/2026/%E8%A1%A8%20%E4%B8%80.pdf'],
    ['404.html', '/404.html'],
  ] as const) {
    assert.equal(addressOf(path), address);
    assert.equal(fileAt(address), path);
  }
});

test('读坏了的清单说得出：半行、重复、不是摘要', () => {
  const line = `${'0'.repeat(64)}  a\n`;
  assert.equal(readList(`# salt 00\n# 将来的话\n${line}`)?.size, 1);
  for (const text of [line.slice(0, -1), line + line, `x${line}`, ' \n', `${'0'.repeat(64)} *a\n`])
    assert.equal(readList(text), undefined);
});

test('全站那一行缺了字段是坏的，多了字段是以后的版本', () => {
  const whole = {
    v: 2,
    ev: 'site',
    at: '2026-11-21T09:05:00+08:00',
    asOf: '2026-11-21',
    files: 4,
    root: 'a'.repeat(64),
    sha256: 'b'.repeat(64),
  };
  const read = (value: object) => readEntryLine(canonicalJson(value));
  assert.ok(typeof read(whole) === 'object');
  assert.equal(read({ ...whole, root: 'short' }), '“root”缺失或写法不对');
  assert.equal(read({ ...whole, at: '昨天' }), '入账时间的写法不对');
  assert.ok('newer' in (read({ ...whole, mirror: 'x' }) as object));
});
