import assert from 'node:assert/strict';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { projectRoot } from '#scripts/setup/exec.ts';
import { write } from '../ledger/site-fixture.ts';
import { asOf, contentFolderWith, entryFile } from '../store/content-folder-fixture.ts';

const start = (content: string, out: string) =>
  spawn(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    stdio: 'ignore',
    env: { ...process.env, GONGKAI_CONTENT: content, GONGKAI_OUT: out, GONGKAI_AS_OF: asOf, GONGKAI_URL: '' },
  });

async function build(content: string, out: string): Promise<void> {
  const [code] = await once(start(content, out), 'exit');
  assert.equal(code, 0);
}

/** All files and what is in them, as one text. */
const whole = (site: string): string =>
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .sort()
    .map((path) => `${path.slice(site.length)}\n${readFileSync(path, 'latin1')}`)
    .join('\n');

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-killed-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('生成途中断电：文件夹里不是原来的网站就是新的，下一次生成不留下半成品', { timeout: 1_200_000 }, async (t) => {
  const content = contentFolderWith(t);
  const parent = folderOf(t);
  const out = join(parent, 'site');
  const began = performance.now();
  await build(content, out);
  const took = performance.now() - began;
  const old = whole(out);
  write(content, 'terms/gongshi.yaml', entryFile('terms', { explanation: '改过的解释' }));
  await build(content, join(parent, 'other'));
  const fresh = whole(join(parent, 'other'));
  assert.notEqual(old, fresh);
  for (const share of [0.5, 0.8, 0.95]) {
    const child = start(content, out);
    const ended = once(child, 'exit');
    await Promise.race([ended, wait(took * share)]);
    child.kill('SIGKILL');
    await ended;
    const stands = existsSync(out) ? whole(out) : old;
    assert.ok(stands === old || stands === fresh, '半个网站');
  }
  await build(content, out);
  assert.equal(whole(out), fresh);
  assert.deepEqual(readdirSync(parent).sort(), ['other', 'other.publication.json', 'site', 'site.publication.json']);
});

test('编辑台公布途中断电：公开的链接后面不是原来的网站就是新的，再启动照常公布', { timeout: 1_200_000 }, async (t) => {
  const content = contentFolderWith(t);
  const parent = folderOf(t);
  const states: string[] = [];
  for (const [at, changes] of [{}, { explanation: '改过的解释' }].entries()) {
    write(content, 'terms/gongshi.yaml', entryFile('terms', changes));
    await build(content, join(parent, `${at}`));
    states.push(whole(join(parent, `${at}`)));
  }
  const out = join(parent, 'zwgk');
  for (const share of [0.2, 0.5, 0.8]) {
    const child = fork(new URL('publish-on-and-on.ts', import.meta.url), [content, out], {
      cwd: projectRoot,
      stdio: 'ignore',
      env: { ...process.env, GONGKAI_AS_OF: asOf, GONGKAI_URL: '' },
    });
    const ended = once(child, 'exit');
    const shown = async () => {
      await Promise.race([once(child, 'message'), ended.then(() => assert.fail('停了'))]);
      return performance.now();
    };
    // The third and later ones take over a folder that was shown before.
    await shown();
    await shown();
    const began = await shown();
    const took = (await shown()) - began;
    await wait(took * share);
    child.kill('SIGKILL');
    await ended;
    assert.ok(states.includes(whole(realpathSync(out))), `半个网站（${share}）`);
  }
});
