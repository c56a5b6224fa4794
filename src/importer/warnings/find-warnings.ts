/** Everything a reviewer should look at in one rule, in the order it stands. */
import type { Piece } from '../split/pieces.ts';
import type { Rule } from '../split/split-rules.ts';
import type { Amendment } from '../structure/amendment.ts';
import type { Article } from '../structure/articles.ts';
import { numberingFaults } from '../structure/numbering-faults.ts';
import { otherBodies } from './other-bodies.ts';
import { personalData } from './personal-data.ts';
import { repeatsWithin } from './repeats.ts';
import { suspiciousCharacters } from './suspicious-characters.ts';
import type { Warning } from './warning.ts';

export interface Inspected {
  /** The text with removed spans blanked out. */
  readonly masked: string;
  readonly rule: Rule;
  /** The pieces of its body. */
  readonly body: readonly Piece[];
  readonly articles: readonly Article[];
  readonly amendment: Amendment | undefined;
  /** Words that name the rule's own body. */
  readonly own: string;
  /** An earlier rule with mostly the same text. */
  readonly original?: Rule;
}

export function findWarnings({ masked, rule, body, articles, amendment, own, original }: Inspected): Warning[] {
  const found: Warning[] = [
    ...numberingFaults(articles).map(({ start, message }) => ({ kind: '编号' as const, message, start, end: start })),
    ...suspiciousCharacters(masked, rule),
    ...personalData(masked, rule),
    ...otherBodies(masked, rule, own),
    ...repeatsWithin(body),
  ];
  const whole = (kind: Warning['kind'], message: string) =>
    found.push({ kind, message, start: rule.start, end: rule.end });
  if (original)
    whole(
      '重复',
      `大部分文字与“${original.heading.title}”（位置 ${original.start}）相同，可能是同一部制度的重复或残缺副本，请决定留哪一份`,
    );
  if (amendment) {
    const { target, start, end } = amendment;
    found.push({ kind: '修改', message: `这一部修改“${target}”，引号里是那部制度的文字`, start, end });
  }
  if (rule.heading.title === '') whole('标题', '原文没有标题，暂用文件名，请改成文件上的标题');
  if (rule.bodyStart >= rule.end) whole('缺正文', '只有标题，没有正文');
  return found.sort((a, b) => a.start - b.start);
}
