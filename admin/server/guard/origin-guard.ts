/**
 * Who may talk to the newsroom at all: the right Host (against DNS rebinding) and, for everything that changes
 * something, the right Origin. Browsers send Origin with every POST, also from a form without JavaScript.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../refusal.ts';

const changes = (request: FastifyRequest): boolean => !['GET', 'HEAD'].includes(request.method);

/** Sees to `origins`, e.g. `['https://caibian.example.gov.cn']`; asked again each time, because a port may come late. */
export function guardOrigin(server: FastifyInstance, origins: () => readonly string[]): void {
  server.addHook('onRequest', async (request) => {
    const allowed = origins();
    const hosts = allowed.map((origin) => new URL(origin).host);
    if (!hosts.includes(request.headers.host ?? '')) {
      throw new Refusal(421, `这个网址不是编辑台的地址。请打开 ${allowed[0]}/admin/`);
    }
    if (!changes(request)) return;
    const { origin } = request.headers;
    if (origin === undefined || !allowed.includes(origin)) {
      throw new Refusal(403, `请求来自别的网站，没有执行。请打开 ${allowed[0]}/admin/ 再操作`);
    }
  });
}
