import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatProblem } from '#domain/problem.ts';
import { signedSize } from '#ledger/book.ts';
import { isPageEntry } from '#ledger/entry.ts';
import { sha256 } from '#ledger/hash.ts';
import { formatSigner, signerOf } from '#ledger/note.ts';
import { testSigner } from '#ledger/test-key.ts';
import { registerHash } from '#ledger/version.ts';
import { writeConfig } from '#scripts/ledger/folder.ts';
import { saveKey, signersFor } from '#scripts/ledger/keys.ts';
import { liveHead, refuseFork } from '#scripts/ledger/live-head.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { ledgerFiles } from '#store/publish-ledger.ts';
import { readBoard } from '#store/read-board.ts';
import { reviewed } from '../domain/fixtures.ts';
import { asOf, entryFile, siteFile } from '../store/content-folder-fixture.ts';
import { appendTo, contentWithLedger, FIRST, ORIGIN, SECOND, signer, THIRD, targetOf, write } from './site-fixture.ts';

/** Everything in the ledger's folder, byte for byte. */
const bytesOf = (content: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(content, 'ledger'), { recursive: true, encoding: 'utf8' })
      .map((name) => join(content, 'ledger', name))
      .filter((path) => statSync(path).isFile())
      .map((path) => [path, readFileSync(path, 'base64')]),
  );

const events = (appended: ReturnType<typeof appendTo>) => appended.changes.entries.map(({ ev, id }) => `${ev} ${id}`);

test('第一次记账：现有的内容全部“收入”，时间不可证明', (t) => {
  const { changes, size, signed } = appendTo(contentWithLedger(t), FIRST);
  assert.equal(size, 13);
  assert.ok(signed);
  assert.ok(changes.entries.every(({ ev, at }) => ev === 'import' && at === FIRST));
});

test('内容没有变化，什么也不写', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const before = bytesOf(content);
  assert.deepEqual(events(appendTo(content, SECOND)), []);
  assert.deepEqual(bytesOf(content), before);
});

test('新的一条是“公布”，只改核对日期是“核对无误”，不生成新版本', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  write(content, 'terms/tousu.yaml', entryFile('terms', { word: '投诉' }));
  write(content, 'terms/gongshi.yaml', entryFile('terms', { checkedOn: '2026-11-22' }));
  const versions = readdirSync(join(content, 'ledger/versions')).length;
  assert.deepEqual(events(appendTo(content, SECOND)), ['confirm gongshi', 'publish tousu']);
  assert.equal(readdirSync(join(content, 'ledger/versions')).length, versions + 1);
});

test('改成不公开、又改回公开：撤下、恢复', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  write(content, 'terms/gongshi.yaml', entryFile('terms', { audience: '机关内部' }));
  assert.deepEqual(events(appendTo(content, SECOND)), ['withdraw gongshi']);
  write(content, 'terms/gongshi.yaml', entryFile('terms'));
  assert.deepEqual(events(appendTo(content, THIRD)), ['restore gongshi']);
});

test('更正说明里的身份证号、手机号不进账本', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const note = '误写了110101199003070000和13800138000，改为5115183';
  const register = [
    reviewed,
    { ...reviewed, collectedOn: '2026-11-20', reviewedOn: '2026-11-20', approvedOn: '2026-11-21' },
  ];
  write(
    content,
    'terms/gongshi.yaml',
    entryFile('terms', { explanation: '改了', corrections: [{ at: '2026-11-21 09:00', note }], register }),
  );
  const { why } = appendTo(content, SECOND).changes.entries[0] ?? {};
  assert.equal(why, '误写了〔号码已隐去〕和〔号码已隐去〕，改为5115183');
});

