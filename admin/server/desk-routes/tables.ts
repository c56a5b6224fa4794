/** A kind as an .xlsx to correct, and the table that came back: looked over, then sent once more with the rows that become drafts. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { addresses } from '#admin/rules/addresses.ts';
import { VERSION } from '#admin/rules/corrected-table.ts';
import { anyKind } from '#domain/kinds.ts';
import { asOfDay } from '#site/clock.ts';
import { readTable, TableUnreadable } from '#store/read-table.ts';
import { toXlsx } from '#store/xlsx.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';
import { readUpload } from './multipart.ts';

/** Boundaries, headers and the fields beside the file. */
const FRAME = 1 << 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function tableRoutes(server: FastifyInstance, { desk, uploadLimit }: NewsroomOptions): Promise<void> {
  server.removeAllContentTypeParsers();
  await server.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 3, parts: 4, fieldSize: FRAME / 2, headerPairs: 20 },
  });
  const limit = { bodyLimit: uploadLimit + FRAME };
  server.get(addresses.table, async (request, reply) => {
    const { kind } = readBody(bodies.table, request.query);
    const table = await desk.tables.give(signedInPerson(request).person, kind);
    const { label } = anyKind(kind);
    const name = encodeURIComponent(`${label}-${asOfDay()}.xlsx`);
    return reply
      .header('Content-Disposition', `attachment; filename="${kind}-${asOfDay()}.xlsx"; filename*=UTF-8''${name}`)
      .type(XLSX)
      .send(Buffer.from(await toXlsx([{ name: label, table, toFill: true }])));
  });
  server.post(addresses.table, limit, async (request) => {
    const { person } = signedInPerson(request);
    const { table, kind } = await uploaded(request);
    return desk.tables.compare(person, kind, table);
  });
  server.post(addresses.tableAccept, limit, async (request) => {
    const { person } = signedInPerson(request);
    const { table, kind, source, ids = '', note = '' } = await uploaded(request);
    return desk.tables.take(person, { kind, table, source, ids: ids.split(',').filter(Boolean), note });
  });
}

/** @throws Refusal 422 in one sentence when there is no table */
async function uploaded(request: FastifyRequest) {
  const { file, ...fields } = await readUpload(request);
  const body = readBody(bodies.tableUpload, fields);
  if (!file) throw new Refusal(422, '没有收到文件。请先选择文件');
  try {
    return { ...body, source: file.name, table: readTable(file.bytes, [VERSION]) };
  } catch (error) {
    if (error instanceof TableUnreadable) throw new Refusal(422, `“${file.name}”${error.message}`);
    throw error;
  }
}
