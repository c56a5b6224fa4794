/** A row of a standard → a draft of a catalogue row: nobody has reviewed it, and it lacks what only a person can say:
 * where the matter is public, or why not yet. */
import { findLaw, type Law } from '../laws.ts';
import { type Channel, STANDARD_CHANNELS } from '../parts/disclosure-channel.ts';
import type { DisclosureLimit } from '../parts/disclosure-limit.ts';
import type { PlainDate } from '../plain-date.ts';
import { lawsOf, type StandardField, type StandardRow, type Standards } from './standard-field.ts';
import { typedLimits } from './typed-limit.ts';
import { writtenBasis } from './written-basis.ts';

export interface DraftChoice {
  readonly agency: string;
  readonly office?: string;
  /** Levels the agency publishes at; the row keeps those of its own that are among them. */
  readonly levels: readonly StandardRow['level'][number][];
  readonly asOf: PlainDate;
}

const VILLAGE_BOARD = '社区/企事业单位/村公示栏（电子屏）';
/** Other words for a channel of the list. */
const SAME_CHANNEL: Readonly<Record<string, Channel>> = {
  '村（社区）公示栏': VILLAGE_BOARD,
  '社区/企事业单位/村公示栏': VILLAGE_BOARD,
  发布会: '发布会/听证会',
  听证会: '发布会/听证会',
};

/** Channels of the list, and those beside it by their own names. */
export function channelsOf(names: readonly string[]): { channels: Channel[]; otherChannels: string[] } {
  const known = new Set<Channel>();
  const others: string[] = [];
  for (const name of names) {
    const channel = SAME_CHANNEL[name] ?? STANDARD_CHANNELS.find((each) => each === name);
    if (channel) known.add(channel);
    else {
      known.add('其他');
      others.push(name);
    }
  }
  return { channels: [...known], otherChannels: others };
}

const RHYTHM: Readonly<Record<string, string>> = { 年: '每年', 半年: '每半年', 季度: '每季度', 月: '每月' };
const frequencyOf = (limits: readonly DisclosureLimit[]): string =>
  limits.flatMap(({ kind, per }) => (kind === '定期更新' && per ? [RHYTHM[per] ?? '定期'] : []))[0] ?? '来源未载明';

/** Fields of the draft; a check refuses it until a person has said the rest. */
export function draftRow(row: StandardRow, field: StandardField, standards: Standards, choice: DraftChoice) {
  const { channels, otherChannels } = channelsOf(row.channels);
  const limits = typedLimits(row.limit);
  const laws = lawsOf(standards, row);
  const levels = row.level.filter((level) => choice.levels.includes(level));
  return {
    item: row.item,
    subitem: row.subitem,
    elements: row.elements,
    basis: row.basis.map(writtenBasis),
    limits,
    limitText: row.limitText,
    ...(laws.length > 0 && { laws }),
    frequency: frequencyOf(limits),
    agency: choice.agency,
    ...(choice.office && { office: choice.office }),
    channels,
    ...(otherChannels.length > 0 && { otherChannels }),
    openTo: row.audience,
    ...(row.audienceWho && { openToWhom: row.audienceWho }),
    method: row.method,
    levels: levels.length > 0 ? levels : row.level,
    block: '政务公开',
    standard: { field: field.id, item: row.item, subitem: row.subitem, version: field.version },
    audience: '社会公开',
    source: {
      document: `${field.name}领域公开事项参考目录（${field.version} 版，摘自公开页面${field.whole ? '' : '，不全'}）`,
      rule: `第 ${row.no} 项`,
      asOf: choice.asOf,
    },
  };
}
export type DraftRow = ReturnType<typeof draftRow>;

/** Id of the draft: agency, field and place in the field's file, so that a second run finds the first. */
export const rowId = (row: StandardRow, field: StandardField, agency: string): string =>
  `${agency}-${field.id}-${field.rows.indexOf(row) + 1}`;

/** Why a row is not ticked by itself; undefined when nothing speaks against it. */
export function doubtOf(row: StandardRow, laws: readonly Law[] = []): string | undefined {
  const repealed = row.basis
    .map((words) => findLaw(laws, writtenBasis(words).title))
    .find((law) => law?.status === '已废止');
  if (repealed) return `依据《${repealed.title}》已废止，现行的是${repealed.replacedBy ?? '别的规定'}`;
  if (row.grade === 'inferred') return '只由编号推出，没有见到原文';
  if (row.grade === 'unsourced') return '没有见到出处';
  if (row.note) return row.note;
  const unclear = row.limit.some(({ kind, from }) => kind === 'within' && (from === undefined || /未写/.test(from)));
  return unclear ? '原文没写从何时起算' : undefined;
}
