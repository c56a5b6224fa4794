/** Characters that do not belong in a public text. These look at what was typed, not at folded text. */
import type { Hit, Level, Piece, RuleName } from '../finding.ts';
import { INVISIBLE } from '../fold.ts';

const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\p{Cc}--[\t\n\r]]/gv;
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]|[\u{2f800}-\u{2fa1f}]/gu;
/** Emoji are joined by invisible characters; those stay. */
const EMOJI = /\p{Extended_Pictographic}[\ufe0f\u200d]*$/u;

/** One finding for each sort and piece: where it stands first, and how often. */
export function strangeCharacters(piece: Piece): Hit[] {
  const { text, where } = piece;
  const hits: Hit[] = [];
  const add = (
    rule: RuleName,
    level: Level,
    places: readonly { readonly index: number; readonly length: number }[],
    say: string,
    fix: string,
  ) => {
    const first = places[0];
    const last = places.at(-1);
    if (!first || !last) return;
    hits.push({
      rule,
      level,
      where,
      start: first.index,
      end: last.index + last.length,
      say: `${say}（${places.length} 处）`,
      fix,
    });
  };
  const placesOf = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ index: match.index, length: match[0].length }));
  add(
    'control',
    'block',
    placesOf(DIRECTION),
    '有改变文字方向的字符，读出来和看到的不一样',
    '请删去这些字符，把这一句重新打一遍',
  );
  add(
    'control',
    'block',
    placesOf(CONTROL),
    '有控制字符（多从 Word 表格或旧系统带来）',
    '请删去，或把这一句重新打一遍',
  );
  const unseen = placesOf(INVISIBLE).filter(({ index }) => !EMOJI.test(text.slice(Math.max(0, index - 4), index)));
  add('invisible', 'fix', unseen, '有看不见的字符，会让人搜不到这些字', '保存时自动删去');
  add('radical', 'fix', placesOf(RADICAL), '有部首或兼容汉字，看着一样却搜不到', '保存时自动换成通用的字');
  return hits;
}

/** What `fix` findings come to: nothing invisible, plain characters. Other text is not touched. */
export const mended = (text: string): string =>
  text
    .replace(INVISIBLE, (one, ...rest) => {
      const at = rest.find((value) => typeof value === 'number') as number;
      return EMOJI.test(text.slice(Math.max(0, at - 4), at)) ? one : '';
    })
    .replace(RADICAL, (one) => one.normalize('NFKC'));