test('每一版都承诺了审查登记：拿登记和盐能算出当时公布的哈希，改一个字就不是', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const { book } = targetOf(content);
  const sums = new Set(
    book.entries.filter(isPageEntry).map(({ sha256 }) => book.versionOf(sha256 as string)?.register_sha256),
  );
  const proofs = readFileSync(join(content, 'ledger/register.jsonl'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.equal(proofs.length, 13);
  for (const { rows, salt, sha256: sum } of proofs) {
    assert.equal(registerHash(rows, salt), sum);
    assert.ok(sums.has(sum));
    assert.ok(!sums.has(registerHash([{ ...rows[0], approver: '后补的人' }], salt)));
  }
  const published = [...ledgerFiles(book).keys()];
  assert.ok(!published.some((path) => /register|key|config/.test(path)), published.join('\n'));
});

test('电脑的时间倒回去了：拒绝记账，什么也不写', (t) => {
  const content = contentWithLedger(t);
  appendTo(content, SECOND);
  const before = bytesOf(content);
  write(content, 'terms/tousu.yaml', entryFile('terms', { word: '投诉' }));
  assert.throws(() => appendTo(content, FIRST), /早于账本最后一条/);
  assert.deepEqual(bytesOf(content), before);
});

test('没有密钥也记账：已入账，待签名；有了密钥再签', (t) => {
  const content = contentWithLedger(t);
  const { signed } = appendTo(content, FIRST, []);
  assert.ok(!signed);
  assert.equal(signedSize(targetOf(content).book), 0);
  assert.equal(appendTo(content, SECOND).changes.entries.length, 0);
  assert.equal(signedSize(targetOf(content).book), 13);
});

test('从同一本账各自记账：先上线的为准，另一个再记就被拒绝', async (t) => {
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const { book: stale } = targetOf(content);
  write(content, 'terms/tousu.yaml', entryFile('terms', { word: '投诉' }));
  appendTo(content, SECOND);
  // The site as it is now online.
  const live = await liveHead(content);
  assert.ok(live);
  assert.doesNotThrow(() => refuseFork(live, targetOf(content).book));
  assert.throws(() => refuseFork(live, stale), /线上的账本不是本地账本的前一段/);
});

test('密钥文件只有本人可读，不进 git', (t) => {
  const content = contentWithLedger(t);
  const file = saveKey(content, [signer]);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.match(readFileSync(join(content, 'ledger/.gitignore'), 'utf8'), /^\.key$/m);
  assert.deepEqual(signersFor(content, targetOf(content).book, false, {}).map(formatSigner), [formatSigner(signer)]);
});

test('没有登记的密钥、读不懂的密钥、正式网站用演示密钥：都拒绝', (t) => {
  const content = contentWithLedger(t);
  const { book } = targetOf(content);
  const use =
    (key: string, sample = true) =>
    () =>
      signersFor(content, book, sample, { LEDGER_KEY: key });
  assert.throws(use(formatSigner(signerOf(ORIGIN, sha256('别的')))), /没有登记/);
  assert.throws(use('PRIVATE+KEY+乱写'), /读不懂/);
  assert.throws(use(formatSigner(testSigner()), false), SetupFailed);
});

const problems = (content: string) =>
  readBoard(content, asOf)
    .problems.map(formatProblem)
    .filter((line) => line.includes('/ledger/'));

test('演示密钥遇到正式网站：检查报错，不生成网站', (t) => {
  const content = contentWithLedger(t);
  writeConfig(content, { origin: ORIGIN, keys: [signerOf('换了名字', testSigner().seed)], witnesses: [] });
  assert.deepEqual(problems(content), []);
  write(content, 'site.yaml', siteFile({ sample: false }));
  assert.match(problems(content).join(), /正式网站用了公开的演示密钥/);
});

/** What a careless hand does to the ledger's folder, and what the check says. */
const damages: readonly (readonly [sentence: string, file: string, change: (text: string) => string, found: RegExp])[] =
  [
    [
      '改了一条记录',
      'entries.jsonl',
      (text) => text.replace('"ev":"import"', '"ev":"publish"'),
      /账本内容与签过名的账头不符/,
    ],
    ['删了最后一条', 'entries.jsonl', (text) => text.replace(/[^\n]*\n$/, ''), /账变短了/],
    ['换行变成 CRLF', 'entries.jsonl', (text) => text.replaceAll('\n', '\r\n'), /CRLF/],
    ['加了一行别的字', 'entries.jsonl', (text) => `${text}你好\n`, /不是完整的记录/],
    ['账头改了条数', 'checkpoint', (text) => text.replace('\n13\n', '\n12\n'), /不符/],
    ['账头的签名没了', 'checkpoint', (text) => text.slice(0, 60), /账头的格式不对/],
    ['条数记录里有合并留下的记号', 'sizes.txt', (text) => `<<<<<<< HEAD\n${text}`, /不是逐次增加的整数/],
    ['清除记录写坏了', 'purged.jsonl', () => '{"sha256"\n', /清除记录读不懂/],
    ['公钥少了一截', 'config.yaml', (text) => text.replace(/(- .*).{6}$/m, '$1'), /不是公钥/],
  ];
for (const [sentence, file, change, found] of damages) {
  test(`账本文件夹里${sentence}：检查报错，指明从备份恢复`, (t) => {
    const content = contentWithLedger(t);
    appendTo(content, FIRST);
    const path = join(content, 'ledger', file);
    write(content, `ledger/${file}`, change(existsSync(path) ? readFileSync(path, 'utf8') : ''));
    assert.match(problems(content).join('\n'), found);
  });
}

test('没有账本文件夹的网站照常', (t) => {
  const content = contentWithLedger(t);
  rmSync(join(content, 'ledger'), { recursive: true });
  assert.deepEqual(readBoard(content, asOf).problems, []);
});
