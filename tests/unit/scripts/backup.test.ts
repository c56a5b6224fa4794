import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { filesIn, judgeBackup, makeBackup } from '#scripts/backup/archive.ts';
import { writeDurably } from '#store/durable-file.ts';
import { repository } from '../repository.ts';

const ABOUT = { madeAt: '2026-11-30T09:00:00+08:00', version: '0.0.0' };

function office(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-backup-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const [content, newsroom] = [join(folder, 'content'), join(folder, 'newsroom')];
  for (const part of ['site.yaml', 'laws.yaml', 'calendar']) {
    cpSync(repository(`content/${part}`), join(content, part), { recursive: true });
  }
  mkdirSync(join(newsroom, 'drafts'), { recursive: true });
  writeFileSync(join(newsroom, 'drafts', 'a.json'), '{"稿件":1}');
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', content, '-c', 'user.name=a', '-c', 'user.email=a@a.invalid', ...args], {
      encoding: 'utf8',
    });
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'first');
  const run = (command: string, ...args: string[]) =>
    spawnSync(process.execPath, [repository(`scripts/${command}.ts`), ...args], {
      ...{ encoding: 'utf8', cwd: repository('.') },
      env: { ...process.env, GONGKAI_CONTENT: content, GONGKAI_NEWSROOM: newsroom, GONGKAI_AS_OF: '2026-11-23' },
    });
  return { folder, content, newsroom, git, run };
}

test('备份恢复出来的内容、历史和稿件一个字节也不差，演练不留下东西', (t) => {
  const { folder, content, newsroom, git, run } = office(t);
  const made = run('backup', '--to', join(folder, 'backups'));
  assert.equal(made.status, 0, made.stderr);
  const backup = join(folder, 'backups', readdirSync(join(folder, 'backups'))[0] ?? '');

  const drill = run('restore', backup, '--drill');
  assert.equal(drill.status, 0, drill.stderr);
  assert.match(drill.stdout, /演练通过/);

  const [again, office2] = [join(folder, 'content-2'), join(folder, 'newsroom-2')];
  const restored = run('restore', backup, '--content', again, '--newsroom', office2);
  assert.equal(restored.status, 0, restored.stderr);
  for (const [from, to] of [
    [content, again],
    [newsroom, office2],
  ] as const) {
    assert.deepEqual(filesIn(to), filesIn(from));
    for (const path of filesIn(from))
      assert.deepEqual(readFileSync(join(to, path)), readFileSync(join(from, path)), path);
  }
  assert.equal(execFileSync('git', ['-C', again, 'rev-parse', 'HEAD'], { encoding: 'utf8' }), git('rev-parse', 'HEAD'));
});

test('坏了的备份一处处说清楚，什么都不恢复', async (t) => {
  const { folder, content, newsroom, run } = office(t);
  const backup = join(folder, 'b');
  await makeBackup({ content, newsroom }, backup, ABOUT);
  writeFileSync(join(backup, 'content', 'site.yaml'), 'name: 换了\n');
  rmSync(join(backup, 'newsroom', 'drafts', 'a.json'));
  writeFileSync(join(backup, 'content', 'laiwai.txt'), 'x');
  const result = run('restore', backup, '--content', join(folder, 'x'), '--newsroom', join(folder, 'y'));
  assert.equal(result.status, 1);
  for (const words of [
    '内容变了：content/site.yaml',
    '少了一个文件：newsroom/drafts/a.json',
    '多出一个文件：content/laiwai.txt',
  ]) {
    assert.ok(result.stderr.includes(words), result.stderr);
  }
  assert.deepEqual([existsSync(join(folder, 'x')), existsSync(join(folder, 'y'))], [false, false]);
  rmSync(join(backup, 'backup.json'));
  assert.match(JSON.stringify(judgeBackup(backup)), /没有做完/);
});

test('不覆盖已有的文件夹，不把备份放进被备份的文件夹', async (t) => {
  const { folder, content, newsroom, run } = office(t);
  const backup = join(folder, 'b');
  await makeBackup({ content, newsroom }, backup, ABOUT);
  const over = run('restore', backup, '--content', content, '--newsroom', join(folder, 'y'));
  assert.match(over.stderr, /里面有东西，没有动它/);
  assert.match(run('backup', '--to', join(content, 'b')).stderr, /不能放在/);
  assert.match(run('restore').stderr, /用法/);
});

test('编辑台一边公布一边备份，每个备份里稿件和内容都是同一个时刻的', async (t) => {
  const { folder, content, newsroom } = office(t);
  let stop = false;
  // A publication moves a number from the newsroom to the content, in two steps that must not be torn apart.
  const publishing = (async () => {
    for (let n = 1; !stop; n += 1) {
      await writeDurably(join(newsroom, 'drafts', 'a.json'), `${n}`);
      await writeDurably(join(content, 'published.txt'), `${n}`);
      await new Promise((done) => setTimeout(done, n % 5 === 0 ? 400 : 5));
    }
  })();
  for (let n = 0; n < 8; n += 1) {
    const backup = join(folder, `b${n}`);
    const { settled } = await makeBackup({ content, newsroom }, backup, ABOUT);
    if (!settled) continue;
    const read = (path: string) => (existsSync(join(backup, path)) ? readFileSync(join(backup, path), 'utf8') : '');
    const [draft, published] = [read('newsroom/drafts/a.json'), read('content/published.txt')];
    assert.ok(
      draft === published || published === '' || Number(draft) === Number(published) + 1,
      `${draft} ${published}`,
    );
  }
  stop = true;
  await publishing;
});
