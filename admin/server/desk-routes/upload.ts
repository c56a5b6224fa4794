/** One attachment as multipart: streamed up to the limit, judged by the desk for what is in it. */
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';

/** Boundaries and field headers around the file. */
const FRAME = 64 << 10;

export async function uploadRoute(server: FastifyInstance, { desk, uploadLimit }: NewsroomOptions): Promise<void> {
  server.removeAllContentTypeParsers();
  await server.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  });
  server.post(addresses.upload, { bodyLimit: uploadLimit + FRAME }, async (request) => {
    const file = await request.file();
    if (!file) throw new Refusal(422, '没有收到文件。请先选择文件');
    return desk.upload(signedInPerson(request).person, { name: file.filename, bytes: await file.toBuffer() });
  });
}
