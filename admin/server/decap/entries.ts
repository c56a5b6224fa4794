/** Decap's reading and writing of entries, on the desk. */

import { createHash } from 'node:crypto';
import type { Desk } from '#admin/desk/desk.ts';
import { addresses } from '#admin/rules/addresses.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress } from '#admin/rules/protocol.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import type { NewsroomOptions } from '../newsroom-options.ts';
import { demandRealReview, followUp } from '../publication.ts';
import { Refusal } from '../refusal.ts';
import { addressOfKey, addressOfPath, kindOfFolder, pathOf, read, shapes } from './params.ts';
import { moveFor, STATUS } from './status.ts';

export interface Call {
  readonly desk: Desk;
  readonly newsroom: Pick<NewsroomOptions, 'mode' | 'content' | 'site' | 'push'>;
  readonly person: Person;
  readonly params: unknown;
}

/** Characters of a field that is still a line of a list. */
const LINE = 200;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const addressIn = ({
  collection,
  slug,
}: {
  readonly collection: EntryAddress['kind'];
  readonly slug: string;
}): EntryAddress => ({
  kind: collection,
  id: slug,
});

export async function entriesByFolder({ desk, person, params }: Call) {
  const kind = kindOfFolder(read(shapes.folder, params).folder);
  const entries = await desk.published(person, kind);
  return entries.map(({ id, text, entry }) => ({
    data: entry ? inList(kind, entry.data) : text,
    file: { path: pathOf({ kind, id }), id: digestOf(text) },
  }));
}

/**
 * What a list shows, sorts and groups by: the fields of one value. With whole texts a list of 1,000 rules is megabytes that the
 * browser takes seconds to parse; a form never takes its entry from a list, it asks for it.
 */
function inList(kind: KindName, data: Readonly<Record<string, unknown>>): string {
  const short = Object.entries(data).filter(([, value]) => typeof value !== 'object' && String(value).length <= LINE);
  // JSON is YAML.
  const fields = JSON.stringify(Object.fromEntries(short));
  return anyKind(kind).format === 'yaml' ? `${fields}\n` : `---\n${fields}\n---\n`;
}

export async function entriesByFiles({ desk, person, params }: Call) {
  const { files } = read(shapes.files, params);
  return Promise.all(
    files.map(async ({ path, label }) => {
      const { published, revision } = await desk.open(person, addressOfPath(path));
      return { data: published ?? null, file: { path, label, id: revision } };
    }),
  );
}

export async function getEntry({ desk, person, params }: Call) {
  const { path } = read(shapes.path, params);
  const { published, text, revision } = await desk.open(person, addressOfPath(path));
  return { data: published ?? text, file: { path, id: revision }, revision };
}

export async function unpublishedEntries({ desk, person }: Call) {
  return (await desk.drafts(person)).map(({ kind, id }) => `${kind}/${id}`);
}

/** @throws Refusal 404, which Decap takes for “not under review” */
async function draftAt({ desk, person }: Call, address: EntryAddress): Promise<DraftView> {
  const draft = await desk.draft(person, address);
  if (!draft) throw new Refusal(404, '没有这份稿件，可能已经公布或删除。请刷新列表');
  return draft;
}

export async function unpublishedEntry(call: Call) {
  const asked = read(shapes.unpublished, call.params);
  const draft = await draftAt(call, 'id' in asked ? addressOfKey(asked.id) : addressIn(asked));
  return { ...workflowEntry(draft), revision: draft.revision };
}

const workflowEntry = (draft: DraftView) => ({
  collection: draft.kind,
  slug: draft.id,
  status: STATUS[draft.stage],
  diffs: [{ id: draft.revision, path: pathOf(draft), newFile: draft.isNew }],
  updatedAt: `${draft.changedAt.replace(' ', 'T')}:00+08:00`,
  pullRequestAuthor: draft.changedBy.name,
});

/**
 * Our addition: all open drafts in one answer, each with what lists show of it. Decap by itself asks twice per draft, all at
 * once, before it opens any entry.
 */
export async function unpublishedHeads({ desk, person }: Call) {
  return (await desk.draftHeads(person)).map(({ draft, fields }) => ({
    ...workflowEntry(draft),
    data: inList(draft.kind, fields ?? {}),
  }));
}

export async function unpublishedEntryDataFile({ desk, person, params }: Call) {
  const { path, ...entry } = read(shapes.entryFile, params);
  const address = addressIn(entry);
  if (pathOf(addressOfPath(path)) !== pathOf(address)) throw new Refusal(422, '文件和稿件对不上。请刷新页面后再试');
  const { text, revision } = await desk.open(person, address);
  return { data: text, revision };
}

export async function persistEntry({ desk, person, params }: Call) {
  const { dataFiles, entry, assets, base } = read(shapes.persist, params);
  const file = dataFiles?.[0] ?? entry;
  if (!file) throw new Refusal(422, '没有要保存的内容。请刷新页面后再试');
  if (file.newPath !== undefined && file.newPath !== file.path) {
    throw new Refusal(422, '编号确定后不能改名：别处已经引用它。请新建一条，再把旧的撤下');
  }
  const address = addressOfPath(file.path);
  for (const { path, content } of assets)
    await desk.upload(person, fromBase64(content), path.slice(path.lastIndexOf('/') + 1));
  const { draft, findings } = await desk.save(person, { ...address, text: file.raw, base: base ?? '' });
  return { message: '已保存', revision: draft.revision, findings };
}

/** @throws Refusal 422 */
export function fromBase64(content: string): Buffer {
  const bytes = Buffer.from(content, 'base64');
  if (bytes.toString('base64') !== content) throw new Refusal(422, '文件没有传完整，请重新选择文件');
  return bytes;
}

export async function updateStatus(call: Call) {
  const { newStatus, revision, ...entry } = read(shapes.status, call.params);
  const draft = await draftAt(call, addressIn(entry));
  const action = moveFor(draft.stage, newStatus);
  await call.desk.move(call.person, { kind: draft.kind, id: draft.id, action, revision: revision ?? draft.revision });
  return { message: '已办理' };
}

async function closing(call: Call, action: 'publish' | 'discard') {
  const { revision, ...entry } = read(shapes.seenEntry, call.params);
  const draft = await draftAt(call, addressIn(entry));
  if (action === 'publish') demandRealReview(call.newsroom);
  const { kind, id } = draft;
  const moved = await call.desk.move(call.person, { kind, id, action, revision: revision ?? draft.revision });
  followUp(call.newsroom, moved);
  return { message: action === 'publish' ? '已公布' : '已删除草稿' };
}

export const publishEntry = (call: Call) => closing(call, 'publish');
export const deleteDraft = (call: Call) => closing(call, 'discard');

export async function deployPreview({ params }: Call) {
  const { kind, id } = addressIn(read(shapes.entry, params));
  return { url: `${addresses.preview}/${kind}/${id}`, status: 'SUCCESS' };
}
