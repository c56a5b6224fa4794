/** What a clerk corrects when a file is split: shared by screen, server and desk. */
import { WRITTEN_YEAR } from '#domain/written-year.ts';

/** Ways to read a whole file, in words. */
export const READINGS = {
  汇编: '按目录、样式、编号和单独成行的标题，拆成多部',
  单部: '整个文件是一部制度',
  条号: '每逢“第一条”重新开始，就是新的一部',
  分篇: '编了号的每一部分，各是一部',
} as const;
export type ReadingName = keyof typeof READINGS;
export const READING_NAMES = Object.keys(READINGS) as readonly ReadingName[] as readonly [
  ReadingName,
  ...ReadingName[],
];

/** What a line can be marked as, with its key. */
export const MARKS = {
  标题: { key: 't', help: '从这里起是新的一部' },
  正文: { key: 'm', help: '不是标题：并进上面那一部' },
  附件: { key: 'f', help: '从这里起是附件' },
  表格: { key: 'b', help: '选中的几行是一张表' },
  不导入: { key: 'x', help: '不是制度的内容' },
} as const;
export type Mark = keyof typeof MARKS;
export const MARK_NAMES = Object.keys(MARKS) as readonly Mark[] as readonly [Mark, ...Mark[]];

/** A line by its words, and how many lines from it on. */
export interface Correction {
  readonly mark: Mark;
  readonly line: string;
  /** Which of the lines that read the same, from 1. */
  readonly nth: number;
  readonly lines: number;
}

export interface Recipe {
  readonly reading?: ReadingName;
  readonly corrections: readonly Correction[];
}

/** A part that stands in no draft, and why that is right. */
export interface Settled {
  readonly id: string;
  readonly reason: string;
}

/** What was corrected at the last import, kept for the next edition of the same file. */
export interface KeptRecipe extends Recipe {
  readonly agency: string;
  /** Name of the file it was made with. */
  readonly source: string;
  /** Name of the clerk. */
  readonly by: string;
  readonly at: string;
  /** What was left out on purpose. */
  readonly settled: readonly { readonly what: string; readonly reason: string }[];
}

const YEAR = `(?<!\\d)(?:(?:19|20)\\d{2}|${WRITTEN_YEAR})`;
const SMALL = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** What differs between editions of one file: its year or day, and the word for an edition. Numbers of parts (上册, 卷 2) stay. */
const OF_EDITION = [
  '(?<!\\d)(?:19|20)\\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\\d|3[01])?(?!\\d)',
  `${YEAR}\\s*年度?(?:\\s*${SMALL}\\s*月(?:份|\\s*${SMALL}\\s*[日号])?)?`,
  `${YEAR}[-_./]\\d{1,2}(?:[-_./]\\d{1,2})?(?![\\d册卷部编])`,
  `${YEAR}(?!\\d)`,
  `(?<!\\d)${SMALL}\\s*月\\s*${SMALL}\\s*[日号]`,
  '第\\s*[\\d一二三四五六七八九十]+\\s*版|(?<!\\d)\\d+版|最新版?|修订[版稿]?|终稿|定稿|副本|(?<![a-z])v\\d+(?:\\.\\d+)*',
].join('|');
const BRACKETED = new RegExp(`[（(【\\[](?:${OF_EDITION}|[-_\\s.、，版])+[）)】\\]]`, 'giu');
const BARE = new RegExp(`(?:${OF_EDITION})版?|[-_\\s.]`, 'giu');

/** The same for 2025年制度汇编.docx and 2026年制度汇编（修订）.doc, and never for two parts of one book. */
export function recipeKey(source: string): string {
  const stem = source.replace(/\.[^.]+$/, '');
  return stem.replace(BRACKETED, '').replace(BARE, '') || stem;
}

export const recipeInWords = ({ reading, corrections }: Recipe): string => {
  const counts = Object.keys(MARKS).flatMap((mark) => {
    const times = corrections.filter((one) => one.mark === mark).length;
    return times > 0 ? [`${mark} ${times}`] : [];
  });
  return [...(reading ? [`读法“${reading}”`] : []), ...counts].join('、');
};

/** Words that say nothing are no reason. */
export const settledFault = (reason: string): string | undefined =>
  reason.trim().length < 2 ? '请写一句为什么可以不导入' : undefined;
