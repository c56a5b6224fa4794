/** Whether the numbers of a rule's headings run on: gaps, repeats, wrong order. A source that really skips is told so in 编号说明. Pure. */
import { type Article, splitArticles } from '#domain/articles.ts';

export interface NumberingFault {
  readonly article: Article;
  readonly what: string;
}

const DIGITS = '零一二三四五六七八九';

/** 1–999 from `三`, `十二`, `一百零五`, `〇` or digits; undefined for anything else. */
export function numberIn(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const match = /^(?:([一二三四五六七八九])百)?(?:零|〇)?(?:([一二三四五六七八九]?)(十))?([一二三四五六七八九])?$/.exec(
    text,
  );
  if (!match || text === '') return undefined;
  const [, hundreds, tens, ten, ones] = match;
  const digit = (character: string | undefined) => (character ? DIGITS.indexOf(character) : 0);
  return digit(hundreds) * 100 + (ten ? (tens ? digit(tens) : 1) * 10 : 0) + digit(ones);
}

/** `第六条` → 条 and 6; `（三）` → （） and 3; a heading without a number has no place in a sequence. */
function placeOf(label: string): { readonly sort: string; readonly number: number } | undefined {
  const unit = /^第(.+)([编篇章节条款项])$/.exec(label);
  const bracketed = /^[（(](.+)[)）]$/.exec(label);
  const [text, sort] = unit ? [unit[1], unit[2]] : bracketed ? [bracketed[1], '（）'] : [label, '、'];
  const number = numberIn(text as string);
  return number === undefined ? undefined : { sort: sort as string, number };
}

/** 条 and 章 run through the whole rule; anything else starts again wherever a first one stands. */
const THROUGHOUT = ['条', '章', '编', '篇'];

export function numberingFaults(body: string): NumberingFault[] {
  const faults: NumberingFault[] = [];
  const reached = new Map<string, { readonly highest: number; readonly seen: Set<number> }>();
  for (const article of splitArticles(body)) {
    const place = placeOf(article.label);
    if (place) {
      const fresh = !THROUGHOUT.includes(place.sort) && place.number === 1;
      const key = `${place.sort} ${article.level}`;
      const known = fresh ? undefined : reached.get(key);
      const { highest, seen } = known ?? { highest: 0, seen: new Set<number>() };
      const what = faultOf(place.number, highest, seen);
      if (what) faults.push({ article, what: `“${article.label}”${what}` });
      reached.set(key, { highest: Math.max(highest, place.number), seen: seen.add(place.number) });
    }
  }
  return faults;
}

function faultOf(number: number, highest: number, seen: ReadonlySet<number>): string | undefined {
  if (seen.has(number)) return '重复';
  if (number < highest) return '排在了更大的号码后面';
  if (number === highest + 1) return undefined;
  return highest === 0 ? '前面没有第一个' : `前面少了 ${number - highest - 1} 个号码`;
}

const PASTED = /^[\s\u3000]*(第[〇零一二三四五六七八九十百\d]+[编篇章节条])[\s\u3000]*(.*)$/;

/**
 * Text pasted from Word, its 章 and 条 made headings: `第三条 内容…` becomes the heading `### 第三条` and a paragraph; a short
 * rest without a full stop is the article's title and stays with it. Lines that are headings already are left alone.
 */
export function markHeadings(body: string): string {
  const hasChapters = /^[\s\u3000]*(?:##\s+)?第[〇零一二三四五六七八九十百\d]+章/m.test(body);
  return body
    .split('\n')
    .map((line) => {
      const match = PASTED.exec(line);
      if (!match) return line;
      const [, label, rest] = match as unknown as [string, string, string];
      const level = label.endsWith('条') && hasChapters ? '###' : '##';
      const isTitle = rest.length <= 25 && !/[。；：，]/.test(rest);
      return isTitle ? `${level} ${label}${rest ? ` ${rest}` : ''}` : `${level} ${label}\n\n${rest}`;
    })
    .join('\n');
}
