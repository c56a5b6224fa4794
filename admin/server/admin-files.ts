/** The built screens below `/admin/`, for people who are signed in; everyone else is led to the sign-in form. */
import statics from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';

export async function adminFiles(server: FastifyInstance, folder: string): Promise<void> {
  server.addHook('onRequest', async (request, reply) => {
    if (!request.person) return reply.redirect(addresses.login, 303);
    if (request.session.signedIn?.mustChangePassword) return reply.redirect(addresses.password, 303);
  });
  await server.register(statics, {
    root: folder,
    prefix: addresses.admin,
    dotfiles: 'deny',
    // Made beside the files by the build; a bundle of five megabytes travels as one.
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      // Names below assets/ carry a digest of their content.
      const lasting = /[\\/]assets[\\/]/.test(path);
      reply.header('Cache-Control', lasting ? 'private, max-age=31536000, immutable' : 'no-store');
    },
  });
  server.get('/admin', async (_request, reply) => reply.redirect(addresses.admin, 301));
}
