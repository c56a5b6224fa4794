/** `/admin/login`, `/admin/logout`, `/admin/password`. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';
import type { AccountBook } from '../accounts/account-book.ts';
import { passwordFault } from '../accounts/password.ts';
import { type NoteAudit, noteOf, TOO_MANY } from '../audit-notes.ts';
import { Refusal, refusalFor } from '../refusal.ts';
import { beginSession, demandCsrf, signedInPerson } from '../sessions/sessions.ts';
import { acceptForms, fieldOf } from './form-body.ts';
import { logoutPage, messagePage, passwordPage } from './pages.ts';
import type { SignInWay } from './sign-in-way.ts';

export interface SignInSetup {
  readonly signIn: SignInWay;
  /** Absent where there are no passwords. */
  readonly book?: AccountBook;
  readonly now: () => number;
  readonly note: NoteAudit;
}

const html = (reply: FastifyReply, text: string, status = 200): FastifyReply =>
  reply.code(status).type('text/html; charset=utf-8').send(text);

const toLogin = { href: addresses.login, text: '回到登录页' };

export function signInRoutes(server: FastifyInstance, setup: SignInSetup): void {
  acceptForms(server);
  // People see these answers, not the screens.
  server.setErrorHandler((error, request, reply) => {
    const refusal = refusalFor(error, request.routeOptions.bodyLimit ?? 0);
    if (!refusal) request.log.error({ err: error }, 'defect');
    const text = refusal?.message ?? '程序出了错。请稍后再试，或告诉维护人员现在的时间';
    return html(reply, messagePage('没有完成', text, toLogin), refusal?.statusCode ?? 500);
  });
  loginRoutes(server, setup);
  logoutRoutes(server, setup);
  if (setup.book) passwordRoutes(server, setup, setup.book);
}

function loginRoutes(server: FastifyInstance, { signIn, now, note }: SignInSetup): void {
  server.get(addresses.login, async (request, reply) => {
    const next = screenIn(request.query);
    if (request.person) return reply.redirect(next, 303);
    signIn.opened();
    return html(reply, signIn.page({ next }));
  });
  server.post(addresses.login, async (request, reply) => {
    const who = signIn.claimed(request);
    const next = screenIn({ next: fieldOf(request.body, 'next') });
    const result = await signIn.enter(request);
    if ('error' in result) {
      await note(noteOf(request, '登录失败', result.status === 429 ? TOO_MANY : undefined, who));
      return html(reply, signIn.page({ next, error: result.error, account: who.slice(0, 64) }), result.status);
    }
    await beginSession(request, result, now());
    await note(noteOf(request, '登录', undefined, result.personId));
    return reply.redirect(result.mustChangePassword ? addresses.password : next, 303);
  });
}

/** Where to go on after the sign-in: a screen of ours, never an address somebody else chose. */
function screenIn(query: unknown): string {
  const { next } = query as { next?: unknown };
  return typeof next === 'string' && /^\/admin\/(?!log(?:in|out))[\w/#?=&.%-]*$/.test(next) ? next : addresses.admin;
}

function logoutRoutes(server: FastifyInstance, { note }: SignInSetup): void {
  server.get(addresses.logout, async (request, reply) => {
    if (!request.person) return reply.redirect(addresses.login, 303);
    const { person, signedIn } = signedInPerson(request);
    return html(reply, logoutPage(signedIn.csrf, person.name));
  });
  server.post(addresses.logout, async (request, reply) => {
    demandCsrf(request, csrfIn(request));
    await note(noteOf(request, '退出'));
    await request.session.destroy();
    // The screens ask for it with JSON and go on by themselves.
    return isForm(request) ? reply.redirect(addresses.login, 303) : reply.send({});
  });
}

const isForm = (request: FastifyRequest): boolean => request.body instanceof Map;

/** From the form, or from the header when the screens ask. */
const csrfIn = (request: FastifyRequest): unknown => fieldOf(request.body, 'csrf') || undefined;

function passwordRoutes(server: FastifyInstance, { now, note }: SignInSetup, book: AccountBook): void {
  server.get(addresses.password, async (request, reply) => {
    if (!request.person) return reply.redirect(addresses.login, 303);
    const { signedIn } = signedInPerson(request);
    return html(reply, passwordPage(signedIn.csrf, { first: signedIn.mustChangePassword ?? false }));
  });
  server.post(addresses.password, async (request, reply) => {
    demandCsrf(request, csrfIn(request));
    const { person, signedIn } = signedInPerson(request);
    const [current, password, repeated] = ['current', 'password', 'repeated'].map((name) =>
      fieldOf(request.body, name),
    );
    const again = (error: string, status: number) =>
      html(reply, passwordPage(signedIn.csrf, { error, first: signedIn.mustChangePassword ?? false }), status);
    if (password !== repeated) return again('两次输入的新密码不一样，请重新输入', 400);
    if (password === current) return again('新密码和现在的密码一样，请换一个', 400);
    const fault = passwordFault(password ?? '', person);
    if (fault) return again(fault, 400);
    if (!(await book.signIn(person.id, current ?? ''))) return again('现在的密码不对，请重新输入', 403);
    await book.setPassword(person.id, password ?? '', false);
    const account = book.find(person.id);
    if (!account) throw new Refusal(401, '账号已被删除');
    await beginSession(request, { personId: person.id, epoch: account.epoch }, now());
    await note(noteOf(request, '修改密码'));
    return reply.redirect(addresses.admin, 303);
  });
}
