/**
 * Sites made one after another from what changed only, held against sites made from nothing: every file, byte for byte. A read that
 * nobody records is the one way to be wrong, and these edits are how it shows.
 */
import assert from 'node:assert/strict';
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { stringify } from 'yaml';
import { loadSite } from '#build/site.ts';
import { anyKind, type KindName, kindNames } from '#domain/kinds.ts';
import { makeSite } from '#scripts/build/make-site.ts';
import { createSiteMaker } from '#scripts/build/site-maker.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard } from '#store/load-board.ts';
import { idOf, valid } from '../domain/fixtures.ts';
import { docx, paragraph } from '../gate/files.ts';
import { appendTo, contentWithLedger, FIRST, write } from '../ledger/site-fixture.ts';
import { calendarFile, entryFile, siteFile } from '../store/content-folder-fixture.ts';

/** GONGKAI_EDITS=300 for the long run. */
const EDITS = Number(process.env['GONGKAI_EDITS'] ?? 40);
const SEED = Number(process.env['GONGKAI_SEED'] ?? 11);
/** A stale page stays stale until it is made again, so that not every edit needs a comparison. */
const COMPARE_EVERY = 8;

/** A small generator of numbers: the same seed, the same edits. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The field people know an entry by. */
const TITLES: Readonly<Record<string, string>> = { agencies: 'name', offices: 'name', terms: 'word' };
const MARKDOWN = ['', '第一条', '第二条'].map((words) => `\n## 第一条 目的\n\n为了公开${words}，电话 2660000。\n`);

/** Kinds that offer files. */
const OFFERING: readonly KindName[] = ['regulations', 'procedures', 'notices', 'pages'];

interface Board {
  readonly content: string;
  readonly pick: (below: number) => number;
  count: number;
}

const fileOf = (kind: KindName, id: string) => `${kind}/${id}.${anyKind(kind).format}`;

/** Changes of an entry that keep it sound. */
function changed(kind: KindName, { pick, count }: Board): Record<string, unknown> {
  const title = TITLES[kind] ?? 'title';
  const sound = valid(kind) as Record<string, unknown>;
  return {
    ...(typeof sound[title] === 'string' && { [title]: `${sound[title]}${pick(3)}号${count % 7}` }),
    checkedOn: `2026-11-2${pick(3)}`,
    ...(pick(4) === 0 && { corrections: [{ at: '2026-11-21 10:00', note: `改正 ${count}` }] }),
    ...(kind === 'hotlines' && { number: `26600${10 + pick(80)}` }),
    ...(kind === 'agencies' && { order: 1 + pick(9) }),
  };
}

const edits: Readonly<Record<string, (board: Board) => void>> = {
  change(board) {
    const kind = kindNames[board.pick(kindNames.length)] as KindName;
    write(board.content, fileOf(kind, idOf[kind]), entryFile(kind, changed(kind, board), MARKDOWN[board.pick(3)]));
  },
  add(board) {
    const kind = kindNames[board.pick(kindNames.length)] as KindName;
    const id = `xin-${board.count % 5}`;
    write(board.content, fileOf(kind, id), entryFile(kind, changed(kind, board), MARKDOWN[board.pick(3)]));
  },
  remove({ content, pick, count }) {
    const kind = kindNames[pick(kindNames.length)] as KindName;
    rmSync(join(content, fileOf(kind, `xin-${count % 5}`)), { force: true });
  },
  withdraw({ content, pick, count }) {
    const kind = kindNames[pick(kindNames.length)] as KindName;
    const id = `xin-${count % 5}`;
    if (!existsSync(join(content, fileOf(kind, id)))) return;
    rmSync(join(content, fileOf(kind, id)));
    const record = {
      publishedAt: '2026-11-20 09:00',
      withdrawnAt: '2026-11-22 10:00',
      reason: `有误 ${count}`,
      by: '办公室',
    };
    write(content, `withdrawn/${kind}/${id}.yaml`, stringify(record));
  },
  restore({ content, pick }) {
    const gone = existsSync(join(content, 'withdrawn'))
      ? readdirSync(join(content, 'withdrawn'), { recursive: true, encoding: 'utf8' }).filter((name) =>
          name.endsWith('.yaml'),
        )
      : [];
    const name = gone[pick(gone.length)];
    if (name === undefined) return;
    const [kind, file] = name.split('/') as [KindName, string];
    rmSync(join(content, 'withdrawn', name));
    write(content, fileOf(kind, file.replace('.yaml', '')), entryFile(kind));
  },
  attach({ content, pick, count }) {
    const kind = OFFERING[pick(OFFERING.length)] as KindName;
    const bytes = docx(paragraph(`申请表第 ${pick(4)} 版`));
    const path = `uploads/2026/biao-${pick(3)}.docx`;
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
    const file = { path: `/${path}`, title: `申请表 ${count}`, bytes: bytes.length, sha256: hash('sha256', bytes) };
    write(content, fileOf(kind, idOf[kind]), entryFile(kind, { attachments: [file] }, MARKDOWN[0]));
  },
  settings({ content, pick, count }) {
    const phone = pick(2) === 0 ? null : `26600${10 + pick(80)}`;
    write(
      content,
      'site.yaml',
      siteFile({ phone, organiser: `示例局${count % 4}`, ...(pick(3) === 0 && { name: `公开栏${count}` }) }),
    );
  },
  calendar({ content, pick }) {
    const off = [{ name: '国庆节', from: '2026-10-01', to: `2026-10-0${5 + pick(4)}` }];
    write(content, 'calendar/2026.yaml', calendarFile({ off }));
  },
  laws({ content, pick }) {
    const law = { title: '示例制度', status: pick(2) === 0 ? '已废止' : '已修改', since: '2021-01-01' };
    write(content, 'laws.yaml', stringify({ laws: [law] }));
  },
  ledger({ content, count }) {
    const minute = String(count % 60).padStart(2, '0');
    appendTo(content, `2026-11-23T1${Math.floor(count / 60) % 10}:${minute}:00+08:00`);
  },
  day({ pick }) {
    process.env['GONGKAI_AS_OF'] = `2026-11-${23 + pick(6)}`;
  },
};

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
