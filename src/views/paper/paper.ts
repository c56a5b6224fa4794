/**
 * What is printed, as plain data with finished words. Views decide what a paper says; `src/print` only sets these shapes. A text
 * is never Typst source: `#`, `*`, `_`, `@` and `$` of an official text stay what they are.
 */
import type { PlainDate } from '#domain/plain-date.ts';

/** Every sort of paper, by the folder it lies in, with its Chinese name. */
export const PAPER_SORTS = {
  gaozhi: '一次性告知单',
  liucheng: '流程上墙',
  zhize: '职责上墙',
  shoufei: '收费上墙',
  chengnuo: '承诺时限上墙',
  tousu: '投诉上墙',
  zhanban: '展板',
  zhuopai: '桌牌',
  xiongpai: '胸牌',
  bianmin: '便民手册',
  guanli: '管理手册',
  zixun: '咨询登记单',
  yijian: '意见建议表',
  shenqing: '依申请公开申请表',
  bodai: '电话拨测单',
  choucha: '抽查记录表',
  niandu: '年度公开目录',
} as const;
export type PaperSort = keyof typeof PAPER_SORTS;

export const POSTER_SIZES = ['a4', 'a3', 'a1'] as const;
export type PosterSize = (typeof POSTER_SIZES)[number];

/** By what a paper can be checked later: version, number in the ledger, address. */
export interface Mark {
  /** `499-a569`: number of the ledger line and the beginning of the version's hash; absent when it is in no ledger. */
  readonly short?: string;
  /** Absolute address of the answer; absent without a domain. */
  readonly url?: string;
  /** Finished lines: version and dates, or why the paper cannot be checked. */
  readonly lines: readonly string[];
}

interface Base {
  /** Below the folder of all papers: `gaozhi/linhai-mianjian.pdf`. */
  readonly file: string;
  readonly sort: PaperSort;
  readonly title: string;
  /** Id of the body; absent for papers of the whole board. */
  readonly agency?: string;
  /** Newest day of what it says: the date of the document. Never the day of printing, so that nothing changes by itself. */
  readonly day: PlainDate;
  readonly mark: Mark;
}

export interface Pair {
  readonly name: string;
  readonly value: string;
  readonly small?: string;
}

export interface SheetMaterial {
  readonly name: string;
  readonly small: string;
  readonly form: string;
  readonly copies: string;
  readonly origin: string;
}

/** A part of the notice sheet. `spare` parts may be left out so that the rest fits one page, the highest first. */
export type SheetBlock = { readonly title: string; readonly official: string; readonly spare?: number } & (
  | { readonly kind: 'ticks'; readonly items: readonly string[] }
  | {
      readonly kind: 'materials';
      readonly items: readonly SheetMaterial[];
      readonly none?: string;
      readonly blank: number;
    }
  | {
      readonly kind: 'steps';
      readonly items: readonly { readonly name: string; readonly meta: string; readonly note: string }[];
    }
  | { readonly kind: 'pairs'; readonly items: readonly Pair[] }
  | { readonly kind: 'text'; readonly paragraphs: readonly string[] }
);

/** 一次性告知单: one A4; two only where the facts do not fit, and then it says so. */
export interface NoticeSheet extends Base {
  readonly design: 'sheet';
  readonly org: string;
  readonly line: string;
  readonly heading: string;
  readonly caseName?: string;
  readonly answers: readonly Pair[];
  readonly lead?: string;
  readonly blocks: readonly SheetBlock[];
}

export type PosterBlock =
  | { readonly kind: 'cells'; readonly items: readonly Pair[] }
  | {
      readonly kind: 'steps';
      readonly items: readonly { readonly name: string; readonly by: string; readonly limit?: string }[];
    }
  /** Lines of one name and one value, e.g. fees or limits. */
  | { readonly kind: 'rows'; readonly columns: readonly [string, string]; readonly items: readonly Pair[] }
  | { readonly kind: 'list'; readonly title?: string; readonly items: readonly string[] }
  | { readonly kind: 'number'; readonly name: string; readonly number: string; readonly small: string }
  | { readonly kind: 'pairs'; readonly title: string; readonly items: readonly Pair[] };

/** Hung on a wall; letters never shrink below what is legible from 3 m, more content takes more sheets. */
export interface Poster extends Base {
  readonly design: 'poster';
  readonly size: PosterSize;
  readonly org: string;
  readonly heading: string;
  readonly sub: string;
  readonly blocks: readonly PosterBlock[];
  readonly foot?: { readonly ask: string; readonly name: string; readonly number: string };
}

