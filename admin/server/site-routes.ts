/** The public site on the same origin, and attachments of drafts that only people of the newsroom see. */
import type { FastifyInstance } from 'fastify';
import { isolateAttachment } from './guard/security-headers.ts';
import type { NewsroomOptions } from './newsroom-options.ts';

/** Shown by the browser itself; anything else is offered for download. */
const INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg']);

export function siteRoutes(app: FastifyInstance, { site, desk }: NewsroomOptions): void {
  const toSite = { config: { rateLimit: false } } as const;
  app.get('/uploads/*', toSite, async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '');
    const waiting = request.person && (await desk.attachment(path));
    if (waiting)
      return isolateAttachment(reply, INLINE.has(waiting.type)).type(waiting.type).send(Buffer.from(waiting.bytes));
    reply.hijack();
    site.answer(request.raw, reply.raw);
  });
  app.get('/*', toSite, async (request, reply) => {
    reply.hijack();
    site.answer(request.raw, reply.raw);
  });
}
