/** What a clerk corrects when a file is split: shared by screen, server and desk. */

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

/** The same for 2025年制度汇编.docx and 2026年制度汇编（修订）.doc. */
export const recipeKey = (source: string): string =>
  source
    .replace(/\.[^.]+$/, '')
    .replace(/[（(][^（）()]*[)）]/g, '')
    .replace(/[\d〇零一二三四五六七八九十]+\s*(?:年度?|版|月|日|号)?|[-_\s.]|最新|修订|终稿|定稿|副本/g, '');

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
