/** Nobody overwrites what they have not seen: every save and move names the revision it was made from. */
import type { EntryAddress, Move } from '#admin/rules/protocol.ts';
import type { Standing } from './desk-context.ts';
import { type Draft, formTextOf, revisionOf } from './draft.ts';
import { DeskRefused } from './refused.ts';

/**
 * @param revision what the form or the screen was opened with.
 * @throws DeskRefused 409 with what stands now: a newer step of the draft, or a public text that was changed since the
 * draft was begun. Its `revision` is what a save has to name that has taken the other text into account.
 */
export function demandFresh(address: EntryAddress, { draft, published, base }: Standing, revision: string): void {
  if (revision === revisionOf(draft, base)) return;
  const stale = draft !== undefined && !revision.startsWith(`${draft.log.steps.length}.${draft.log.digest}.`);
  const now = revisionOf(draft, base);
  if (stale || (draft && draft.base === base)) {
    const { by, at } = draft.newest;
    const error = `${by.name}（${by.post}）在 ${at} 改动了这份稿件，您的改动没有保存。请对照两个版本后再保存`;
    throw new DeskRefused(409, error, { conflict: { revision: now, text: formTextOf(draft), by: by.name, at } });
  }
  if (published && revision === revisionOf(undefined, '-')) {
    throw new DeskRefused(409, `编号“${address.id}”已经有公开的内容，请换一个编号，或打开那一条来改`);
  }
  const error = published
    ? `“${address.id}”公开的内容在您打开之后被改动（已公布新版本，或有人直接改了文件），没有保存。请对照后再保存`
    : `“${address.id}”公开的内容已经不在了（被撤下或删除），没有保存`;
  throw new DeskRefused(409, error, {
    conflict: { revision: now, text: published?.text ?? '', by: '公开的内容', at: '' },
  });
}

/** @throws DeskRefused 404 when there is no draft, 409 when it is not the state the person has seen. */
export function demandDraft(standing: Standing, { kind, id, revision }: Omit<Move, 'action'>): Draft {
  const { draft } = standing;
  if (!draft) throw new DeskRefused(404, `没有“${id}”的稿件，可能已经公布或删除；请刷新列表`);
  // What is public may have changed: the move itself decides whether that matters.
  demandFresh({ kind, id }, { ...standing, base: draft.base }, revision);
  return draft;
}

/** @throws DeskRefused 409 when what is public was changed after the draft was begun. */
export function demandSameBase({ published, base }: Standing, draft: Draft): void {
  if (draft.base === base) return;
  const what = published ? '被改动（有人直接改了文件，或 git pull）' : '被删除或撤下';
  throw new DeskRefused(
    409,
    `“${draft.id}”公开的内容在起草之后${what}，这份稿件依据的版本已经过时。请退回采编，打开对照后重新保存`,
    published && {
      conflict: { revision: '', text: published.text, by: '公开的内容', at: '' },
    },
  );
}
