import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { type TestContext, test } from 'node:test';
import { localBin, projectRoot } from '#scripts/setup/exec.ts';
import { appendTo, contentWithLedger, FIRST, SECOND, write } from '../unit/ledger/site-fixture.ts';
import { asOf, entryFile } from '../unit/store/content-folder-fixture.ts';

/** Every file below `site` by its path, with its bytes. */
const bytesOf = (site: string): Map<string, Buffer> =>
  new Map(
    readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => [relative(site, path).replaceAll('\\', '/'), readFileSync(path)]),
  );

function run(t: TestContext, program: readonly string[], content: string, out: string): Map<string, Buffer> {
  t.after(() => rmSync(out, { recursive: true, force: true }));
  t.after(() => rmSync(`${out}.publication.json`, { force: true }));
  const env = { ...process.env, GONGKAI_CONTENT: content, GONGKAI_OUT: out, GONGKAI_AS_OF: asOf, GONGKAI_URL: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, program, { cwd: projectRoot, encoding: 'utf8', env });
  assert.equal(status, 0, `${stdout}\n${stderr}`.slice(-3000));
  return bytesOf(out);
}

/** One of each kind, one of them changed, with its history. */
function board(t: TestContext): string {
  const content = contentWithLedger(t);
  write(content, 'pages/guanyu.mdx', entryFile('pages'));
  appendTo(content, FIRST);
  write(content, 'terms/gongshi.yaml', entryFile('terms', { explanation: '改过的解释' }));
  appendTo(content, SECOND);
  return content;
}

test('直接用 astro build 生成的网站，与 npm run build 的逐字节相同，一个文件不多一个不少', (t) => {
  const content = board(t);
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-two-makers-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const ours = run(t, ['scripts/build.ts'], content, join(folder, 'ours'));
  const astro = run(t, [localBin('astro'), 'build', '--silent'], content, join(folder, 'astro'));
  assert.ok(ours.size > 100, `${ours.size} 个文件`);
  assert.deepEqual([...astro.keys()], [...ours.keys()]);
  const differing = [...ours].filter(([path, bytes]) => !astro.get(path)?.equals(bytes)).map(([path]) => path);
  assert.deepEqual(differing, []);
});

test('网站可以生成到与程序相邻、名字以程序文件夹的名字开头的文件夹', (t) => {
  const parent = dirname(projectRoot);
  try {
    accessSync(parent, constants.W_OK);
  } catch {
    t.skip(`不能在 ${parent} 里建文件夹`);
    return;
  }
  const out = `${projectRoot}-www-${process.pid}`;
  assert.ok(run(t, ['scripts/build.ts'], board(t), out).has('index.html'));
  assert.deepEqual(
    readdirSync(parent).filter((name) => name.includes(`-www-${process.pid}.`)),
    [`${basename(out)}.publication.json`],
  );
});
