/** Beginning an entry: a free id, or the text of another one to go on from. */

import { typedFields } from '#admin/rules/compose-version.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { anyKind, type KindName } from '#domain/kinds.ts';
import { isId } from '#domain/parts/text.ts';
import { writeEntry } from '#store/write-entry.ts';
import { type DeskContext, standingOf } from './desk-context.ts';
import { revisionOf } from './draft.ts';
import { readParts } from './entry-text.ts';
import { pinyinOf } from './pinyin.ts';
import { DeskRefused } from './refused.ts';

/** Numbers of one document; a copy must not carry them. */
const OWN_NUMBERS = ['indexNumber', 'docNumber'];
const LONGEST = 60;

/**
 * An id no entry, draft or tombstone of the kind has: the index number when there is one, else the pinyin of the title.
 */
export async function freeId(context: DeskContext, kind: KindName, title: string, indexNumber = ''): Promise<string> {
  const number = indexNumber
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = number || pinyinOf(title, LONGEST) || kind;
  const taken = new Set(context.content.all().flatMap((entry) => (entry.kind === kind ? [entry.id] : [])));
  for (const draft of await context.drafts.all()) if (draft.kind === kind) taken.add(draft.id);
  for (const gone of context.tombstones.all()) if (gone.kind === kind) taken.add(gone.id);
  let id = base;
  for (let count = 2; taken.has(id) || !isId(id); count += 1) id = `${base}-${count}`;
  return id;
}

/** Text, free id and revision for a form that begins from another entry. Nothing is saved. */
export interface Copied extends EntryAddress {
  readonly text: string;
  readonly revision: string;
}

/** @throws DeskRefused 404 when there is nothing to copy. */
export async function copyEntry(context: DeskContext, address: EntryAddress): Promise<Copied> {
  const { draft, published } = await standingOf(context, address);
  const text = draft?.text ?? published?.text;
  if (text === undefined) throw new DeskRefused(404, `没有编号为“${address.id}”的内容`);
  const { data, body } = readParts(address.kind, text);
  const fields = typedFields(data);
  for (const name of OWN_NUMBERS) delete fields[name];
  const title = String(anyKind(address.kind).title(fields as never) ?? address.id);
  return {
    kind: address.kind,
    id: await freeId(context, address.kind, title),
    text: writeEntry(address.kind, fields, body),
    revision: revisionOf(undefined, '-'),
  };
}
