import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { pack } from '#scripts/release/archive.ts';
import { licenceList, steadyBill } from '#scripts/release/bill.ts';
import { changesOf, releaseOf } from '#scripts/release/commit.ts';

const AT = '2026-11-30T08:00:00+00:00';
const RELEASE = { version: '0.2.0', commit: 'a'.repeat(40), at: AT };

function inFolder(run: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-release-'));
  try {
    run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('同样的文件，写的先后、时间、权限不同，打出来的包一个字节也不差', () =>
  inFolder((folder) => {
    const packed = (place: string, names: readonly string[], mode: number, time: number): string => {
      const source = join(folder, place, 'gongkailan-0.2.0');
      mkdirSync(join(source, '说明'), { recursive: true });
      for (const name of names) {
        writeFileSync(join(source, name), name, { mode });
        utimesSync(join(source, name), time, time);
      }
      pack(source, join(folder, `${place}.tar.gz`), AT);
      return readFileSync(join(folder, `${place}.tar.gz`), 'hex');
    };
    const one = packed('一', ['a.txt', '说明/b.txt', 'c'], 0o600, 1);
    const other = packed('二', ['c', '说明/b.txt', 'a.txt'], 0o644, 1_700_000_000);
    assert.equal(one, other);
    const names = execFileSync('tar', ['-tzf', join(folder, '一.tar.gz')], { encoding: 'utf8' });
    assert.match(names, /^gongkailan-0\.2\.0\/a\.txt$/m);
  }));

test('打包不成，不留下半个包', () =>
  inFolder((folder) => {
    assert.throws(() => pack(join(folder, '没有'), join(folder, '包.tar.gz'), AT), /没有成功/);
    assert.throws(() => readFileSync(join(folder, '包.tar.gz')), /ENOENT/);
  }));

function repository(folder: string, changelog: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args]);
  writeFileSync(join(folder, 'package.json'), '{ "version": "0.2.0" }\n');
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
}
const CHANGELOG =
  '# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2026-11-30\n\n运维：运行 npm run migrate。\n\n## [0.1.0] - 2026-01-01\n\n头一版。\n';

test('版本、提交和时间都取自提交', () =>
  inFolder((folder) => {
    repository(folder, CHANGELOG);
    const { version, commit, at } = releaseOf(folder);
    assert.equal(version, '0.2.0');
    assert.match(commit, /^[0-9a-f]{40}$/);
    assert.ok(!Number.isNaN(Date.parse(at)));
  }));

test('有没提交的改动不发布，说出是哪个文件', () =>
  inFolder((folder) => {
    repository(folder, CHANGELOG);
    writeFileSync(join(folder, '新写的.md'), '');
    assert.throws(() => releaseOf(folder), /有没提交的改动：新写的\.md。.*请先提交/s);
    rmSync(join(folder, '新写的.md'));
    writeFileSync(join(folder, 'CHANGELOG.md'), `${CHANGELOG}\n`);
    assert.throws(() => releaseOf(folder), /有没提交的改动：CHANGELOG\.md。/);
  }));

test('更新记录里没有这个版本不发布，说出该怎么写', () =>
  inFolder((folder) => {
    repository(folder, '# Changelog\n\n## [0.2.0] - 2026-11-30\n\n## [0.1.0] - 2026-01-01\n\n头一版。\n');
    assert.throws(() => releaseOf(folder), /没有 0\.2\.0 的内容.*## \[0\.2\.0\]/s);
  }));

test('更新记录只取这一版的', () => {
  assert.equal(changesOf(CHANGELOG, '0.2.0'), '运维：运行 npm run migrate。');
  assert.equal(changesOf(CHANGELOG, '0.3.0'), undefined);
  assert.equal(changesOf(CHANGELOG.replace('0.2.0', '0x2.0'), '0.2.0'), undefined);
});

const bill = (serial: string, time: string) =>
  JSON.stringify({
    serialNumber: `urn:uuid:${serial}`,
    metadata: { timestamp: time, component: { name: 'gongkailan' } },
    components: [
      { name: 'b', version: '1', licenses: [{ license: { id: 'MIT' } }] },
      { name: 'a', version: '2', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
      { name: 'a', version: '2', licenses: [{ expression: 'MIT OR Apache-2.0' }] },
      { name: 'c', version: '3' },
    ],
  });

test('物料清单里随手变的号码和时间换成提交的，其余一样', () => {
  const one = steadyBill(bill('1', '2026-01-01'), RELEASE);
  assert.equal(one, steadyBill(bill('2', '2027-01-01'), RELEASE));
  const read = JSON.parse(one);
  assert.match(read.serialNumber, /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.equal(read.metadata.timestamp, AT);
  assert.equal(read.metadata.component.name, 'gongkailan');
  assert.notEqual(one, steadyBill(bill('1', '2026-01-01'), { ...RELEASE, commit: 'b'.repeat(40) }));
});

test('许可清单一个软件包一行，没写许可的说出来', () => {
  assert.equal(licenceList(bill('1', '')), '软件包\t版本\t许可\na\t2\tMIT OR Apache-2.0\nb\t1\tMIT\nc\t3\t没有写明\n');
});
