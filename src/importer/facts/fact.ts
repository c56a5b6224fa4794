/** Candidates for the facts of a rule: found, not decided. Each says where it stands. */
import type { Span } from '../document.ts';

export const FACT_KINDS = [
  '生效日期',
  '有效性',
  '制定依据',
  '解释机构',
  '电话',
  '时限',
  '金额',
  '比例',
  '有效期',
  '废止文件',
  '频次',
  '修改对象',
] as const;

export interface Fact extends Span {
  readonly kind: (typeof FACT_KINDS)[number];
  /** As the source has it. */
  readonly text: string;
  /** The same in a form that can be computed with, where there is one: a day, `10 工作日`, an amount in yuan. */
  readonly value?: string;
  /** Whose telephone, which event, which articles are repealed; as the source has it. */
  readonly owner?: string;
  /** Label of the article it stands in. */
  readonly article?: string;
  /** It stands inside words quoted from another rule. */
  readonly quoted?: boolean;
}

export type Finder = (body: string) => readonly Omit<Fact, 'article' | 'quoted'>[];

/** A fact for every match; `make` adds what the groups say, or refuses the match. */
export function eachMatch(
  body: string,
  pattern: RegExp,
  kind: Fact['kind'],
  make: (match: RegExpExecArray) => { value?: string; owner?: string } | undefined = () => ({}),
): Omit<Fact, 'article' | 'quoted'>[] {
  return [...body.matchAll(pattern)].flatMap((match) => {
    const extra = make(match);
    return extra ? [{ kind, text: match[0], start: match.index, end: match.index + match[0].length, ...extra }] : [];
  });
}
