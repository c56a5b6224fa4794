/** Everything that moves a draft or the board. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { demandRealReview, followUp } from '../publication.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';

const personOf = (request: FastifyRequest) => signedInPerson(request).person;

export function changeRoutes(server: FastifyInstance, options: NewsroomOptions): void {
  const { desk } = options;
  server.post(addresses.move, async (request) => {
    const move = readBody(bodies.move, request.body);
    if (move.action === 'publish') demandRealReview(options);
    return followUp(options, await desk.move(personOf(request), move));
  });
  server.post(addresses.withdraw, async (request) => {
    const { draft } = await desk.withdraw(personOf(request), readBody(bodies.withdraw, request.body));
    return draft;
  });
  server.post(addresses.takeDown, async (request) => {
    demandRealReview(options);
    const done = await desk.takeDown(personOf(request), readBody(bodies.takeDown, request.body));
    return 'waits' in done ? done : followUp(options, done);
  });
  server.post(addresses.takeDownAgree, async (request) => {
    demandRealReview(options);
    return followUp(options, await desk.agreeToTakeDown(personOf(request), readBody(bodies.act, request.body).act));
  });
  server.post(addresses.undoAct, async (request) =>
    desk.undoAct(personOf(request), readBody(bodies.act, request.body).act),
  );
  server.post(addresses.setAside, async (request) => ({
    where: await desk.setAside(personOf(request), readBody(bodies.address, request.body)),
  }));
  server.post(addresses.confirm, async (request) => {
    demandRealReview(options);
    const commit = await desk.confirm(personOf(request), readBody(bodies.address, request.body));
    return followUp(options, { closed: '核对', commit });
  });
  server.post(addresses.followUp, async (request) => {
    await desk.followUp(personOf(request), readBody(bodies.followUp, request.body));
    return { done: '补审' };
  });
  server.post(addresses.words, async (request) => {
    const list = await desk.saveWords(personOf(request), readBody(bodies.words, request.body));
    options.push?.request();
    return list;
  });
  server.post(addresses.missedSearches, async (request) =>
    desk.missedSearches.take(personOf(request), readBody(bodies.missed, request.body).text),
  );
  server.post(addresses.missedStrike, async (request) =>
    desk.missedSearches.strike(personOf(request), readBody(bodies.missedStrike, request.body).said),
  );
  server.post(addresses.restore, async (request) =>
    desk.restore(personOf(request), readBody(bodies.address, request.body)),
  );
}
