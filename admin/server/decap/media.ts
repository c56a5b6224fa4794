/** Decap's media library. Attachments go through the desk; the library never sends every file as base64 (cms.md §3). */
import { createHash } from 'node:crypto';
import { Refusal } from '../refusal.ts';
import { type Call, fromBase64 } from './entries.ts';
import { read, shapes } from './params.ts';

const asMedia = (path: string, bytes: Uint8Array, id: string) => ({
  id,
  content: Buffer.from(bytes).toString('base64'),
  encoding: 'base64',
  path,
  name: path.slice(path.lastIndexOf('/') + 1),
});

/** Decap strips or keeps the leading slash depending on its settings. */
const addressOf = (path: string): string => `/${path.replace(/^\/+/, '').replace(/^content\//, '')}`;

export async function getMedia() {
  return [];
}

export async function getMediaFile({ desk, person, params }: Call) {
  const path = addressOf(read(shapes.path, params).path);
  const bytes = await desk.attachment(person, path);
  if (!bytes) throw new Refusal(404, '没有这个附件。请重新上传');
  return asMedia(path, bytes, createHash('sha256').update(bytes).digest('hex'));
}

export async function persistMedia({ desk, person, params }: Call) {
  const { asset } = read(shapes.persistMedia, params);
  const bytes = fromBase64(asset.content);
  const file = await desk.upload(person, bytes, asset.path.slice(asset.path.lastIndexOf('/') + 1));
  return asMedia(file.path, bytes, file.sha256);
}
