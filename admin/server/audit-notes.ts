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
