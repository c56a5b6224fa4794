/** One commit per publication in the repository the content folder lies in. Everything of git is here. */
import { statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type SimpleGit, simpleGit } from 'simple-git';
import { DeskRefused } from './refused.ts';

export interface Commit {
  /** Files and deletions, relative to the content folder; nothing else goes in. */
  readonly paths: readonly string[];
  readonly author: { readonly name: string; readonly mail: string };
  readonly message: string;
}

export interface Git {
  /**
   * @returns the commit's hash, also when it was made before; or the reason why there is no commit (no repository).
   * @throws DeskRefused 503 when git cannot now: locked, in the middle of a merge.
   */
  commit(commit: Commit): Promise<string>;
  /** Takes paths out of the index again, as far as that goes. */
  unstage(paths: readonly string[]): Promise<void>;
  /** Removes locks made between `since` and a minute later (ms since 1970): those that our killed process left. */
  breakOwnLocks(since: number): Promise<void>;
}

const COMMITTER = { name: 'Gongkailan newsroom', mail: 'newsroom@newsroom.invalid' };
const LOCKED = /index\.lock|Unable to create .*\.lock|cannot lock ref/;
/** Another git at work is done within a few seconds; what lasts longer is a left-over. */
const TRIES = 12;

/** @param pauseMs between two tries at a locked repository. */
export function openGit(folder: string, pauseMs = 250): Git {
  // Hooks run foreign programs with the newsroom's rights; signing would ask for a key nobody is there to unlock.
  const git = simpleGit({
    baseDir: folder,
    config: [
      'core.hooksPath=/dev/null',
      'commit.gpgSign=false',
      'core.fsync=added,reference',
      `user.name=${COMMITTER.name}`,
      `user.email=${COMMITTER.mail}`,
    ],
    unsafe: { allowUnsafeHooksPath: true },
  });
  return {
    async commit({ paths, author, message }) {
      const missing = await noRepository(git);
      if (missing) return missing;
      return whileLocked(pauseMs, async () => {
        const dirty = await changed(git, paths);
        if (dirty.length > 0) {
          await git.raw('add', '-A', '--', ...dirty);
          const by = `--author=${clean(author.name)} <${clean(author.mail)}>`;
          await git.raw('commit', '--quiet', '--no-verify', by, '-m', message, '--', ...dirty);
        }
        return (await git.raw('rev-parse', 'HEAD')).trim();
      });
    },
    async unstage(paths) {
      if (await noRepository(git)) return;
      await git.raw('reset', '--quiet', '--', ...paths).catch(() => undefined);
    },
    async breakOwnLocks(since) {
      if (await noRepository(git)) return;
      const locks = (await locksOf(git)).filter((path) => {
        const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
        return made > since - 1000 && made < since + 60_000;
      });
      if (locks.length === 0) return;
      // The dead server's git may still be at work.
      await wait(TRIES * pauseMs);
      for (const path of locks) await rm(path, { force: true });
    },
  };
}

/** The locks a commit takes. */
async function locksOf(git: SimpleGit): Promise<string[]> {
  const branch = await git.raw('symbolic-ref', '--quiet', 'HEAD').catch(() => 'HEAD');
  const names = ['index.lock', 'HEAD.lock', `${branch.trim()}.lock`];
  const paths = names.map((name) => git.raw('rev-parse', '--path-format=absolute', '--git-path', name));
  return (await Promise.all(paths)).map((path) => path.trim());
}

/** Why there is nothing to commit to, or undefined. */
async function noRepository(git: SimpleGit): Promise<string | undefined> {
  const inside = await git.raw('rev-parse', '--is-inside-work-tree').catch((error: Error) => error.message);
  if (/not a git repository/i.test(inside)) return '内容文件夹不在 git 仓库里，只写了文件';
  if (inside.trim() !== 'true') throw refused(inside);
  const ignored = await git.raw('check-ignore', '--quiet', '.').then(
    (answer) => answer.trim() !== '',
    () => false,
  );
  return ignored ? '内容文件夹被 .gitignore 排除，只写了文件' : undefined;
}

/** Those of `paths` that differ from the newest commit; git refuses to add a path it has never heard of. */
async function changed(git: SimpleGit, paths: readonly string[]): Promise<string[]> {
  const prefix = (await git.raw('rev-parse', '--show-prefix')).trim();
  const status = await git.raw('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', ...paths);
  const files = status.split('\0').filter((line) => line !== '');
  return files.map((line) => line.slice(3 + prefix.length));
}

async function whileLocked<Result>(pauseMs: number, work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (!LOCKED.test(message) || attempt >= TRIES) throw refused(message);
      await wait(pauseMs);
    }
  }
}

function refused(message: string): DeskRefused {
  if (LOCKED.test(message)) {
    const lock = /'([^']+\.lock)'/.exec(message)?.[1] ?? '.git/index.lock';
    return new DeskRefused(
      503,
      `git 仓库被锁住了：如果没有别的 git 操作在进行，请管理员删除 ${lock} 后再试。没有改动任何内容`,
    );
  }
  if (/partial commit during a merge|unmerged|MERGE_HEAD/.test(message)) {
    return new DeskRefused(503, '内容仓库正在手工合并，请管理员先完成合并（git status）后再试。没有改动任何内容');
  }
  if (/dubious ownership/.test(message)) {
    return new DeskRefused(
      503,
      '内容仓库的所有者与编辑程序不同，git 拒绝使用；请管理员按 git 的提示设置 safe.directory',
    );
  }
  return new DeskRefused(503, `git 提交没有成功：${message.trim().split('\n')[0] ?? ''}。没有改动任何内容`);
}

/** What a name may not hold in a commit's author line. */
const clean = (text: string): string => text.replace(/[<>\r\n]/g, ' ').trim() || '-';
