/** One bad file takes nothing else down: real sites, a real repository, the same maker as the newsroom. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { createBuildFolders } from '#scripts/setup/build-folders.ts';
import { createLiveSite } from '#scripts/setup/live-site.ts';
import { gitIn, startRepository } from '../admin/desk/desk-fixture.ts';
import { repository } from '../repository.ts';
import { contentFolderWith, entryFile } from '../store/content-folder-fixture.ts';

const term = (changes: object) => entryFile('terms', { ...changes });
const SECOND = 'terms/tingzheng.yaml';
const TERM = 'terms/gongshi.yaml';
const PAGE = 'pages/guanyu.mdx';

/** A live site over a content folder of its own; `repository: false` leaves git out. */
function room(t: TestContext, { repository = true as boolean | 'around' } = {}) {
  const before = process.env['GONGKAI_AS_OF'];
  process.env['GONGKAI_AS_OF'] = '2026-11-23';
  t.after(() => {
    if (before === undefined) delete process.env['GONGKAI_AS_OF'];
    else process.env['GONGKAI_AS_OF'] = before;
  });
  const content = contentFolderWith(t, { [SECOND]: term({ word: '听证', explanation: '当面听大家说' }) });
  if (repository) startRepository(repository === 'around' ? join(content, '..') : content);
  let shown = '';
  const reports: string[] = [];
  const open = () =>
    createLiveSite({
      content,
      folders: createBuildFolders(join(content, '..', 'sites')),
      show(dir) {
        shown = dir;
      },
      failed: (error) => assert.fail(String(error)),
      tell: (remark) => void reports.push(remark),
    });
  let live = open();
  return {
    content,
    reports,
    write: (path: string, text: string) => {
      mkdirSync(dirname(join(content, path)), { recursive: true });
      writeFileSync(join(content, path), text);
    },
    publish: () => live.begin(),
    restart() {
      live = open();
    },
    status: () => live.status(),
    page: (path: string) => {
      const file = join(shown, path, 'index.html');
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    },
  };
}

const BROKEN = 'word: 公示\nexplanation: [没有收尾\n';

test('一个文件写坏了：别的更正照常上网，它自己的页面仍是上一版，编辑台说明白，改好就上网', async (t) => {
  const site = room(t);
  await site.publish();
  site.write(TERM, BROKEN);
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
  await site.publish();
  assert.match(site.page('terms/tingzheng') ?? '', /改过的解释/);
  assert.match(site.page('terms/gongshi') ?? '', /先贴出来给大家看/);
  const { state, heldBack = [] } = site.status();
  assert.equal(state, '正常');
  assert.equal(heldBack.length, 1);
  assert.match(heldBack[0] ?? '', /^content\/terms\/gongshi\.yaml（网站上仍是上一版）：第 \d+ 行/);
  assert.match(site.reports.at(-1) ?? '', /其他改动都已上网/);
  site.write(TERM, term({ explanation: '重新写好的解释' }));
  await site.publish();
  assert.match(site.page('terms/gongshi') ?? '', /重新写好的解释/);
  assert.equal(site.status().heldBack, undefined);
});

test('先后两个文件写坏：各自停在自己最后上网的那一版', async (t) => {
  const site = room(t);
  await site.publish();
  site.write(TERM, BROKEN);
  site.write(SECOND, term({ word: '听证', explanation: '改过一次' }));
  await site.publish();
  site.write(SECOND, BROKEN);
  site.restart();
  await site.publish();
  assert.match(site.page('terms/tingzheng') ?? '', /改过一次/);
  assert.match(site.page('terms/gongshi') ?? '', /先贴出来给大家看/);
  assert.equal(site.status().heldBack?.length, 2);
});

test('新写的坏文件还没有上一版：不上网，别的照常', async (t) => {
  const site = room(t);
  await site.publish();
  site.write('terms/xin-ci.yaml', BROKEN);
  site.write('terms/xin-ci-er.yml', term({ word: '文件名不对' }));
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释', related: [] }));
  await site.publish();
  assert.equal(site.page('terms/xin-ci'), undefined);
  assert.match(site.page('terms/tingzheng') ?? '', /改过的解释/);
  assert.deepEqual(
    site
      .status()
      .heldBack?.map((line) => /（(.+?)）/.exec(line)?.[1])
      .sort(),
    ['还没有上网', '还没有上网'],
  );
});

test('引用了坏的新文件的那一条跟着停在上一版', async (t) => {
  const site = room(t);
  await site.publish();
  site.write('regulations/xin-banfa.md', entryFile('regulations', { title: '' }));
  site.write(TERM, term({ explanation: '提到新办法', related: ['xin-banfa'] }));
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
  await site.publish();
  assert.match(site.page('terms/gongshi') ?? '', /先贴出来给大家看/);
  assert.match(site.page('terms/tingzheng') ?? '', /改过的解释/);
});

for (const program of ['export const a = ;', '<Unknown />']) {
  test(`说明页面编译不过（${program}）：停在上一版`, async (t) => {
    const site = room(t);
    await site.publish();
    site.write(PAGE, entryFile('pages', {}, `\n新的正文\n\n${program}\n`));
    site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
    await site.publish();
    assert.doesNotMatch(site.page('pages/guanyu') ?? '', /新的正文/);
    assert.match(site.page('pages/guanyu') ?? '', /为了公开/);
    assert.match(site.page('terms/tingzheng') ?? '', /改过的解释/);
    assert.equal(site.status().heldBack?.length, 1);
  });
}

