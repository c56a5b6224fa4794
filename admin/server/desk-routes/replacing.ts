/** One thing changed wherever the board says it. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';

const personOf = (request: FastifyRequest) => signedInPerson(request).person;

export function replaceRoutes(server: FastifyInstance, { desk }: NewsroomOptions): void {
  const { replacements } = desk;
  server.post(addresses.replace, async (request) =>
    replacements.find(personOf(request), readBody(bodies.replacement, request.body)),
  );
  server.post(addresses.replaceFiles, async (request) =>
    replacements.files(personOf(request), readBody(bodies.replacement, request.body)),
  );
  server.post(addresses.replaceAccept, async (request) =>
    replacements.take(personOf(request), readBody(bodies.replacementToTake, request.body)),
  );
}
