/** The commit a release is made of: everything in it comes from there, so that two releases of one commit are the same bytes. */
import { spawnSync } from 'node:child_process';
import { SetupFailed } from '#scripts/setup/failure.mjs';

export interface Release {
  /** Of package.json: `0.2.0`. */
  readonly version: string;
  /** 40 hex digits. */
  readonly commit: string;
  /** When it was committed, as `2026-11-30T16:40:00+00:00`: the time of every file in the archives. */
  readonly at: string;
}

function git(root: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', ['-C', root, '-c', 'core.quotePath=false', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new SetupFailed(`git ${args[0]} 没有成功：${stderr.trim()}`, '请在项目的 git 仓库里运行。');
  // Its first line may begin with a blank that means something.
  return stdout.trimEnd();
}

/** @throws SetupFailed when something is not committed, or CHANGELOG.md has nothing under this version. */
export function releaseOf(root: string): Release {
  const changed = git(root, ['status', '--porcelain']);
  if (changed !== '') {
    const names = changed.split('\n').map((line) => line.slice(3));
    throw new SetupFailed(
      `有没提交的改动：${names.slice(0, 5).join('、')}。`,
      '发布只含已提交的内容，请先提交或撤回。',
    );
  }
  const { version } = JSON.parse(git(root, ['show', 'HEAD:package.json'])) as { version: string };
  if (!changesOf(git(root, ['show', 'HEAD:CHANGELOG.md']), version)) {
    throw new SetupFailed(
      `CHANGELOG.md 里没有 ${version} 的内容。`,
      `请写一节“## [${version}] - 年-月-日”，写明改了什么、运维要做什么。`,
    );
  }
  const [commit, at] = git(root, ['log', '-1', '--format=%H %cI']).split(' ') as [string, string];
  return { version, commit, at };
}

/** What CHANGELOG.md says of a version; undefined without a word under its heading. */
export function changesOf(changelog: string, version: string): string | undefined {
  const [, after] = changelog.split(new RegExp(`^## \\[${RegExp.escape(version)}\\] - \\d{4}-\\d{2}-\\d{2}\\n`, 'm'));
  return after?.split(/^## /m)[0]?.trim() || undefined;
}
