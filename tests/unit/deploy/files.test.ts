/** The other files of `deploy/`, judged by the programs that read them, where those are there. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { onPath } from '#scripts/setup/system-packages.ts';
import { repository } from '../repository.ts';

const caddy = onPath(['caddy']);
const systemd = onPath(['systemd-analyze']);
const units = readdirSync(repository('deploy/systemd')).map((name) => repository(`deploy/systemd/${name}`));
const container = readFileSync(repository('deploy/container/Containerfile'), 'utf8');

test('Caddy accepts the Caddyfile', { skip: caddy ? false : 'caddy is not installed' }, () => {
  const file = repository('deploy/caddy/Caddyfile');
  const { status, stderr } = spawnSync(caddy ?? '', ['adapt', '--adapter', 'caddyfile', '--config', file], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('the timer runs at ten past midnight in China', { skip: systemd ? false : 'systemd is not installed' }, () => {
  const timer = readFileSync(repository('deploy/systemd/gongkailan-build.timer'), 'utf8');
  const when = /OnCalendar=(.*)/.exec(timer)?.[1] ?? '';
  const { status, stdout, stderr } = spawnSync(systemd ?? '', ['calendar', '--base-time=2026-11-30 12:00 UTC', when], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC' },
  });
  assert.equal(status, 0, stderr);
  assert.match(stdout, /Next elapse: Tue 2026-12-01 00:10:00 (?:CST|Asia\/Shanghai)|16:10:00 UTC/);
});

test('services start only commands that exist, with folders the documents name', () => {
  const { scripts } = JSON.parse(readFileSync(repository('package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const unit of units) {
    for (const [, command] of readFileSync(unit, 'utf8').matchAll(/npm run (\S+)/g)) {
      assert.ok(command && command in scripts, `${unit}: npm run ${command}`);
    }
  }
});

test('the container copies only what is there, runs as a user without rights and starts a command that exists', () => {
  for (const [, list] of container.matchAll(/^COPY (.+) \S+$/gm)) {
    for (const path of (list ?? '').split(' ')) assert.ok(existsSync(repository(path)), path);
  }
  assert.match(container, /^USER 10001$/m);
  assert.ok(existsSync(repository(`scripts/${/run\.mjs", "(\w+)"/.exec(container)?.[1]}.ts`)));
  const { engines } = JSON.parse(readFileSync(repository('package.json'), 'utf8')) as { engines: { node: string } };
  const [, major = '0'] = /FROM .*node:(\d+)/.exec(container) ?? [];
  assert.ok(Number(major) >= Number(/\d+/.exec(engines.node)?.[0]), `node ${major} is older than ${engines.node}`);
});
