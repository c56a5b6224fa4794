/**
 * Sites made one after another from what changed only, held against sites made from nothing: every file, byte for byte. A read that
 * nobody records is the one way to be wrong, and these edits are how it shows.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { loadSite } from '#build/site.ts';
import { makeSite } from '#scripts/build/make-site.ts';
import { createSiteMaker } from '#scripts/build/site-maker.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard } from '#store/load-board.ts';
import { appendTo, contentWithLedger, FIRST, write } from '../ledger/site-fixture.ts';
import { entryFile } from '../store/content-folder-fixture.ts';
import { type Board, edits, fileOf, random } from './random-edits.ts';

/** GONGKAI_EDITS=300 for the long run. */
const EDITS = Number(process.env['GONGKAI_EDITS'] ?? 40);
const SEED = Number(process.env['GONGKAI_SEED'] ?? 11);
/** A stale page stays stale until it is made again, so that not every edit needs a comparison. */
const COMPARE_EVERY = 8;

const bytesOf = (site: string): Map<string, Buffer> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [relative(site, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-incremental-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test(`${EDITS} 次随意的改动，每次只做改到的，网站与从头生成的逐字节相同`, { timeout: 3_600_000 }, async (t) => {
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  const content = contentWithLedger(t);
  appendTo(content, FIRST);
  const parent = folderOf(t);
  const board: Board = { content, pick: random(SEED), count: 0 };
  const maker = createSiteMaker(content);
  // As the newsroom keeps them: the one shown and, until its folder becomes the next, the one before.
  const shown: string[] = [];
  let made = 0;
  const publish = async () => {
    const next = join(parent, `${board.count}`);
    mkdirSync(next);
    const { changed } = await maker(next);
    shown.push(next);
    for (const old of shown.splice(0, shown.length - 2)) rmSync(old, { recursive: true, force: true });
    return changed;
  };
  await publish();
  const names = Object.keys(edits);
  const done: string[] = [];
  while (board.count < EDITS) {
    board.count += 1;
    const before = join(parent, 'content');
    cpSync(content, before, { recursive: true });
    const name = names[board.pick(names.length)] as string;
    try {
      edits[name]?.(board);
      await publish();
      made += 1;
      done.push(name);
    } catch (error) {
      // Not every edit leaves a sound board; what was public stays.
      if (!(error instanceof BuildRefused || /内容有错/.test(String(error)))) throw error;
      rmSync(join(parent, `${board.count}`), { recursive: true, force: true });
      rmSync(content, { recursive: true });
      cpSync(before, content, { recursive: true });
    }
    rmSync(before, { recursive: true });
    if (board.count % COMPARE_EVERY !== 0 && board.count !== EDITS) continue;
    const fresh = join(parent, 'fresh');
    mkdirSync(fresh);
    // As `npm run build` makes it: nothing is watched, nothing remembered.
    forgetBoard();
    await makeSite(await loadSite(content), new SiteWriter(fresh));
    const [ours, whole] = [bytesOf(shown.at(-1) as string), bytesOf(fresh)];
    rmSync(fresh, { recursive: true });
    const since = `种子 ${SEED}，第 ${board.count} 次，之前：${done.slice(-COMPARE_EVERY).join('、')}`;
    assert.deepEqual([...ours.keys()], [...whole.keys()], since);
    assert.deepEqual(
      [...whole].filter(([path, bytes]) => !ours.get(path)?.equals(bytes)).map(([path]) => path),
      [],
      since,
    );
  }
  const tally = Object.entries(Object.groupBy(done, (name) => name)).map(([name, all]) => `${name} ${all?.length}`);
  t.diagnostic(`种子 ${SEED}：${tally.join('，')}`);
  if (EDITS >= 300) assert.deepEqual([...new Set(done)].sort(), names.toSorted(), '每一种改动都生成过网站');
  assert.ok(made > EDITS / 3, `${made} 次改动生成了网站`);
});

test('没有改动就没有文件变；改一条只变提到它的；原来的网站一个字节不动', async (t) => {
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  const content = contentWithLedger(t);
  const parent = folderOf(t);
  const maker = createSiteMaker(content);
  const make = async (name: string) => {
    mkdirSync(join(parent, name));
    return maker(join(parent, name));
  };
  const { pages } = await make('1');
  const first = bytesOf(join(parent, '1'));
  const again = await make('2');
  assert.deepEqual([again.changed, again.made], [0, 0]);
  write(content, fileOf('terms', 'gongshi'), entryFile('terms', { explanation: '改过的解释' }));
  const { changed, made, publication } = await make('3');
  assert.ok(made !== undefined && made < pages / 3, `做了 ${made} 个页面和文件，共 ${pages} 个页面`);
  assert.ok(changed !== undefined && changed > 3 && changed < pages, `${changed} 个文件`);
  const put = publication?.put.map(({ path }) => path) ?? [];
  assert.ok(put.includes('terms/gongshi/index.html') && put.includes('data/terms.csv') && put.includes('sw.js'));
  assert.ok(put.indexOf('terms/gongshi/index.html') < put.indexOf('offline/files.json'), '先内容，后入口');
  assert.match(readFileSync(join(parent, '3', 'terms/gongshi/index.html'), 'utf8'), /改过的解释/);
  assert.deepEqual(bytesOf(join(parent, '2')), first, '正在显示的不动');
  assert.ok(!existsSync(join(parent, '1')), '更早的文件夹用来放新的');
});

test('做好了没能换上的一个已经删去：正在显示的一个字节不动，下一个照样完整', async (t) => {
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  const content = contentWithLedger(t);
  const parent = folderOf(t);
  const maker = createSiteMaker(content);
  const make = async (name: string) => {
    mkdirSync(join(parent, name));
    await maker(join(parent, name));
  };
  await make('1');
  const shown = bytesOf(join(parent, '1'));
  write(content, fileOf('terms', 'gongshi'), entryFile('terms', { explanation: '改过的解释' }));
  await make('2');
  const second = bytesOf(join(parent, '2'));
  rmSync(join(parent, '2'), { recursive: true });
  await make('3');
  assert.deepEqual(bytesOf(join(parent, '1')), shown);
  assert.deepEqual(bytesOf(join(parent, '3')), second);
});

test('画不出来的一条：拒绝并说出文件，之后照常', async (t) => {
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  const content = contentWithLedger(t);
  const parent = folderOf(t);
  const maker = createSiteMaker(content);
  const make = async (name: string) => {
    mkdirSync(join(parent, name));
    return maker(join(parent, name));
  };
  await make('1');
  const page = join(content, 'pages', 'guanyu.mdx');
  mkdirSync(dirname(page), { recursive: true });
  writeFileSync(page, entryFile('pages', {}, '\n<Meiyou />\n'));
  await assert.rejects(make('2'), (error: unknown) => {
    assert.ok(error instanceof BuildRefused);
    assert.match(error.message, /pages\/guanyu\.mdx:\d+/);
    return true;
  });
  writeFileSync(page, entryFile('pages', {}, '\n好了\n'));
  assert.ok(((await make('3')).changed ?? 0) > 0);
});
