/** Asks the newsroom's server. Every screen talks through here: session, CSRF, refusals as they are worded there. */
import { addresses, CSRF_HEADER } from '#admin/rules/addresses.ts';
import type { Finding, Refused, Session } from '#admin/rules/protocol.ts';

/** A refusal of the server, or no answer at all (status 0). The message is Chinese and can be shown. */
export class NewsroomRefusal extends Error {
  readonly status: number;
  readonly findings: readonly Finding[];
  readonly conflict: Refused['conflict'];

  constructor(status: number, refused: Refused) {
    super(refused.error);
    this.name = '没有办成';
    this.status = status;
    this.findings = refused.findings ?? [];
    this.conflict = refused.conflict;
  }
}

let csrf = '';

/** The signed-in person; sends to the sign-in form when there is none. */
export async function signedIn(): Promise<Session> {
  const session = await ask<Session>(addresses.me);
  if (session.mustChangePassword) location.assign(addresses.password);
  return remember(session);
}

/** Takes over the CSRF token of a session that another call answered. */
export function remember(session: Session): Session {
  csrf = session.csrf;
  return session;
}

export const ask = <Answer>(address: string): Promise<Answer> => request<Answer>(address, { method: 'GET' });

export const tell = <Answer>(address: string, body: unknown): Promise<Answer> =>
  request<Answer>(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

export const send = <Answer>(address: string, form: FormData): Promise<Answer> =>
  request<Answer>(address, { method: 'POST', body: form });

/** For an answer that is a page, not JSON. */
export async function tellForHtml(address: string, body: unknown): Promise<string> {
  const response = await reach(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.text();
}

async function request<Answer>(address: string, init: RequestInit): Promise<Answer> {
  const response = await reach(address, init);
  return (await response.json()) as Answer;
}

const LOST = '连不上编辑台的服务器：可能正在重启，或网络断了。您写的内容还在这个页面上，请过一会儿再试';

async function reach(address: string, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.method !== 'GET') headers.set(CSRF_HEADER, csrf);
  const response = await fetch(address, { ...init, headers }).catch(() => undefined);
  if (!response) throw new NewsroomRefusal(0, { error: LOST });
  if (response.ok) return response;
  if (response.status === 401 && init.method === 'GET') location.assign(signInAddress());
  throw new NewsroomRefusal(response.status, await refusalIn(response));
}

async function refusalIn(response: Response): Promise<Refused> {
  const answer = (await response.json().catch(() => undefined)) as Partial<Refused> | undefined;
  if (typeof answer?.error === 'string') return { ...answer, error: answer.error };
  if (response.status === 401) return { error: '登录已经过期。请另开一个窗口重新登录，再回来保存：内容还在这个页面上' };
  return { error: `服务器没有办成（${response.status}）。请稍后再试；再不行，请把时间告诉管理员` };
}

const signInAddress = (): string => `${addresses.login}?next=${encodeURIComponent(location.pathname + location.hash)}`;
