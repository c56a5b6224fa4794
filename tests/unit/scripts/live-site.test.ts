import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createBuildFolders } from '#scripts/setup/build-folders.ts';
import { createLiveSite } from '#scripts/setup/live-site.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { contentFolderWith } from '../store/content-folder-fixture.ts';

/** A live site whose pages are one file that repeats `content/laws.yaml`; whole builds end when told to. */
function liveSite(t: TestContext, before?: (content: string) => void) {
  const content = contentFolderWith(t, { 'laws.yaml': 'first' });
  const folders = createBuildFolders(join(content, '..', 'sites'));
  const text = () => readFileSync(join(content, 'laws.yaml'), 'utf8');
  const shown: string[] = [];
  const failures: unknown[] = [];
  let held: Promise<void> | undefined;
  let release = () => {};
  const copy = (to: string, what: string) => writeFileSync(join(to, 'index.html'), what);
  const live = createLiveSite({
    ...{ content, folders, ...(before && { beforeChanges: async () => before(content) }) },
    show: (dir, { whole }) =>
      void shown.push(`${whole ? '全站' : '页面'} ${readFileSync(join(dir, 'index.html'), 'utf8')}`),
    failed: (error) => void failures.push(error),
    make: {
      async whole(outDir) {
        const read = text();
        if (read === 'broken') throw new BuildRefused([]);
        await held;
        copy(outDir, read);
        return 1;
      },
      async draw(_from, to) {
        if (text() === 'broken') throw new BuildRefused([]);
        copy(to, text());
        return 1;
      },
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

test('改动之后先看到页面，再看到全站', async (t) => {
  const { live, shown, change } = liveSite(t);
  await live.begin();
  change('second');
  await live.idle();
  assert.deepEqual(shown, ['全站 first', '页面 second', '全站 second']);
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
  assert.deepEqual(shown, ['全站 first', '页面 second，已入账', '全站 second，已入账']);
  assert.equal(entered, 1);
});

test('没有真的改动就什么也不做', async (t) => {
  const { live, shown, change } = liveSite(t);
  await live.begin();
  change('second');
  await live.idle();
  live.changed();
  await live.idle();
  assert.equal(shown.length, 3);
});

test('全站生成途中又有改动：不会把看到过的页面退回去', async (t) => {
  const { live, shown, change, hold, release } = liveSite(t);
  await live.begin();
  hold();
  change('second');
  while (live.status().state !== '生成中') await new Promise(setImmediate);
  change('third and longer');
  while (!shown.includes('页面 third and longer')) await new Promise(setImmediate);
  release();
  await live.idle();
  const seen = shown.map((line) => line.slice(3));
  assert.deepEqual([...new Set(seen)], ['first', 'second', 'third and longer']);
  assert.equal(seen.lastIndexOf('second') < seen.indexOf('third and longer'), true);
  assert.equal(shown.at(-1), '全站 third and longer');
});

test('内容有错误时仍显示原来的，状态说明失败；改好后恢复', async (t) => {
  const { live, shown, failures, change } = liveSite(t);
  await live.begin();
  change('broken');
  await live.idle();
  assert.deepEqual(shown, ['全站 first']);
  assert.deepEqual([live.status().state, failures.length], ['失败', 1]);
  assert.match(live.status().error ?? '', /改动之前/);
  change('mended');
  await live.idle();
  assert.equal(shown.at(-1), '全站 mended');
  assert.equal(live.status().state, '正常');
});
