/** Watermarks and marks of converters inside the text: bracketed words broken up with signs, page-break marks. */
import { type Removal, removal } from '../document.ts';

const BRACKETED = /[[【{〔]([^[\]【】{}〔〕\r\n]{3,40})[\]】}〕]/g;
const SIGN = /[~#%^&*@$|\\+=_!?<>]/g;
const PAGE_BREAK =
  /\[\/?(?:page[_ ]?break|new[_ ]?page|分页符?|换页符?)\]|<\/?(?:br|p|page)\s*\/?>|&nbsp;|&emsp;|&ensp;/gi;

/** `〔2017〕47号`, `【附则】` and the like survive: a watermark carries signs no official text has, and words. */
export function watermarks(text: string): Removal[] {
  const found: Removal[] = [];
  for (const match of text.matchAll(BRACKETED)) {
    const inside = match[1] as string;
    const signs = inside.match(SIGN)?.length ?? 0;
    const words = inside.replace(SIGN, '').match(/[\p{Script=Han}A-Za-z]/gu)?.length ?? 0;
    if (signs >= 2 && words >= 2) found.push(spanOf(text, match, '水印'));
  }
  for (const match of text.matchAll(PAGE_BREAK)) found.push(spanOf(text, match, '转换程序留下的标记'));
  return found;
}

const spanOf = (text: string, match: RegExpExecArray, reason: string): Removal =>
  removal(text, { start: match.index, end: match.index + match[0].length }, reason);
