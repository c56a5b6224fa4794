/** One file with the fields before it. */
import type { FastifyRequest } from 'fastify';

export interface Upload {
  file?: { readonly name: string; readonly bytes: Uint8Array };
  [field: string]: unknown;
}

export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const upload: Upload = {};
  for await (const part of request.parts()) {
    if (part.type === 'file') upload.file = { name: part.filename, bytes: await part.toBuffer() };
    else if (part.fieldname !== 'file') upload[part.fieldname] = part.value;
  }
  return upload;
}
