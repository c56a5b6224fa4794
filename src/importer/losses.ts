/** What of the source stands in no entry and would be missed: told in red, with its place, before anything becomes a draft. */
import type { Removal, Span, Unread } from './document.ts';
import { amounts } from './facts/amounts.ts';
import { isoDay, WRITTEN_DAY } from './facts/dates.ts';
import { narrow } from './facts/written-numbers.ts';
import { labelAt } from './split/labels.ts';

export interface Loss extends Span {
  /** The same for the same bytes and the same reading; no two losses of a file share it. */
  readonly id: string;
  /** The whole sentence for the clerk, in Chinese. */
  readonly message: string;
}

/** Removed, and missed by nobody: blanks, page numbers, signs of a format, lines that only list what the entries hold. */
const HARMLESS = new Set([
  '经办人标记为不导入',
  '页码',
  '句中页码',
  '页眉页脚',
  '句中换行',
  '句中空格',
  '汉字之间的空格',
  'Markdown 标记',
  '转换程序留下的标记',
]);
/** Harmless where each line names what an entry has. */
export const CONTENTS = new Set(['目录', '制度自己的目录']);
/** Their numbers are kept with each rule below them. */
const PARTS = new Set(['篇目标题', '汇编名称或篇目标题']);
const LONG = 200;
const SHOWN = 40;

/** @param known days and lines of history that the entries carry. @param listed a line of contents names what an entry has. */
export function lossesOf(
  removed: readonly Removal[],
  unread: readonly Unread[],
  known: ReadonlySet<string>,
  listed: (line: string) => boolean,
): Loss[] {
  const groups: { reason: string; start: number; end: number; texts: string[] }[] = [];
  for (const { reason, start, end, text } of removed) {
    if (HARMLESS.has(reason) || text.trim() === '' || known.has(text.trim())) continue;
    const lines = text.split(/[\r\n]+/).filter((line) => !CONTENTS.has(reason) || !listed(line));
    if (lines.length === 0) continue;
    const last = groups.at(-1);
    if (last?.reason === reason && start - last.end <= NEAR) {
      last.texts.push(...lines);
      last.end = end;
    } else groups.push({ reason, start, end, texts: lines });
  }
  const texts = groups.flatMap(({ reason, start, end, texts: lines }) => {
    const holds = holdingOf(lines, known).filter((what) => !(PARTS.has(reason) && what.startsWith('编号')));
    const words = lines.join(' ').replace(/\s+/g, ' ').trim();
    if (holds.length === 0) return [];
    const shown = words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words;
    return [
      {
        id: `${start}-${end}`,
        start,
        end,
        message: `${reason}没有导入，含${holds.join('、')}：“${shown}”（位置 ${start}–${end}）`,
      },
    ];
  });
  const parts = unread.map(({ what, count, start, text }, index) => {
    const words =
      text === undefined || text === '' ? '' : `：“${text.length > SHOWN * 3 ? `${text.slice(0, SHOWN * 3)}…` : text}”`;
    return {
      // Several may stand at one place: each is settled by itself.
      id: `${what}-${start}-${index}`,
      start,
      end: start,
      message: `${what} ${count} 处没有导入${words}（位置 ${start}）`,
    };
  });
  return [...texts, ...parts].sort((a, b) => a.start - b.start);
}

/** Blank lines may stand between lines of one block. */
const NEAR = 12;

function holdingOf(lines: readonly string[], known: ReadonlySet<string>): string[] {
  const words = narrow(lines.join('\n'));
  const items = lines.filter((line) => labelAt(line.trim())).length;
  const money = amounts(words).length;
  const days = [...words.matchAll(new RegExp(WRITTEN_DAY, 'gu'))].filter(
    ([day]) => !known.has(isoDay(day) ?? ''),
  ).length;
  const characters = words.replace(/\s/g, '').length;
  return [
    ...(items > 0 ? [`编号 ${items} 个`] : []),
    ...(money > 0 ? [`金额 ${money} 处`] : []),
    ...(days > 0 ? [`日期 ${days} 处`] : []),
    ...(characters > LONG ? [`文字 ${characters} 个`] : []),
  ];
}
