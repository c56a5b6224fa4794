/** The one way the desk says no. */
import type { Finding, Refused } from '#admin/rules/protocol.ts';

/**
 * 403 not allowed · 404 not there · 409 somebody was faster, or the draft is in another stage · 413 too large ·
 * 422 the content is wrong · 503 the machine cannot (disk full, git locked): nothing was changed, try again.
 */
export type RefusalStatus = 403 | 404 | 409 | 413 | 422 | 503;

export class DeskRefused extends Error {
  readonly status: RefusalStatus;
  /** What crosses the wire. */
  readonly refused: Refused;
  constructor(status: RefusalStatus, error: string, more: Omit<Refused, 'error'> = {}) {
    super(error);
    this.name = 'DeskRefused';
    this.status = status;
    this.refused = { error, ...more };
  }
}

/** @throws DeskRefused 422 with all findings; its one line names the first errors. */
export function refuseFindings(findings: readonly Finding[]): never {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const lines = errors.slice(0, 3).map(({ field, what, fix }) => `${field ? `${field}：` : ''}${what}，${fix}`);
  const more = errors.length > 3 ? `；还有 ${errors.length - 3} 处` : '';
  throw new DeskRefused(422, `有 ${errors.length} 处需要改：${lines.join('；')}${more}`, { findings });
}

/** Fails on any error among the findings; warnings pass. */
export function refuseErrors(findings: readonly Finding[]): void {
  if (findings.some(({ severity }) => severity === 'error')) refuseFindings(findings);
}

const MACHINE: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已用完',
  EROFS: '磁盘是只读的',
  EACCES: '编辑程序没有写入权限',
  EPERM: '编辑程序没有写入权限',
  EIO: '磁盘读写出错',
};

/** The system's refusals as ours; other errors as they are. */
export function asRefusal(error: unknown): unknown {
  const what = MACHINE[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  if (what === undefined) return error;
  return new DeskRefused(503, `${what}，没有保存，原来的内容没有动。请先把改动复制到别处，并联系管理员`);
}
