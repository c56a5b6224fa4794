/** `/api/desk/…` (admin/rules/addresses.ts). Thin: reads the request, asks the desk, answers. */
import type { FastifyInstance } from 'fastify';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { changeRoutes } from './changes.ts';
import { importRoutes } from './importing.ts';
import { readRoutes } from './readings.ts';
import { replaceRoutes } from './replacing.ts';
import { sessionRoutes } from './session.ts';
import { standardRoutes } from './standards.ts';
import { tableRoutes } from './tables.ts';
import { uploadRoute } from './upload.ts';

export async function deskRoutes(server: FastifyInstance, options: NewsroomOptions): Promise<void> {
  sessionRoutes(server, options);
  readRoutes(server, options);
  changeRoutes(server, options);
  standardRoutes(server, options);
  replaceRoutes(server, options);
  // Multipart is read in a scope of its own: everywhere else only JSON is.
  await server.register(async (scope) => uploadRoute(scope, options));
  await server.register(async (scope) => importRoutes(scope, options));
  await server.register(async (scope) => tableRoutes(scope, options));
}
