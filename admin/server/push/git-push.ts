/** One `git push`, and why it failed in words for staff. What git prints may hold addresses and names: it goes nowhere. */
import { execFile } from 'node:child_process';
import type { PushTarget } from './push-settings.ts';

export interface PushFailure {
  /** Chinese, says whom to ask. */
  readonly error: string;
  /** Trying again will not help by itself. */
  readonly needsPeople: boolean;
}

const TIMEOUT_MS = 120_000;

/** Answers git's question from the environment, so that no credential stands on a command line or in a file. */
const HELPER =
  '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$GONGKAI_PUSH_USER" "$GONGKAI_PUSH_PASSWORD"; }; f';

interface Ran {
  readonly code: number | string | null;
  readonly out: string;
  readonly err: string;
}

function git(folder: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((done) => {
    execFile('git', [...args], { cwd: folder, env, timeout: TIMEOUT_MS, maxBuffer: 1 << 20 }, (error, out, err) =>
      done({ code: error ? (error.code ?? 'killed') : 0, out, err }),
    );
  });
}

function environment({ credentials }: PushTarget): NodeJS.ProcessEnv {
  const { GONGKAI_PUSH_USER: _user, GONGKAI_PUSH_PASSWORD: _password, ...rest } = process.env;
  return {
    ...rest,
    // Nobody sits at this terminal; an answer in another language could not be told apart.
    ...{ GIT_TERMINAL_PROMPT: '0', GCM_INTERACTIVE: 'never', LC_ALL: 'C' },
    ...(credentials && { GONGKAI_PUSH_USER: credentials.user, GONGKAI_PUSH_PASSWORD: credentials.password }),
  };
}

/** `undefined` when the remote has the newest commit. */
export async function gitPush(folder: string, target: PushTarget): Promise<PushFailure | undefined> {
  const helper = target.credentials ? ['-c', 'credential.helper=', '-c', `credential.helper=${HELPER}`] : [];
  const args = [
    ...helper,
    '-c',
    'core.hooksPath=/dev/null',
    'push',
    '--porcelain',
    target.remote,
    `HEAD:refs/heads/${target.branch}`,
  ];
  const { code, out, err } = await git(folder, args, environment(target));
  return code === 0 ? undefined : failureIn(`${out}\n${err}`, code);
}

const failures: readonly (readonly [RegExp, PushFailure])[] = [
  [
    /\[rejected\]|non-fast-forward|fetch first/,
    { error: '远端仓库里有本机没有的提交，不能推送。请管理员在服务器上合并后再试', needsPeople: true },
  ],
  [
    /Authentication failed|could not read Username|403|401|Permission denied|terminal prompts disabled/,
    {
      error: '远端仓库不接受登录。请管理员检查 GONGKAI_PUSH_USER 和 GONGKAI_PUSH_PASSWORD 或凭据助手',
      needsPeople: true,
    },
  ],
  [
    /not found|does not exist|does not appear to be a git repository|404/,
    { error: '找不到远端仓库。请管理员检查 GONGKAI_PUSH_URL', needsPeople: true },
  ],
  [
    /pre-receive hook declined|\[remote rejected\]/,
    { error: '远端仓库拒绝了推送。请管理员查看它的规则', needsPeople: true },
  ],
  [
    /Could not resolve host|Failed to connect|Connection (?:refused|timed out|reset)|unable to access|early EOF/,
    { error: '连不上远端仓库，会自动再试。请检查网络', needsPeople: false },
  ],
];

export function failureIn(output: string, code: number | string | null): PushFailure {
  const known = failures.find(([pattern]) => pattern.test(output));
  if (known) return known[1];
  return code === 'killed'
    ? { error: '推送超过两分钟没有完成，会自动再试', needsPeople: false }
    : { error: '推送没有成功，会自动再试；一直这样请管理员在服务器上运行 git push 查看原因', needsPeople: false };
}

export async function headOf(folder: string): Promise<string | undefined> {
  const { code, out } = await git(folder, ['rev-parse', '--verify', '-q', 'HEAD'], process.env);
  return code === 0 ? out.trim() : undefined;
}

/** Commits after `since`; all of them when the remote has none that we know of. */
export async function commitsAfter(folder: string, since: string | undefined): Promise<number> {
  const range = since === undefined ? 'HEAD' : `${since}..HEAD`;
  const { code, out } = await git(folder, ['rev-list', '--count', range], process.env);
  return code === 0 ? Number(out) : 0;
}
