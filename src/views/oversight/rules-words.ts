/** Sources of the rules in words: where it is written, and how sure that reading is. */
import type { Evidence, Source } from '#domain/oversight/rules.ts';
import type { Context } from '../context.ts';
import type { Inline } from '../page.ts';
import { basisLink } from '../parts/basis.ts';

/** What the grades of standards.md mean to a reader. */
export const EVIDENCE_WORDS: Readonly<Record<Evidence, string>> = {
  C1: '读过全文',
  C2: '只读到摘录或转载',
  P: '见于各地做法，没有条文',
  unsourced: '没有找到原文，只作参考',
};

/** 《title》clause; a basis that an agency wrote in its own words stands as it is. */
export const sourceWords = ({ title, clause = '' }: Source): string =>
  /[《〔\s]|第.+[条项款]|^(?:这|本)/.test(title) ? `${title}${clause}` : `《${title}》${clause}`;

/** The rule by name and clause, as a link to the clause when it stands on this board. */
export function sourceLink({ title, clause }: Source, context: Context): Inline {
  const regulation = context.dataset.entries.regulations.find(({ data }) => data.title === title)?.id;
  const name = sourceWords({ title, ...(clause && { clause }), evidence: 'C1' });
  return basisLink(name, { ...(clause && { clause }), ...(regulation && { regulation }) }, context);
}
