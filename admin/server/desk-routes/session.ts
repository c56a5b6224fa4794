/** Who I am, which identities I may try, and how the machinery is. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { openContent } from '#admin/desk/content.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { DeskStatus, Session } from '#admin/rules/protocol.ts';
import { writtenName } from '#domain/notice-types/notice-type.ts';
import { noteOf } from '../audit-notes.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { trialPeople, trialPerson } from '../sign-in/trial-people.ts';
import { siteSettings } from '../site-settings.ts';
import { bodies, readBody } from './body.ts';

function siteOf(content: string): Session['site'] {
  const { name, sample } = siteSettings(content);
  return { name, sample };
}

export function sessionRoutes(server: FastifyInstance, options: NewsroomOptions): void {
  const embedded = options.mode === 'embedded';
  const sessionOf = (request: FastifyRequest): Session => {
    const { person, signedIn } = signedInPerson(request);
    return {
      ...{ person, embedded, csrf: signedIn.csrf },
      ...(embedded && { identities: trialPeople }),
      site: siteOf(options.content),
    };
  };
  server.get(addresses.me, async (request) => sessionOf(request));
  server.get(addresses.cmsConfig, async () => ({
    ...options.cmsConfig,
    noticeTypes: openContent(options.content).noticeTypes().map(writtenName),
  }));
  server.get(
    addresses.status,
    async (): Promise<DeskStatus> => ({
      build: options.site.status(),
      push: (await options.push?.status()) ?? { state: '未配置', waiting: 0 },
      ledger: options.ledger?.status(),
    }),
  );
  server.post(addresses.identity, async (request) => {
    const { id } = readBody(bodies.identity, request.body);
    const person = embedded ? trialPerson(id) : undefined;
    const { signedIn } = request.session;
    if (!person || !signedIn) throw new Refusal(403, '这里不能切换身份。请退出后用自己的账号登录');
    await options.note(noteOf(request, '切换身份', person.name));
    request.session.signedIn = { ...signedIn, personId: person.id };
    request.person = person;
    return sessionOf(request);
  });
}