test('有人在磁盘上删掉被引用的文件：上一版也立不住，整个网站不变', async (t) => {
  const site = room(t);
  site.write('regulations/jiu-banfa.md', entryFile('regulations', { title: '旧办法' }));
  site.write(TERM, term({ related: ['jiu-banfa'] }));
  await site.publish();
  rmSync(join(site.content, 'regulations/jiu-banfa.md'));
  site.write(PAGE, entryFile('pages', {}, '\n新的正文\n'));
  await assert.rejects(site.publish(), /gongshi\.yaml/);
  assert.match(site.page('pages/guanyu') ?? '', /为了公开/);
});

test('附件被换掉不算写坏：没有人审过的文件不会顶着上一版的字上网', async (t) => {
  const site = room(t);
  const digest = createHash('sha256').update('a,b\n').digest('hex');
  const offered = {
    title: '办法',
    attachments: [{ title: '名单', path: '/uploads/2026/mingdan.csv', bytes: 4, sha256: digest }],
  };
  site.write('uploads/2026/mingdan.csv', 'a,b\n');
  site.write('regulations/fujian-banfa.md', entryFile('regulations', offered));
  await site.publish();
  site.write('uploads/2026/mingdan.csv', 'c,d\n');
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
  await assert.rejects(site.publish(), /fujian-banfa\.md/);
});

test('内容文件夹在更大的仓库里面也一样', async (t) => {
  const site = room(t, { repository: 'around' });
  await site.publish();
  site.write(TERM, BROKEN);
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
  await site.publish();
  site.restart();
  await site.publish();
  assert.match(site.page('terms/gongshi') ?? '', /先贴出来给大家看/);
  assert.match(site.page('terms/tingzheng') ?? '', /改过的解释/);
});

test('网站设置写坏：名称仍是原来的', async (t) => {
  const site = room(t);
  await site.publish();
  site.write('site.yaml', 'name: 新名称\n');
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
  await site.publish();
  assert.match(site.page('terms/tingzheng') ?? '', /改过的解释/);
  assert.match(site.page('') ?? '', /示例公开栏/);
});

test('撤下记录写坏不能退回：整个网站不变', async (t) => {
  const site = room(t);
  await site.publish();
  site.write(SECOND, term({ word: '听证', explanation: '改过的解释' }));
  site.write('withdrawn/terms/chexia-le.yaml', 'title: 没有别的栏\n');
  await assert.rejects(site.publish(), { name: 'BuildRefused' });
  assert.doesNotMatch(site.page('terms/tingzheng') ?? '', /改过的解释/);
  assert.equal(site.status().state, '失败');
});

test('内容不在仓库里，或还没有成过一次网站：照旧整个不生成，错误全部列出', async (t) => {
  for (const options of [{ repository: false }, { repository: true }]) {
    const site = room(t, options);
    if (!options.repository) await site.publish();
    site.write(TERM, BROKEN);
    await assert.rejects(site.publish(), /terms\/gongshi\.yaml/);
  }
});

test('记下的状态不改暂存区，不留在提交里，也不推送', async (t) => {
  const site = room(t);
  site.write('terms/xie-le-yiban.yaml', term({ word: '写了一半' }));
  const before = gitIn(site.content, 'status', '--porcelain');
  const head = gitIn(site.content, 'rev-parse', 'HEAD');
  await site.publish();
  assert.equal(gitIn(site.content, 'status', '--porcelain'), before);
  assert.equal(gitIn(site.content, 'rev-parse', 'HEAD'), head);
  assert.match(gitIn(site.content, 'show', 'refs/gongkailan/shown:terms/xie-le-yiban.yaml'), /写了一半/);
});

test('npm run build -- --hold-back 也一样；不加就整个拒绝，旧网站不动', { timeout: 600_000 }, async (t) => {
  const { content } = room(t);
  const out = join(content, '..', 'dist');
  const env = { ...process.env, GONGKAI_CONTENT: content, GONGKAI_OUT: out };
  const build = (...options: string[]) =>
    spawnSync(process.execPath, ['scripts/build.ts', ...options], { cwd: repository('.'), env, encoding: 'utf8' });
  const page = (id: string) => readFileSync(join(out, `terms/${id}/index.html`), 'utf8');
  assert.equal(build('--hold-back').status, 0);
  writeFileSync(join(content, TERM), BROKEN);
  writeFileSync(join(content, SECOND), term({ word: '听证', explanation: '改过的解释' }));
  const strict = build();
  assert.equal(strict.status, 1);
  assert.match(strict.stderr, /没有生成网站.*\n✗ content\/terms\/gongshi\.yaml:\d+/);
  assert.doesNotMatch(page('tingzheng'), /改过的解释/);
  const lenient = build('--hold-back');
  assert.equal(lenient.status, 0, lenient.stderr);
  assert.match(lenient.stderr, /✗ content\/terms\/gongshi\.yaml（网站上仍是上一版）/);
  assert.match(page('tingzheng'), /改过的解释/);
  assert.match(page('gongshi'), /先贴出来给大家看/);
});
