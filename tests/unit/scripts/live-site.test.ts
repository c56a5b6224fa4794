import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createBuildFolders } from '#scripts/setup/build-folders.ts';
import { createLiveSite } from '#scripts/setup/live-site.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { contentFolderWith } from '../store/content-folder-fixture.ts';

/** A live site that is one file, which repeats `content/laws.yaml`; it is made when told to. */
function liveSite(t: TestContext, before?: (content: string) => void) {
  const content = contentFolderWith(t, { 'laws.yaml': 'first' });
  const folders = createBuildFolders(join(content, '..', 'sites'));
  const text = () => readFileSync(join(content, 'laws.yaml'), 'utf8');
  const shown: string[] = [];
  const failures: unknown[] = [];
  let held: Promise<void> | undefined;
  let release = () => {};
  const live = createLiveSite({
    ...{ content, folders, ...(before && { beforeChanges: async () => before(content) }) },
    show: (dir) => void shown.push(readFileSync(join(dir, 'index.html'), 'utf8')),
    failed: (error) => void failures.push(error),
    tell: () => undefined,
    async make(outDir) {
      const read = text();
      if (read === 'broken') throw new BuildRefused([]);
      await held;
      writeFileSync(join(outDir, 'index.html'), read);
      return { pages: 1 };
    },
  });
  const change = (what: string) => {
    writeFileSync(join(content, 'laws.yaml'), what);
    live.changed();
  };
  const hold = () => {
    held = new Promise((done) => (release = done));
  };
  return { live, shown, failures, change, hold, release: () => release() };
}

test('每次改动之后显示一个完整的网站；改动一发生状态就说生成中', async (t) => {
  const { live, shown, change } = liveSite(t);
  await live.begin();
  change('second');
  assert.equal(live.status().state, '生成中');
  await live.idle();
  assert.deepEqual(shown, ['first', 'second']);
  assert.equal(live.status().state, '正常');
});

test('先记账，再更新网站：记下的一起显示，账本自己的文件不算又一次改动', async (t) => {
  let entered = 0;
  const { live, shown, change } = liveSite(t, (content) => {
    entered += 1;
    writeFileSync(join(content, 'laws.yaml'), `${readFileSync(join(content, 'laws.yaml'), 'utf8')}，已入账`);
  });
  await live.begin();
  change('second');
  await live.idle();
  live.changed();
  await live.idle();
  assert.deepEqual(shown, ['first', 'second，已入账']);
  assert.equal(entered, 1);
});

test('没有真的改动就什么也不做', async (t) => {
  const { live, shown, change } = liveSite(t);
  await live.begin();
  change('second');
  await live.idle();
  live.changed();
  await live.idle();
  assert.equal(shown.length, 2);
});

test('生成途中又有改动：随后再生成一次，看到的只往前走', async (t) => {
  const { live, shown, change, hold, release } = liveSite(t);
  await live.begin();
  hold();
  change('second');
  await new Promise((done) => setTimeout(done, 300));
  change('third and longer');
  release();
  await live.idle();
  assert.equal(shown.at(-1), 'third and longer');
  assert.deepEqual(
    shown,
    ['first', 'second', 'third and longer'].filter((text) => shown.includes(text)),
  );
});

test('内容有错误时仍显示原来的，状态说明失败；改好后恢复', async (t) => {
  const { live, shown, failures, change } = liveSite(t);
  await live.begin();
  change('broken');
  await live.idle();
  assert.deepEqual(shown, ['first']);
  assert.deepEqual([live.status().state, failures.length], ['失败', 1]);
  assert.match(live.status().error ?? '', /改动之前/);
  change('mended');
  await live.idle();
  assert.equal(shown.at(-1), 'mended');
  assert.equal(live.status().state, '正常');
});
