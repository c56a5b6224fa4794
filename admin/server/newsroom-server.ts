/** The newsroom over HTTP: puts the parts together. Every decision lives in the module it names. */
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { AccountBook, personOf } from './accounts/account-book.ts';
import { adminFiles } from './admin-files.ts';
import { noteOf, withoutFloods } from './audit-notes.ts';
import { decapRoute } from './decap/route.ts';
import { deskRoutes } from './desk-routes/desk-routes.ts';
import { forgeOrigins } from './forges.ts';
import { guardOrigin } from './guard/origin-guard.ts';
import { sendSecurityHeaders } from './guard/security-headers.ts';
import { acceptStrictJson } from './guard/strict-json.ts';
import type { NewsroomOptions } from './newsroom-options.ts';
import { answerError, Refusal, refusalFor } from './refusal.ts';
import { loggingTo, logRequests } from './request-log.ts';
import { SessionFiles } from './sessions/session-files.ts';
import { guardApi, type People, recogniseSessions } from './sessions/sessions.ts';
import { OneTimeCode } from './sign-in/one-time-code.ts';
import { signInRoutes } from './sign-in/routes.ts';
import { byAccount, byCode, type SignInWay } from './sign-in/sign-in-way.ts';
import { trialSessions } from './sign-in/trial-people.ts';
import { siteRoutes } from './site-routes.ts';
import { siteSettings } from './site-settings.ts';

export interface NewsroomServer {
  readonly app: FastifyInstance;
  /** Shows a one-time code when nobody is signed in; embedded only. */
  greet(): void;
}

const REQUESTS_PER_MINUTE = 1200;

/** A whole office may share one address: anyone who is signed in is counted by the session, strangers by the address. */
const whoAsks = ({ person, session, ip }: FastifyRequest): string =>
  person ? `session ${session.sessionId}` : `address ${ip}`;

export async function createNewsroomServer(told: NewsroomOptions): Promise<NewsroomServer> {
  const options = { ...told, note: withoutFloods(told.note, told.now) };
  const { folder, now, note } = options;
  const app = bareServer(options);
  const https = options.origins().every((origin) => origin.startsWith('https:'));
  const files = new SessionFiles(folder, options.sessionLimits, now);
  const { signIn, people, book, code } = wayIn(options);

  logRequests(app);
  refuseInWords(app, options);
  await sendSecurityHeaders(app, { forges: forgeOrigins(options.cmsConfig), https });
  guardOrigin(app, options.origins);
  await recogniseSessions(app, { folder, files, https, people });
  await app.register(rateLimit, {
    max: options.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: whoAsks,
  });

  await app.register(async (scope) => signInRoutes(scope, { signIn, now, note, ...(book && { book }) }));
  await app.register(async (scope) => {
    acceptStrictJson(scope);
    guardApi(scope);
    decapRoute(scope, options);
    await deskRoutes(scope, options);
  });
  await app.register(async (scope) => adminFiles(scope, options.adminFolder));
  siteRoutes(app, options);
  app.addHook('onClose', () => options.desk.close());
  return { app, greet: () => (files.any() ? undefined : code?.offer()) };
}

const bareServer = ({ trustedProxy, log }: NewsroomOptions): FastifyInstance =>
  Fastify({
    ...(trustedProxy !== undefined && { trustProxy: trustedProxy }),
    logger: loggingTo(log) ?? false,
    // Our own line says who; Fastify's says nothing we want.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1 << 20,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: (error, request, reply) => answerError(error, request, reply),
  });

interface WayIn {
  readonly signIn: SignInWay;
  readonly people: People;
  readonly book?: AccountBook;
  readonly code?: OneTimeCode;
}

function wayIn(options: NewsroomOptions): WayIn {
  const { now } = options;
  const siteName = () => siteSettings(options.content).name;
  if (options.mode === 'embedded') {
    const code = new OneTimeCode(options.showCode ?? (() => undefined));
    return { signIn: byCode(code, siteName, now), people: trialSessions, code };
  }
  const book = new AccountBook(options.folder, options.scryptCost);
  const people: People = {
    current({ personId, epoch }) {
      const account = book.find(personId);
      return account && !account.disabled && account.epoch === epoch ? personOf(account) : undefined;
    },
  };
  return { signIn: byAccount(book, siteName, now), people, book };
}

/** Refusals that may be an attack are noted; every one is answered in Chinese. */
function refuseInWords(app: FastifyInstance, { note }: NewsroomOptions): void {
  app.setErrorHandler(async (error, request, reply) => {
    const refusal = refusalFor(error, request.routeOptions.bodyLimit ?? 0);
    if (refusal && [403, 421, 429].includes(refusal.statusCode)) {
      await note(noteOf(request, '拒绝', refusal.message)).catch((failure) =>
        request.log.error({ err: failure }, 'audit'),
      );
    }
    return answerError(error, request, reply);
  });
  app.setNotFoundHandler(async () => {
    throw new Refusal(404, '没有这个地址。请从编辑台里的链接进入');
  });
}
