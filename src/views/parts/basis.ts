/** A legal basis as words, opening the exact clause when the rule stands on this board. */
import { findCited, splitArticles } from '#domain/articles.ts';
import { findEntry } from '#domain/dataset.ts';
import { findLaw } from '#domain/laws.ts';
import type { LegalBasis } from '#domain/parts/legal-basis.ts';
import { formatDay } from '#ui/format.ts';
import type { Context } from '../context.ts';
import type { Inline, List, Text } from '../page.ts';

/** 《政务公开工作承诺制度》第四条（链接）　用自己的话概括 */
export function basisText(basis: LegalBasis, context: Context): Text {
  const number = basis.docNumber ? `（${basis.docNumber}）` : '';
  const name = `《${basis.title}》${number}${basis.clause ?? ''}`;
  const kind: Inline = `【${basis.kind}】`;
  return [kind, basisLink(name, basis, context), basis.text ? `　${basis.text}` : '', repealedWords(basis, context)];
}

/** Marks a citation of a law no longer in force, with what replaced it. */
function repealedWords({ title }: LegalBasis, { laws }: Context): string {
  const cited = findLaw(laws, title);
  if (cited?.status !== '已废止') return '';
  return `　〔引用已失效文件：${formatDay(cited.since)}起废止，由《${cited.replacedBy}》代替〕`;
}

/** `name` opening the exact clause when the rule stands on this board. */
export function basisLink(name: string, basis: Pick<LegalBasis, 'regulation' | 'clause'>, context: Context): Inline {
  const rule = basis.regulation ? findEntry(context.dataset, 'regulations', basis.regulation) : undefined;
  if (!rule) return name;
  const article = basis.clause ? findCited(splitArticles(rule.body), basis.clause) : undefined;
  return { text: name, href: context.urls.entry('regulations', rule.id, article?.anchor) };
}

export const basisList = (bases: readonly LegalBasis[], context: Context): List => ({
  kind: 'list',
  items: bases.map((basis) => basisText(basis, context)),
});
