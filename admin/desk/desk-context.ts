/** What every operation of the desk works with. */

import type { BoardData } from '#admin/rules/board-data.ts';
import type { Fields } from '#admin/rules/compose-version.ts';
import { findingsOf } from '#admin/rules/findings.ts';
import type { Person } from '#admin/rules/people.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { type Entry, kindNames } from '#domain/kinds.ts';
import { ID_LONGEST, isId } from '#domain/parts/text.ts';
import { dayOf } from '#domain/plain-date.ts';
import type { Attachments } from './attachments.ts';
import type { Audit } from './audit.ts';
import type { Content, PublishedEntry } from './content.ts';
import type { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import { readParts, typedDigest } from './entry-text.ts';
import type { Journal } from './journal.ts';
import type { Recipes } from './recipes.ts';
import { DeskRefused } from './refused.ts';
import type { RendererNow } from './renderer.ts';
import type { TakeDownOrders } from './take-down-orders.ts';
import type { Tombstones } from './tombstones.ts';

export interface DeskContext {
  readonly content: Content;
  readonly drafts: DraftStore;
  readonly tombstones: Tombstones;
  readonly attachments: Attachments;
  readonly journal: Journal;
  readonly takeDownOrders: TakeDownOrders;
  readonly audit: Audit;
  readonly recipes: Recipes;
  readonly renderer: RendererNow | undefined;
  /** `2026-01-05 09:00` in Asia/Shanghai; one moment for the whole operation, so that midnight never falls into it. */
  readonly now: string;
  /** Mail address of a commit's author. */
  mailOf(person: Pick<Person, 'id'>): string;
}

/** @throws DeskRefused 404 for a kind that does not exist, 422 for an id that cannot be a file name. */
export function checkAddress({ kind, id }: EntryAddress): void {
  if (!kindNames.includes(kind)) throw new DeskRefused(404, `没有“${String(kind)}”这种内容`);
  if (!isId(id)) {
    throw new DeskRefused(
      422,
      `编号“${id}”写法不对：只用小写字母、数字和短横线，不超过 ${ID_LONGEST} 个字符，如 linhai-mianjian`,
    );
  }
}

export interface Standing {
  readonly draft: Draft | undefined;
  readonly published: PublishedEntry | undefined;
  /** `typedDigest` of what is public. */
  readonly base: string;
}

/** An entry as it stands in both places. */
export async function standingOf(context: DeskContext, address: EntryAddress): Promise<Standing> {
  checkAddress(address);
  const published = context.content.find(address);
  return {
    draft: await context.drafts.find(address),
    published,
    base: typedDigest(address.kind, published?.text),
  };
}

/**
 * Data a new version goes on from: what is public, or was before the 撤下 that is being undone.
 * @throws DeskRefused 409 when somebody broke the public file by hand.
 */
export function dataBefore(kind: EntryAddress['kind'], text: string | undefined): Fields | undefined {
  if (text === undefined) return undefined;
  try {
    return readParts(kind, text).data;
  } catch (error) {
    if (!(error instanceof DeskRefused)) throw error;
    throw new DeskRefused(409, `公开的文件被改坏了，请管理员先改好再办理：${error.message}`);
  }
}

export const textBefore = (draft: Draft | undefined, published: PublishedEntry | undefined): string | undefined =>
  published?.text ?? draft?.restores;

/** The board with the open drafts as they would be published. */
export async function boardOf(context: DeskContext): Promise<BoardData> {
  const now = context.now;
  const content = context.content.board(dayOf(now));
  const board = {
    ...content,
    uploads: { ...content.uploads, ...context.attachments.waiting() },
    drafts: [],
    leaving: [],
  };
  const open = await context.drafts.all();
  const bare = (draft: Draft): Entry[] => {
    const { data, body } = readParts(draft.kind, draft.text);
    const published = orNothing(() => dataBefore(draft.kind, textBefore(draft, context.content.find(draft))));
    const alone = { ...board, entries: [] };
    const candidate = { kind: draft.kind, id: draft.id, data, body, ...(published && { published }) };
    const { entry } = findingsOf(alone, candidate, now);
    return entry ? [entry] : [];
  };
  return {
    ...board,
    drafts: open.filter(({ intent }) => intent === '公布').flatMap(bare),
    leaving: open.filter(({ intent }) => intent === '撤下').map(({ kind, id }) => ({ kind, id })),
  };
}

/** A public file that is broken must not stop the work on others. */
function orNothing<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof DeskRefused) return undefined;
    throw error;
  }
}
