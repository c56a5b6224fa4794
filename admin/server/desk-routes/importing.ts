/** A compilation as multipart: taken apart by the importer, shown, and sent once more with the rules that become drafts. */
import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Desk } from '#admin/desk/desk.ts';
import type { EntryToImport } from '#admin/desk/importing.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { FoundInFile } from '#admin/rules/protocol.ts';
import type { Draft } from '#importer/draft/make-drafts.ts';
import { COMES_WITH_REVIEW } from '#importer/draft/to-review.ts';
import type { ImportResult } from '#importer/import-document.ts';
import { ImportRefused } from '#importer/refused.ts';
import { reportPage } from '#importer/report/report-page.ts';
import { readApart } from '../importing/read-apart.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import { bodies, readBody } from './body.ts';

/** Boundaries, headers and the two fields beside the file. */
const FRAME = 128 << 10;

export async function importRoutes(server: FastifyInstance, { desk, uploadLimit }: NewsroomOptions): Promise<void> {
  server.removeAllContentTypeParsers();
  await server.register(multipart, {
    limits: { fileSize: uploadLimit, files: 1, fields: 2, parts: 3, fieldSize: FRAME / 2, headerPairs: 20 },
  });
  const limit = { bodyLimit: uploadLimit + FRAME };
  server.post(addresses.importing, limit, async (request) => {
    const { result } = await readUpload(request, desk);
    return foundIn(result, desk);
  });
  server.post(addresses.importAccept, limit, async (request) => {
    const { result, agency, ids } = await readUpload(request, desk);
    const { person } = signedInPerson(request);
    return desk.imports.take(person, { agency, source: result.source, entries: chosen(result.drafts, ids) });
  });
}

interface Upload {
  readonly result: ImportResult;
  readonly agency: string;
  readonly ids: readonly string[];
}

/** @throws Refusal 422 with the importer's sentence when the file cannot be read or holds no rule */
async function readUpload(request: FastifyRequest, desk: Desk): Promise<Upload> {
  const { file, ...fields } = await readParts(request);
  const { agency, ids = '' } = readBody(bodies.importing, fields);
  const asOf = await desk.imports.begin(signedInPerson(request).person, agency);
  if (!file) throw new Refusal(422, '没有收到文件。请先选择文件');
  try {
    const result = await readApart({ bytes: file.bytes, name: file.name, options: { asOf, agency } });
    return { result, agency, ids: ids.split(',').filter(Boolean) };
  } catch (error) {
    if (error instanceof ImportRefused) throw new Refusal(422, error.message);
    throw error;
  }
}

interface Parts {
  file?: { readonly name: string; readonly bytes: Uint8Array };
  [field: string]: unknown;
}

async function readParts(request: FastifyRequest): Promise<Parts> {
  const parts: Parts = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') parts.file = { name: part.filename, bytes: await part.toBuffer() };
    else if (part.fieldname !== 'file') parts[part.fieldname] = part.value;
  }
  return parts;
}

async function foundIn(result: ImportResult, desk: Desk): Promise<FoundInFile> {
  const found = result.drafts.map(asEntry);
  const taken = await desk.imports.taken(found);
  const rules = found.map(({ kind, id, title }, index) => {
    const state = taken[index];
    const missing = result.drafts[index]?.missing.filter((what) => !COMES_WITH_REVIEW.includes(what)) ?? [];
    const warnings = result.entries[index]?.warnings.length ?? 0;
    return { kind, id, title, warnings, missing, ...(state && { taken: state }) };
  });
  const losses = result.losses.map(({ message }) => `没有导入，请先处理：${message}`);
  return { rules, notes: [...losses, ...result.notes], report: reportPage(result) };
}

function chosen(drafts: readonly Draft[], ids: readonly string[]): EntryToImport[] {
  const unknown = ids.filter((id) => !drafts.some((draft) => draft.id === id));
  if (unknown.length > 0) {
    throw new Refusal(
      422,
      `文件里没有找到所选的 ${unknown.join('、').slice(0, 200)}，什么都没有导入。请重新读取文件再选`,
    );
  }
  return drafts.filter(({ id }) => ids.includes(id)).map(asEntry);
}

/**
 * Without the importer's stand-in for the 一句话说明: a file on disk may say that it is not written yet, but the site must
 * never publish that.
 */
function asEntry({ id, data: { intro: _standIn, ...data }, body }: Draft): EntryToImport {
  return { kind: 'regulations', id, title: data.title, data, body };
}
