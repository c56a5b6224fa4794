/** The time of a rule: its own days, and what other rules of the board did to it. */
import type { Dataset } from './dataset.ts';
import type { Entry } from './kinds.ts';
import type { RULE_ACTS } from './parts/rule-time.ts';
import type { PlainDate } from './plain-date.ts';
import { endOfSpan, type PartFact, type ValidityFacts } from './validity.ts';
import { writtenTerm } from './written-term.ts';

type Regulation = Entry<'regulations'>;
export type RuleActName = (typeof RULE_ACTS)[number];

/** A rule the board does not have, as an act names it: at least one of the two. */
export interface RuleElsewhere {
  readonly title?: string | undefined;
  readonly docNumber?: string | undefined;
}

/** 《技能补贴办法》（青人社规〔2010〕5号）, or the number alone. */
export const elsewhereName = ({ title, docNumber = '' }: RuleElsewhere): string =>
  title === undefined ? docNumber : `《${title}》${docNumber && `（${docNumber}）`}`;

/** What one rule did to another. */
export interface RuleAct {
  readonly act: RuleActName;
  readonly by: NamedRule;
  /** The rule on the board, or else its name and number as written. */
  readonly target: { readonly id: string } | RuleElsewhere;
  readonly clauses: readonly string[];
  /** Missing where neither the change nor the act gives a day. */
  readonly on?: PlainDate;
  readonly until?: PlainDate;
}

/** All that a rule does to others: `amends`, `repeals` and `changes` in one form. */
export function actsOf(rule: Regulation): RuleAct[] {
  const { amends = [], repeals = [], changes = [], effectiveOn, madeOn } = rule.data;
  const by = namedRule(rule);
  const own = effectiveOn ?? madeOn;
  const plain = (act: RuleActName) => (id: string) => ({
    act,
    by,
    target: { id },
    clauses: [],
    ...(own && { on: own }),
  });
  const named = changes.map(({ act, rule: target, title, docNumber, clauses = [], on = own, until }) => ({
    act,
    by,
    target: target === undefined ? { title, docNumber } : { id: target },
    clauses,
    ...(on && { on }),
    ...(until && { until }),
  }));
  const told = new Set(changes.map(({ act, rule: target }) => `${act} ${target}`));
  const untold = (act: RuleActName) => (id: string) => !told.has(`${act} ${id}`);
  return [
    ...amends.filter(untold('修改')).map(plain('修改')),
    ...repeals.filter(untold('废止')).map(plain('废止')),
    ...named,
  ];
}

/** By id: what the rules of the board did to each rule. */
export const actIndex = ({ entries }: Dataset): ReadonlyMap<string, readonly RuleAct[]> =>
  Map.groupBy(entries.regulations.flatMap(actsOf), ({ target }) => ('id' in target ? target.id : ''));

/** A rule as others name it. */
export interface NamedRule {
  readonly id: string;
  readonly title: string;
  readonly docNumber?: string | undefined;
}
export const namedRule = ({ id, data: { title, docNumber } }: Regulation): NamedRule => ({ id, title, docNumber });
export const ruleName = ({ title, docNumber }: NamedRule): string =>
  `《${title}》${docNumber === undefined ? '' : `（${docNumber}）`}`;

/** The source says 部分废止 and not which articles. */
const UNNAMED_PARTS: PartFact = { what: '来源未载明的条款' };

/** The facts of a rule's time. @param acts what other rules did to it, from `actIndex`. */
export function ruleFacts(entry: Regulation, acts: readonly RuleAct[]): ValidityFacts {
  const { data } = entry;
  const to = lastDayOf(entry, acts);
  const end = acts.find(({ act }) => act === '废止' || act === '宣布失效');
  const endOn = data.repealedOn ?? end?.on;
  const isEnded = end !== undefined || endOn !== undefined || data.validity === '已废止' || data.validity === '已失效';
  const by = end ? ruleName(end.by) : data.endedBy;
  const endedParts: PartFact[] = [
    ...(data.repealedClauses ?? []).flatMap(({ clauses, on, by: act }) =>
      clauses.map((what) => ({ what, ...(on && { on }), ...(act && { by: act }) })),
    ),
    ...acts
      .filter(({ act }) => act === '部分废止')
      .flatMap(({ clauses, on, by: act }) => clauses.map((what) => ({ what, ...(on && { on }), by: ruleName(act) }))),
  ];
  const how = data.validity === '已失效' || end?.act === '宣布失效' ? '失效' : '废止';
  return {
    ...(data.effectiveOn && { from: data.effectiveOn }),
    ...(to && { to }),
    ...(isEnded && { ended: { how, ...(endOn && { on: endOn }), ...(by && { by }) } }),
    ...(endedParts.length > 0 && { endedParts }),
    ...(endedParts.length === 0 && data.validity === '部分废止' && { endedParts: [UNNAMED_PARTS] }),
    ...(data.commencements && { laterParts: data.commencements }),
    ...(['试行', '暂行', '已修改'].includes(data.validity) && { word: data.validity }),
  };
}

/** Its own last day, or the one a 清理 gave it; none any more where it was found to go on without one. */
function lastDayOf({ data }: Regulation, acts: readonly RuleAct[]): PlainDate | undefined {
  const own = ownLastDay(data);
  const goesOn = acts
    .filter(({ act }) => act === '继续有效')
    .toSorted((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1))
    .at(-1);
  if (!goesOn) return own;
  if (goesOn.until !== undefined) return goesOn.until;
  return own !== undefined && (goesOn.on ?? '') > own ? undefined : own;
}

/** 有效期至, else 有效期 from 生效日期, else what 生效说明 says in words. */
export function ownLastDay(data: Regulation['data']): PlainDate | undefined {
  const from = data.effectiveOn ?? data.madeOn;
  if (data.validTo !== undefined) return data.validTo;
  if (data.validFor !== undefined) return from && endOfSpan(from, data.validFor);
  const written = data.effectiveNote === undefined ? undefined : writtenTerm(data.effectiveNote);
  if (written?.to !== undefined) return written.to;
  if (written?.n === undefined || written.unit === undefined || from === undefined) return undefined;
  return endOfSpan(from, { n: written.n, unit: written.unit });
}
