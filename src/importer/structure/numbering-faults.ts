/** Gaps, repeats and jumps in the numbers of a rule. They are kept as they are and told. */
import { familyOf, follows, type LabelStyle, rankOf } from '../split/labels.ts';
import type { Article } from './articles.ts';

export interface NumberingFault {
  readonly start: number;
  readonly message: string;
}

export function numberingFaults(articles: readonly Article[]): NumberingFault[] {
  const faults: NumberingFault[] = [];
  const last = new Map<LabelStyle, Article>();
  const latest = new Map<LabelStyle, Article>();
  for (const article of articles) {
    const family = familyOf(article.style);
    const before = last.get(family) ?? (article.number > 1 ? latest.get(family) : undefined);
    const message = faultBetween(before, article);
    if (message) faults.push({ start: article.start, message });
    for (const style of [...last.keys()]) {
      if (rankOf(style) > rankOf(article.style) && style !== '条') last.delete(style);
    }
    last.set(family, article);
    latest.set(family, article);
  }
  return faults;
}

function faultBetween(before: Article | undefined, { label, number }: Article): string | undefined {
  if (!before) return number > 1 ? `编号从“${label}”开始，前面没有 1` : undefined;
  if (follows(before.number, number)) return undefined;
  if (number === before.number) return `编号重复：“${label}”出现了两次`;
  if (number === 1) return `“${before.label}”之后又从“${label}”开始编号`;
  if (number > before.number) return `编号不连续：“${before.label}”之后是“${label}”`;
  return `编号倒退：“${before.label}”之后是“${label}”`;
}