/** 展板, 900 × 1200 mm: sections side by side, each with its own code. */
export interface Panel extends Base {
  readonly design: 'panel';
  readonly org: string;
  readonly heading: string;
  readonly sections: readonly { readonly title: string; readonly url?: string; readonly block: PosterBlock }[];
  readonly foot?: Poster['foot'];
}

/** 桌牌 stand folded, one a sheet; 胸牌 are cut, eight a sheet. */
export interface Cards extends Base {
  readonly design: 'desk-cards' | 'badges';
  readonly org: string;
  readonly cards: readonly {
    readonly post: string;
    readonly place: string;
    readonly phone: string;
    readonly name?: string;
  }[];
}

export type FormBlock =
  /** Rows of labelled boxes; `tall` in lines of writing. */
  | {
      readonly kind: 'boxes';
      readonly title?: string;
      readonly rows: readonly {
        readonly boxes: readonly {
          readonly label: string;
          readonly ticks?: readonly string[];
          readonly words?: string;
        }[];
        readonly tall?: number;
      }[];
    }
  | { readonly kind: 'lines'; readonly title: string; readonly count: number }
  | { readonly kind: 'ticks'; readonly title: string; readonly items: readonly string[]; readonly line?: true }
  | {
      readonly kind: 'matrix';
      readonly title: string;
      readonly columns: readonly string[];
      readonly rows: readonly string[];
    }
  | { readonly kind: 'note'; readonly title: string; readonly words: string }
  | { readonly kind: 'pairs'; readonly items: readonly Pair[] }
  | { readonly kind: 'sign'; readonly names: readonly string[] };

/** To be filled in by hand. With `copies` the same form stands on the page for each, to be cut apart. */
export interface Form extends Base {
  readonly design: 'form';
  readonly org: string;
  readonly heading: string;
  readonly left: string;
  readonly right: string;
  readonly blocks: readonly FormBlock[];
  readonly copies?: readonly string[];
}

/** A long table on A4 landscape, to tick off. */
export interface Register extends Base {
  readonly design: 'register';
  readonly heading: string;
  readonly left: string;
  readonly right: string;
  /** `width` in parts; a column of `ticks` has the same boxes in each row. */
  readonly columns: readonly { readonly title: string; readonly width: number; readonly ticks?: readonly string[] }[];
  readonly rows: readonly (readonly string[])[];
}

export type BookBlock =
  | { readonly kind: 'heading'; readonly text: string; readonly small?: string; readonly deep?: true }
  | { readonly kind: 'para'; readonly text: string; readonly indent?: true; readonly bold?: true }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly ordered?: boolean; readonly start?: number }
  | { readonly kind: 'ticks'; readonly items: readonly { readonly text: string; readonly small?: string }[] }
  | {
      readonly kind: 'steps';
      readonly items: readonly { readonly title: string; readonly meta: string; readonly notes: readonly string[] }[];
    }
  | { readonly kind: 'pairs'; readonly items: readonly Pair[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'note'; readonly title?: string; readonly paragraphs: readonly string[] }
  | { readonly kind: 'questions'; readonly items: readonly { readonly ask: string; readonly answer: string }[] }
  /** HTML of a rule's text, made by our own renderer; `src/print` takes it apart. */
  | { readonly kind: 'html'; readonly html: string };

export interface BookItem {
  readonly id: string;
  readonly title: string;
  readonly small?: string;
  readonly mark: Mark;
  readonly answers?: readonly Pair[];
  readonly blocks: readonly BookBlock[];
}

/** 便民手册, 管理手册: cover, contents, chapters, index by pinyin. */
export interface Book extends Base {
  readonly design: 'book';
  readonly org: string;
  readonly heading: string;
  readonly about: string;
  /** A4 with 16 pt instead of A5 with 10.5 pt. */
  readonly large: boolean;
  readonly chapters: readonly { readonly title: string; readonly items: readonly BookItem[] }[];
  readonly index: readonly {
    readonly letter: string;
    readonly words: readonly { readonly word: string; readonly ids: readonly string[] }[];
  }[];
}

export type Paper = NoticeSheet | Poster | Panel | Cards | Form | Register | Book;
export type Design = Paper['design'];
