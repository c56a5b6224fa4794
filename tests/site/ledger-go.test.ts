import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { projectRoot } from '#scripts/setup/exec.ts';
import { builtSite } from './support/site.ts';

/** Where Debian's golang-golang-x-mod-dev puts it. */
const GOPATH = '/usr/share/gocode';
const missing =
  !existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb/tlog')) || spawnSync('go', ['version']).error !== undefined;

test('Go 自己的 sumdb 程序读得懂公布的账本：签名、每一条、每个旧账头、每个见证', {
  skip: missing && '没有装 golang-go 和 golang-golang-x-mod-dev，见 tests/go/README.md',
}, () => {
  const { status, stdout, stderr } = spawnSync('go', ['run', 'main.go', 'verify', join(builtSite().folder, 'ledger')], {
    cwd: join(projectRoot, 'tests/go/ledger'),
    env: { ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: join(projectRoot, '.cache/go') },
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^go ok: [1-9]\d* entries included/);
});
