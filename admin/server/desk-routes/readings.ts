/** Everything that only looks. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';
import { allowFramedPreview } from '../guard/security-headers.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';

const at = (address: string): string => `${address}/:kind/:id`;
const personOf = (request: FastifyRequest) => signedInPerson(request).person;
const addressOf = (request: FastifyRequest) => readBody(bodies.address, request.params);

export function readRoutes(server: FastifyInstance, { desk }: NewsroomOptions): void {
  server.get(addresses.entries, async (request) =>
    desk.list(personOf(request), readBody(bodies.entries, request.query)),
  );
  server.get(addresses.drafts, async (request) => desk.drafts(personOf(request)));
  server.get(addresses.board, async (request) => desk.board(personOf(request)));
  server.get(addresses.todo, async (request) => desk.todo(personOf(request)));
  server.get(addresses.tasks, async (request) => desk.tasks(personOf(request)));
  server.get(at(addresses.duplicate), async (request) => desk.duplicate(personOf(request), addressOf(request)));
  server.get(at(addresses.review), async (request) => desk.review(personOf(request), addressOf(request)));
  server.get(at(addresses.pages), async (request) => desk.pages(personOf(request), addressOf(request)));
  server.get(at(addresses.history), async (request) => desk.history(personOf(request), addressOf(request)));
  server.get(addresses.newId, async (request) => {
    const { kind, title, indexNumber } = readBody(bodies.newId, request.query);
    return { id: await desk.newId(personOf(request), kind, title, indexNumber) };
  });
  server.post(addresses.check, async (request) => desk.check(personOf(request), readBody(bodies.text, request.body)));

  server.get(at(addresses.preview), async (request, reply) => {
    const html = await desk.preview(personOf(request), addressOf(request));
    return allowFramedPreview(reply).type('text/html; charset=utf-8').send(html);
  });
  server.post(addresses.preview, async (request, reply) => {
    const html = await desk.preview(personOf(request), readBody(bodies.text, request.body));
    return allowFramedPreview(reply).type('text/html; charset=utf-8').send(html);
  });

  server.get(addresses.words, async (request) => desk.words(personOf(request)));
  server.get(addresses.missedSearches, async (request) => desk.missedSearches.list(personOf(request)));

  server.get(addresses.audit, async (request, reply) => {
    const { month } = readBody(bodies.audit, request.query);
    if (month === undefined) return { months: await desk.audit.months(personOf(request)) };
    const lines = await desk.audit.read(personOf(request), month);
    return reply
      .header('Content-Disposition', `attachment; filename="audit-${month}.jsonl"`)
      .type('application/x-ndjson; charset=utf-8')
      .send(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  });
}
