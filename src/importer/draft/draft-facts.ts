/** Candidates → the facts of an entry: only those with a place that can be cited. The reviewer confirms or deletes them. */
import type { RegulationFact } from '#domain/kinds/regulations.ts';
import type { DurationUnit } from '#domain/parts/time.ts';
import type { Fact } from '../facts/fact.ts';
import { labelAt } from '../split/labels.ts';
import { clauseAt, type Places } from './clause.ts';

export function draftFacts(facts: readonly Fact[], places: Places, text: string, body: string): RegulationFact[] {
  return facts.flatMap((fact) => {
    if (fact.quoted) return [];
    const clause = clauseAt(places, fact.start, body);
    const value = clause === undefined ? undefined : figureOf(fact);
    return clause === undefined || !value ? [] : [{ what: surroundings(text, fact), clause, ...value }];
  });
}

type Value = Pick<RegulationFact, 'kind' | 'limit' | 'value'>;

function figureOf({ kind, text, value, owner }: Fact): Value | undefined {
  switch (kind) {
    case '时限': {
      const [n = '', unit, bound] = (value ?? '').split(' ');
      if (n === '即时' || n === '立即' || n === '当场')
        return { kind: '时限', limit: { kind: n === '当场' ? '当场' : '立即', note: `原文：${text}` } };
      if (unit === undefined) return undefined;
      const limit = { kind: '限期' as const, n: Number(n), unit: unit as DurationUnit, note: `原文：${text}` };
      return { kind: '时限', limit: { ...limit, ...(bound && { bound: bound as '不少于' | '满' }) } };
    }
    case '比例':
      return { kind: '比例', value: text };
    case '金额':
      return { kind: '金额', value: text };
    case '频次':
      return { kind: '频次', value: text };
    case '电话':
      return { kind: '电话', value: `${value ?? text}${owner ? `（${owner}）` : ''}` };
    default:
      return undefined;
  }
}

const REACH = 24;

/** The words of the source around a figure, from one punctuation mark to the next. */
function surroundings(text: string, { start, end }: Fact): string {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(/[。；;，,：:\r\n]/)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(/[。；;，,：:\r\n]/)[0] ?? '';
  const words = `${before}${text.slice(start, end)}${after}`.replace(/\s+/g, ' ').trim();
  return words.slice(labelAt(words)?.length ?? 0) || words;
}
