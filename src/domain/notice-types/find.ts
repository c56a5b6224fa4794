/** Which kind of notice an entry is, on its board. */
import type { Dataset } from '../dataset.ts';
import type { Entry } from '../kinds.ts';
import { ask } from '../reads.ts';
import { type NoticeType, writtenName } from './notice-type.ts';
import { shippedNoticeTypes } from './shipped.ts';

/** The board's own kinds before the shipped ones. */
export const noticeTypes = (dataset: Dataset): readonly NoticeType[] => [
  ...(ask(dataset, 'noticeTypes', (board) => board.noticeTypes) ?? []),
  ...shippedNoticeTypes,
];

/** The kinds an agency may use: its own and the board's replace a shipped one of the same word. */
export function noticeTypesOf(agency: string | undefined, dataset: Dataset): readonly NoticeType[] {
  const found = new Map<string, NoticeType>();
  const usable = noticeTypes(dataset).filter(({ agencies }) => !agencies || (agency && agencies.includes(agency)));
  const ownFirst = usable.toSorted((a, b) => Number(b.agencies !== undefined) - Number(a.agencies !== undefined));
  for (const type of ownFirst) if (!found.has(writtenName(type))) found.set(writtenName(type), type);
  return [...found.values()];
}

/** Undefined where nobody knows such a kind. */
export const noticeTypeOf = ({ data }: Pick<Entry<'notices'>, 'data'>, dataset: Dataset): NoticeType | undefined =>
  noticeTypesOf(data.agency, dataset).find((type) => writtenName(type) === data.type);
