/** Titles that come again after a repeal are told apart by 文号, or else by the year. */
import { agencyOf } from '#domain/dataset.ts';
import { type Entry, titleOf } from '#domain/kinds.ts';
import type { Context } from '../context.ts';
import { grouped, mapped, perBoardLookup } from './per-board.ts';

const sameTitle = perBoardLookup((_: 'regulations', { dataset }) =>
  mapped(
    grouped(dataset.entries.regulations, (rule) => [`${agencyOf(rule)} ${rule.data.title}`]),
    ({ id }) => id,
  ),
);

/** The title as lists show it: with its 文号 or year where another rule of the body has the same title. */
export function distinctTitle(entry: Entry, context: Context): string {
  const title = titleOf(entry);
  if (entry.kind !== 'regulations') return title;
  const same = sameTitle('regulations', `${agencyOf(entry)} ${title}`, context) ?? [];
  if (same.length < 2) return title;
  const { docNumber, effectiveOn, madeOn } = entry.data;
  const year = (madeOn ?? effectiveOn)?.slice(0, 4);
  const mark = docNumber ?? (year && `${year}年`);
  return mark === undefined ? title : `${title}（${mark}）`;
}
