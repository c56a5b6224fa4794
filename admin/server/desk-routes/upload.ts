/** One attachment as multipart: streamed up to the limit, judged by the desk for what is in it. */
import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import type { Uploaded } from '#admin/desk/attachments.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { UploadedFile } from '#admin/rules/protocol.ts';
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
    const { person } = signedInPerson(request);
    return asUploaded(await desk.upload(person, await file.toBuffer(), file.filename));
  });
}

const asUploaded = ({ path, title, type, bytes, sha256, removed, questions }: Uploaded): UploadedFile => ({
  path,
  name: title,
  type,
  size: bytes,
  sha256,
  ...(removed && { removed }),
  ...(questions && { questions }),
});
