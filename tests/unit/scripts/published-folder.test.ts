import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createPublishedFolder } from '#scripts/setup/published-folder.ts';

function place(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return join(folder, 'zwgk');
}

/** Builds into the next folder and publishes it. */
function publish({ folders, publish }: ReturnType<typeof createPublishedFolder>, text: string): string {
  const dir = folders.next();
  writeFileSync(join(dir, 'index.html'), text);
  publish(dir);
  folders.keep(dir);
  return dir;
}

const shown = (out: string) => readFileSync(join(out, 'index.html'), 'utf8');

test('网站服务器看到的总是最新的完整网站，上一个还留着，更早的删去', (t) => {
  const out = place(t);
  const published = createPublishedFolder(out);
  const dirs = ['1', '2', '3'].map((text) => {
    const dir = publish(published, text);
    assert.equal(shown(out), text);
    return dir;
  });
  assert.deepEqual(dirs.map(existsSync), [false, true, true]);
});

test('重新启动后、新网站做好之前，仍显示原来的', (t) => {
  const out = place(t);
  publish(createPublishedFolder(out), '昨天');
  const again = createPublishedFolder(out);
  const unfinished = again.folders.next();
  assert.equal(shown(out), '昨天');
  again.folders.drop(unfinished);
  publish(again, '今天');
  assert.equal(shown(out), '今天');
});

test('正在做的网站不会被先做好的删掉', (t) => {
  const published = createPublishedFolder(place(t));
  const slow = published.folders.next();
  for (const text of ['1', '2', '3']) publish(published, text);
  assert.equal(existsSync(slow), true);
});

test('那里已经有一个真的文件夹时不动它，说明怎么办', (t) => {
  const out = place(t);
  mkdirSync(out);
  writeFileSync(join(out, 'index.html'), '别人的');
  assert.throws(() => createPublishedFolder(out), /GONGKAI_OUT/);
  assert.equal(shown(out), '别人的');
});

test('换上以后才出的错：正在显示的不删去；没换上的删去', (t) => {
  const out = place(t);
  const published = createPublishedFolder(out);
  publish(published, '1');
  const dir = published.folders.next();
  writeFileSync(join(dir, 'index.html'), '2');
  published.publish(dir);
  published.folders.drop(dir);
  assert.equal(shown(out), '2');
  const unfinished = published.folders.next();
  published.folders.drop(unfinished);
  assert.ok(!existsSync(unfinished));
});
