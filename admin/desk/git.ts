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
  /** 紧急撤下: nothing keeps a leak online, also not a checkout that left its branch. */
  readonly onNoBranch?: true;
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
  let known: Place | undefined;
  const place = async (): Promise<Place | string> => {
    if (known) return known;
    const found = await placeOf(git);
    if (typeof found !== 'string') known = found;
    return found;
  };
  return {
    async commit({ paths, author, message, onNoBranch }) {
      const at = await place();
      if (typeof at === 'string') return at;
      if (!onNoBranch) await demandBranch(git);
      return whileLocked(pauseMs, async () => {
        const { dirty, unstaged } = await changed(git, at, paths);
        if (unstaged.length > 0) await git.raw('add', '-A', '--', ...unstaged);
        if (dirty.length > 0) {
          const by = `--author=${clean(author.name)} <${clean(author.mail)}>`;
          await git.raw('commit', '--quiet', '--no-verify', by, '-m', message, '--', ...dirty);
        }
        return (await git.raw('rev-parse', 'HEAD')).trim();
      });
    },
    async unstage(paths) {
      if (typeof (await place()) === 'string') return;
      await git.raw('reset', '--quiet', '--', ...paths).catch(() => undefined);
    },
    async breakOwnLocks(since) {
      if (typeof (await place()) === 'string') return;
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

/** A commit on no branch is lost at the next checkout, and is never pushed. @throws DeskRefused 503 */
async function demandBranch(git: SimpleGit): Promise<void> {
  const branch = await git.raw('symbolic-ref', '--quiet', 'HEAD').catch(() => '');
  if (branch.trim() !== '') return;
  throw new DeskRefused(
    503,
    '内容仓库现在不在任何分支上（detached HEAD），公布的内容会丢。请管理员用 git switch 回到原来的分支后再试。没有改动任何内容',
  );
}

/** The locks a commit takes. */
async function locksOf(git: SimpleGit): Promise<string[]> {
  const branch = await git.raw('symbolic-ref', '--quiet', 'HEAD').catch(() => 'HEAD');
  const names = ['index.lock', 'HEAD.lock', `${branch.trim()}.lock`];
  const paths = names.map((name) => git.raw('rev-parse', '--path-format=absolute', '--git-path', name));
  return (await Promise.all(paths)).map((path) => path.trim());
}

/** Where the content folder lies in its repository: empty, or a path that ends with a slash. */
interface Place {
  readonly prefix: string;
}

/** Or why there is nothing to commit to. */
async function placeOf(git: SimpleGit): Promise<Place | string> {
  const answer = await git
    .raw('rev-parse', '--is-inside-work-tree', '--show-prefix')
    .catch((error: Error) => error.message);
  if (/not a git repository/i.test(answer)) return '内容文件夹不在 git 仓库里，只写了文件';
  const [inside, prefix = ''] = answer.split('\n');
  if (inside?.trim() !== 'true') throw refused(answer);
  // Asked for its words: a failure without words does not reject here.
  const ignored = await git.raw('check-ignore', 'site.yaml').catch(() => '');
  return ignored.trim() !== '' ? '内容文件夹被 .gitignore 排除，只写了文件' : { prefix };
}

/**
 * Those of `paths` that differ from the newest commit, and those of them that the index does not know yet: git refuses
 * to add a path it has never heard of, and a deletion that a killed process had staged already.
 */
async function changed(git: SimpleGit, { prefix }: Place, paths: readonly string[]) {
  const status = await git.raw('status', '--porcelain', '-z', '--untracked-files=all', '--no-renames', '--', ...paths);
  const lines = status.split('\0').filter((line) => line !== '');
  const pathOf = (line: string) => line.slice(3 + prefix.length);
  return { dirty: lines.map(pathOf), unstaged: lines.filter((line) => line[1] !== ' ').map(pathOf) };
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
