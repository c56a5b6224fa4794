/** The public site on the same origin, and attachments of drafts that only people of the newsroom see. */
import { extname } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { isolateAttachment } from './guard/security-headers.ts';
import type { NewsroomOptions } from './newsroom-options.ts';

/** Shown by the browser itself; anything else is offered for download. */
const INLINE: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

export function siteRoutes(app: FastifyInstance, { site, desk }: NewsroomOptions): void {
  const toSite = { config: { rateLimit: false } } as const;
  app.get('/uploads/*', toSite, async (request, reply) => {
    const path = decodeURIComponent(request.url.split('?', 1)[0] ?? '');
    const bytes = request.person && (await desk.attachment(request.person, path));
    if (bytes) {
      const type = INLINE[extname(path)];
      return isolateAttachment(reply, type !== undefined)
        .type(type ?? 'application/octet-stream')
        .send(bytes);
    }
    reply.hijack();
    site.answer(request.raw, reply.raw);
  });
  app.get('/*', toSite, async (request, reply) => {
    reply.hijack();
    site.answer(request.raw, reply.raw);
  });
}
