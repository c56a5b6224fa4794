/** From request to person: reads the session, checks that it still counts, and guards what changes something. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import cookie from '@fastify/cookie';
import session from '@fastify/session';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { CSRF_HEADER } from '#admin/rules/addresses.ts';
import type { Person } from '#admin/rules/people.ts';
import { Refusal } from '../refusal.ts';
import type { SessionFiles, SignedIn } from './session-files.ts';
import { cookieName, sessionSecret } from './session-secret.ts';

/** What keeps the people: accounts in the office, trial identities on one machine. */
export interface People {
  /** `undefined` when the session must end: person gone, disabled, or changed since. */
  current(signedIn: SignedIn): Person | undefined;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the session hook; `undefined` when nobody is signed in. */
    person: Person | undefined;
  }
}

export interface SessionSetup {
  readonly folder: string;
  readonly files: SessionFiles;
  readonly https: boolean;
  readonly people: People;
}

export async function recogniseSessions(server: FastifyInstance, setup: SessionSetup): Promise<void> {
  const secret = sessionSecret(setup.folder);
  await server.register(cookie);
  await server.register(session, {
    secret,
    cookieName: cookieName(secret, setup.https),
    store: setup.files,
    saveUninitialized: false,
    rolling: false,
    cookie: { path: '/', httpOnly: true, sameSite: 'lax', secure: setup.https },
  });
  server.decorateRequest('person', undefined);
  server.addHook('onRequest', async (request) => recognise(request, setup));
}

async function recognise(request: FastifyRequest, { people, files }: SessionSetup): Promise<void> {
  const { signedIn } = request.session;
  if (!signedIn) return;
  const person = people.current(signedIn);
  if (!person) {
    await request.session.destroy();
    return;
  }
  request.person = person;
  files.touch(request.session.sessionId);
}

/** Signs in under a new session id: one planted before the sign-in is worth nothing afterwards. */
export async function beginSession(
  request: FastifyRequest,
  who: Pick<SignedIn, 'personId' | 'epoch' | 'mustChangePassword'>,
  now: number,
): Promise<void> {
  await request.session.regenerate();
  request.session.signedIn = { ...who, csrf: randomBytes(24).toString('base64url'), since: now };
}

/** @throws Refusal 401 */
export function signedInPerson(request: FastifyRequest): { readonly person: Person; readonly signedIn: SignedIn } {
  const signedIn = request.session?.signedIn;
  if (!request.person || !signedIn)
    throw new Refusal(401, '登录已过期或还没有登录。请在新窗口打开 /admin/login 登录，再回到这里保存');
  return { person: request.person, signedIn };
}

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** @throws Refusal 403 when `token` is not the one of the session. */
export function demandCsrf(request: FastifyRequest, token?: unknown): void {
  const { signedIn } = signedInPerson(request);
  const shown = token ?? request.headers[CSRF_HEADER];
  if (typeof shown !== 'string' || !same(shown, signedIn.csrf)) {
    throw new Refusal(403, '安全校验没有通过，没有执行。请刷新页面后再试');
  }
}

/** For every request below `/api/`: signed in, own password, and the token when something changes. */
export function guardApi(server: FastifyInstance): void {
  server.addHook('onRequest', async (request) => {
    const { signedIn } = signedInPerson(request);
    if (signedIn.mustChangePassword) throw new Refusal(403, '请先修改初始密码：打开 /admin/password');
    if (!['GET', 'HEAD'].includes(request.method)) demandCsrf(request);
  });
}
