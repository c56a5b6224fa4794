/** One line per request: who, what, answer, time. Never a body, a query, a cookie or another header: they hold secrets. */
import type { FastifyInstance, FastifyServerOptions } from 'fastify';

export const loggingTo = (stream: { write(line: string): void } | undefined): FastifyServerOptions['logger'] =>
  stream === undefined ? false : { stream, base: null, level: 'info' };

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        path: (request.url.split('?', 1)[0] ?? '').slice(0, 200),
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        from: request.ip,
        ...(request.person && { who: request.person.id }),
      },
      'request',
    );
  });
}
