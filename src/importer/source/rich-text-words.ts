/** Control words of RTF that decide what becomes of the text behind them. */
import type { LeftOut } from './text-builder.ts';

export const SKIPPED = new Set(
  'fonttbl colortbl stylesheet info pict object header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl generator themedata datastore latentstyles xmlnstbl bkmkstart bkmkend filetbl revtbl shprslt nonshppict upr'.split(
    ' ',
  ),
);
export const NOTED: Readonly<Record<string, LeftOut>> = { pict: '图片', object: '嵌入的对象' };
export const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1252: 'windows-1252',
  65001: 'utf-8',
};
export const CHARSETS: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
};
export const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
  nestcell: '\t',
  nestrow: '\n',
};

export const HIDING: Readonly<Record<string, LeftOut>> = {
  v: '隐藏或删去的文字',
  deleted: '隐藏或删去的文字',
  strike: '带删除线的文字',
  striked: '带删除线的文字',
};
/** Text with paragraphs of its own, which are none of the text around it. */
export const APART: Readonly<Record<string, LeftOut>> = { shptxt: '文本框', annotation: '批注', footnote: '脚注' };
export const isApart = (hidden: '' | LeftOut): boolean => Object.values(APART).some((one) => one === hidden);
export const RAISED = { super: 'superscript', sub: 'subscript' } as const;
