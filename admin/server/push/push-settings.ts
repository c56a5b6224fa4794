/** Where publications are sent besides the own disk. Credentials come from the environment or git's own helper, never from the address. */
import type { Environment, Faults } from '../forges.ts';

export interface PushTarget {
  /** An address, or the name of a remote of the content repository. */
  readonly remote: string;
  readonly branch: string;
  /** Handed to git through the environment of its process only. */
  readonly credentials?: { readonly user: string; readonly password: string };
}

/** `undefined` when nothing is to be pushed. */
export function pushTargetFrom(env: Environment): PushTarget | Faults | undefined {
  const remote = env['GONGKAI_PUSH_URL']?.trim();
  if (!remote) return undefined;
  const faults: string[] = [];
  if (!isAddress(remote) && !/^[A-Za-z][\w.-]*$/.test(remote)) {
    faults.push('GONGKAI_PUSH_URL 不对：写 https 或 ssh 仓库地址、本机的绝对路径，或内容仓库里的远端名，如 origin');
  }
  if (URL.canParse(remote) && new URL(remote).password) {
    faults.push('GONGKAI_PUSH_URL 里不要写密码：请改用 GONGKAI_PUSH_USER 和 GONGKAI_PUSH_PASSWORD，或 git 的凭据助手');
  }
  const branch = env['GONGKAI_PUSH_BRANCH']?.trim() || 'main';
  if (!/^(?!.*\.\.)[\w][\w./-]*$/.test(branch)) faults.push(`GONGKAI_PUSH_BRANCH=${branch} 不是分支名，请写成 main`);
  const [user, password] = [env['GONGKAI_PUSH_USER'], env['GONGKAI_PUSH_PASSWORD']];
  if (Boolean(user) !== Boolean(password))
    faults.push('GONGKAI_PUSH_USER 和 GONGKAI_PUSH_PASSWORD 要么都写，要么都不写');
  if (/[\r\n\0]/.test(`${user}${password}`)) faults.push('GONGKAI_PUSH_USER 和 GONGKAI_PUSH_PASSWORD 里不能有换行');
  if (faults.length > 0) return { faults };
  return { remote, branch, ...(user && password && { credentials: { user, password } }) };
}

/** Never `ext::` and the like, which run programs, nor anything git would take for an option. */
function isAddress(text: string): boolean {
  if (/^\/[^\0\n]*$/.test(text) || /^[\w.-]+@[\w.-]+:[\w./~-]+$/.test(text)) return true;
  return URL.canParse(text) && ['https:', 'http:', 'ssh:', 'file:'].includes(new URL(text).protocol);
}
