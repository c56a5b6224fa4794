/** A basis as a standard's file writes it, `《…法》` or `《…通知》国发〔2014〕47号` → the parts a catalogue row keeps. */
import { DOC_NUMBER } from '../doc-number.ts';
import type { BASIS_KINDS } from '../parts/legal-basis.ts';

export interface WrittenBasis {
  /** Absent where the words do not decide: a person must say. */
  readonly kind?: (typeof BASIS_KINDS)[number];
  readonly title: string;
  readonly docNumber?: string;
  readonly text?: string;
}

export function writtenBasis(words: string): WrittenBasis {
  const parts = /^《(.+)》\s*(.*)$/.exec(words) ?? /^(.+?)\s+(\S+〔\d{4}〕\d+号)$/.exec(words);
  const title = (parts?.[1] ?? words).trim();
  const rest = (parts?.[2] ?? '').trim();
  const number = rest.replace(/[（()）\s]/g, '');
  const isNumber = number !== '' && DOC_NUMBER.test(number);
  const kind = kindOf(title, rest);
  return {
    ...(kind && { kind }),
    title,
    ...(isNumber && { docNumber: number }),
    ...(rest !== '' && !isNumber && { text: rest }),
  };
}

const PLACE = /^[\p{Script=Han}]{2,8}?(?:省|市|自治区|自治州)/u;

function kindOf(title: string, rest: string): WrittenBasis['kind'] {
  if (/国务院令/.test(rest)) return '行政法规';
  if (/令/.test(rest)) return '规章';
  if (/〔\d{4}〕/.test(rest) || /〔\d{4}〕/.test(title)) return '规范性文件';
  if (/(?:法|法典)$/.test(title) && !/办法$/.test(title)) return '法律';
  if (/条例$/.test(title)) return PLACE.test(title) ? '地方性法规' : '行政法规';
  if (/(?:通知|意见|方案|决定|公告|指引|纲要|规划|要点)$/.test(title)) return '规范性文件';
  return undefined;
}
