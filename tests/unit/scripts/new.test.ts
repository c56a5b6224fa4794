import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import type { PlainDate } from '#domain/plain-date.ts';
import { answers, questions } from '#scripts/new/answers.ts';
import { CI_FILES } from '#scripts/new/ci-files.ts';
import { readBoard } from '#store/read-board.ts';
import { parseYaml } from '#store/read-yaml.ts';
import { repository } from '../repository.ts';

const TODAY = '2026-11-23' as PlainDate;
const GIVEN = {
  ...{ name: '青溪县人民防空办公室', shortName: '青溪县人防办', level: '县级', siteName: '青溪县人防办政务公开' },
  ...{ domain: '', offices: '综合科、工程科', phone: '0576-85110000', forge: 'GitLab' },
};

function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-new-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const target = join(folder, 'zwgk');
  const run = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [repository('scripts/new.ts'), ...args], {
      ...{ input, encoding: 'utf8', cwd: folder },
      env: { ...process.env, GONGKAI_AS_OF: TODAY },
    });
  const withAnswers = (given: object) => {
    writeFileSync(join(folder, 'answers.yaml'), JSON.stringify(given));
    return run([target, '--answers', join(folder, 'answers.yaml')]);
  };
  return { folder, target, run, withAnswers };
}

test('八个问题', () => {
  assert.equal(questions.length, 8);
});

test('建出来的内容通过检查，每一条都写明没有审查过，是一个提交过的 git 仓库', (t) => {
  const { target, withAnswers } = place(t);
  const made = withAnswers(GIVEN);
  assert.equal(made.status, 0, made.stderr);
  const { problems, dataset } = readBoard(target, TODAY);
  assert.deepEqual(
    problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  assert.ok(dataset);
  const all = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /^\w+\/[^/]+\.(yaml|mdx)$/.test(path),
  );
  for (const path of all.filter((path) => !path.startsWith('calendar/'))) {
    assert.match(readFileSync(join(target, path), 'utf8'), /未经初审、终审/, path);
  }
  assert.equal(execFileSync('git', ['-C', target, 'status', '--porcelain'], { encoding: 'utf8' }), '');
  assert.ok(existsSync(join(target, '.gitlab-ci.yml')));
});

test('正式网站拒绝没有审查过的条目', (t) => {
  const { target, withAnswers } = place(t);
  withAnswers(GIVEN);
  const site = readFileSync(join(target, 'site.yaml'), 'utf8');
  writeFileSync(
    join(target, 'site.yaml'),
    site.replace('sample: true', 'sample: false').replace(/sampleNote:.*\n/, ''),
  );
  const refused = readBoard(target, TODAY).problems.filter(({ what }) => what === '还是草稿，没有经过审查');
  assert.ok(refused.length >= 15, `${refused.length}`);
});

test('答在屏幕上也行；答错的当场再问一遍', (t) => {
  const { target, run } = place(t);
  const lines = [
    '青溪县民政局',
    '青溪县民政局',
    '乡镇级',
    '县级',
    '民政公开',
    '',
    '办公室、办公室',
    '办公室',
    '8511',
    '',
    '不用',
  ];
  const made = run([target], `${lines.join('\n')}\n`);
  assert.equal(made.status, 0, made.stderr);
  for (const words of ['请从“省级”', '科室有重名', '电话写法不对']) assert.ok(made.stdout.includes(words), words);
  assert.match(readFileSync(join(target, 'README.md'), 'utf8'), /GONGKAI_CONTENT/);
});

test('答案不对、答不完、文件夹里有东西：什么都不写', (t) => {
  const { folder, target, run, withAnswers } = place(t);
  const wrong = withAnswers({ ...GIVEN, level: '国家级', offices: '', extra: 1 });
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, /答案有 3 处不对/);
  assert.equal(existsSync(target), false);
  assert.match(run([target], '青溪县民政局\n').stderr, /还没有答完/);
  mkdirSync(target);
  writeFileSync(join(target, 'a'), '');
  assert.match(withAnswers(GIVEN).stderr, /没有动它/);
  assert.deepEqual(readdirSync(folder).sort(), ['answers.yaml', 'zwgk']);
});

test('每个平台的检查文件都是读得懂的 YAML，会运行检查', () => {
  for (const file of Object.values(CI_FILES)) {
    if (!file) continue;
    assert.deepEqual(parseYaml(file.text).errors, [], file.path);
    assert.match(file.text, /npm run check/);
  }
  assert.ok(answers.shape.forge);
});
