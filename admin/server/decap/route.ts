/** `POST /api/v1`: Decap's proxy protocol, `{action, params}`. */
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { addresses } from '#admin/rules/addresses.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { Refusal } from '../refusal.ts';
import { signedInPerson } from '../sessions/sessions.ts';
import * as entries from './entries.ts';
import * as media from './media.ts';

type Action = (call: entries.Call) => Promise<unknown>;

const refuseDeletion: Action = async () => {
  throw new Refusal(
    422,
    '已公布的内容不能直接删除：请用“撤下”并写明原因，经初审、终审后办理；泄密等紧急情况用“紧急撤下”',
  );
};

const refuseNote: Action = async () => {
  throw new Refusal(422, '这里不能写批注：审稿意见请写在“审稿台”里');
};

/** A Map: `constructor` and the like are no actions. */
const actions: ReadonlyMap<string, Action> = new Map<string, Action>([
  ['info', async () => ({ repo: 'gongkailan', publish_modes: ['editorial_workflow'], type: 'gongkailan_newsroom' })],
  ['entriesByFolder', entries.entriesByFolder],
  ['entriesByFiles', entries.entriesByFiles],
  ['getEntry', entries.getEntry],
  ['unpublishedEntries', entries.unpublishedEntries],
  ['unpublishedHeads', entries.unpublishedHeads],
  ['unpublishedEntry', entries.unpublishedEntry],
  ['unpublishedEntryDataFile', entries.unpublishedEntryDataFile],
  ['unpublishedEntryMediaFile', media.getMediaFile],
  ['deleteUnpublishedEntry', entries.deleteDraft],
  ['persistEntry', entries.persistEntry],
  ['updateUnpublishedEntryStatus', entries.updateStatus],
  ['publishUnpublishedEntry', entries.publishEntry],
  ['getMedia', media.getMedia],
  ['getMediaFile', media.getMediaFile],
  ['persistMedia', media.persistMedia],
  ['deleteFile', refuseDeletion],
  ['deleteFiles', refuseDeletion],
  ['getDeployPreview', entries.deployPreview],
  ['getNotes', async () => ({ notes: [] })],
  ['addNote', refuseNote],
  ['updateNote', refuseNote],
  ['deleteNote', refuseNote],
  ['toggleNoteResolution', refuseNote],
  ['getPRMetadata', async () => ({ metadata: null })],
]);

const body = z.object({ action: z.string(), params: z.record(z.string(), z.unknown()).default({}) });

/** Files travel inside as base64, a third longer than they are. */
const ROOM_FOR_TEXT = 2 << 20;

export function decapRoute(server: FastifyInstance, options: NewsroomOptions): void {
  server.post(
    addresses.decap,
    { bodyLimit: Math.ceil(options.uploadLimit * 1.34) + ROOM_FOR_TEXT },
    async (request) => {
      const read = body.safeParse(request.body);
      if (!read.success) throw new Refusal(422, '请求的写法不对，应为 {action, params}。请刷新页面后再试');
      const act = actions.get(read.data.action);
      if (!act) throw new Refusal(422, '编辑台不认识这个操作。请刷新页面后再试');
      return act({
        desk: options.desk,
        newsroom: options,
        person: signedInPerson(request).person,
        params: read.data.params,
      });
    },
  );
}
