/** What the server itself has to say to the audit log; edits and moves are noted by the desk. */
import type { FastifyRequest } from 'fastify';

export interface AuditNote {
  /** Account or identity; as typed when nobody is signed in, cut and cleaned. */
  readonly who: string;
  readonly what: '登录' | '登录失败' | '退出' | '修改密码' | '切换身份' | '拒绝';
  readonly detail?: string;
  /** Address the request came from. */
  readonly from: string;
}

export type NoteAudit = (note: AuditNote) => Promise<void>;

/** Detail of a sign-in that was not even tried. */
export const TOO_MANY = '次数太多';

const QUIET_MS = 60_000;
const MOST_KEYS = 1000;

/** The same refusal to the same address is noted once a minute: a flood must not fill the disk. */
export function withoutFloods(note: NoteAudit, now: () => number): NoteAudit {
  const noted = new Map<string, number>();
  return async (line) => {
    const { from, what, detail } = line;
    if (what !== '拒绝' && detail !== TOO_MANY) return note(line);
    const key = JSON.stringify([from, what, detail]);
    if (now() - (noted.get(key) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
    if (noted.size >= MOST_KEYS) noted.clear();
    noted.set(key, now());
    return note(line);
  };
}

/** Typed by a stranger: no line breaks, no length. */
export const cleaned = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, ' ').slice(0, 60);

export const noteOf = (
  request: FastifyRequest,
  what: AuditNote['what'],
  detail?: string,
  who = request.person?.id,
): AuditNote => ({
  who: cleaned(who ?? '未登录'),
  what,
  from: request.ip,
  ...(detail !== undefined && { detail: cleaned(detail) }),
});
