/**
 * Every limit that speaks for one thing to be made public, side by side: law, the agency's own row, 条例 26. The strictest that
 * applies and may measure governs; the others are shown beside it. Pure.
 */
import type { Dataset } from '../dataset.ts';
import { addDuration, type DueDay } from '../due-day.ts';
import type { Entry } from '../kinds.ts';
import type { DisclosureLimit, Start } from '../parts/disclosure-limit.ts';
import type { Duration } from '../parts/time.ts';
import type { PlainDate } from '../plain-date.ts';
import { sameWords } from '../standards/standard-field.ts';
import { typedLimits } from '../standards/typed-limit.ts';
import type { Evidence } from './rules.ts';

export const AUTHORITIES = ['法律法规', '本目录', '条例第二十六条'] as const;

export interface Claim {
  readonly by: (typeof AUTHORITIES)[number];
  /** Whose words these are. */
  readonly source: string;
  readonly grade: Evidence | 'inferred';
  readonly limit: DisclosureLimit;
  /** Absent where the clock alone cannot tell. */
  readonly due?: DueDay;
  /** Why it is shown and not measured by. */
  readonly notMeasured?: string;
}

/** Something that is to be made public, with the day that started the clock. */
export interface Happening {
  readonly on: PlainDate;
  readonly from?: Start | undefined;
  /** Which event, where `from` is 其他. */
  readonly event?: string | undefined;
  readonly of?: string | undefined;
}

type Row = Pick<Entry<'catalogue'>['data'], 'limits' | 'laws' | 'method'>;

const ARTICLE_26: DisclosureLimit = { kind: '限期公开', n: 20, unit: '工作日', from: '形成或变更' };

/** Starts that mean no more than that the information is there. */
const GENERIC: readonly (Start | undefined)[] = [
  '形成或变更',
  '形成',
  '变更',
  '制定或获取',
  '制作或获取',
  '获取、形成或变更',
  '产生或变更',
  '产生或形成',
  '原文未写',
  undefined,
];

/** All limits of a row for one happening, law first; the strictest is named by `governing`. */
export function claimsOn(row: Row, happening: Happening, dataset: Dataset): Claim[] {
  const laws = lawClaims(row, happening, dataset);
  const displaced = laws.some(({ due, notMeasured }) => due && !notMeasured);
  return [...laws, ...ownClaims(row, happening, dataset), ...article26(row, happening, dataset, displaced)];
}

/** The first day anything that may measure asks for. */
export const governing = (claims: readonly Claim[]): (Claim & { readonly due: DueDay }) | undefined =>
  claims
    .flatMap((claim) => (claim.due && !claim.notMeasured ? [{ ...claim, due: claim.due }] : []))
    .reduce<(Claim & { readonly due: DueDay }) | undefined>(
      (first, claim) => (first === undefined || claim.due.day < first.due.day ? claim : first),
      undefined,
    );

function lawClaims({ laws = [] }: Row, happening: Happening, dataset: Dataset): Claim[] {
  const known = dataset.standards?.laws ?? [];
  return laws.flatMap((id) => {
    const law = known.find((each) => each.id === id);
    if (!law) return [];
    return typedLimits(law.limit).map((limit): Claim => {
      const claim = { by: '法律法规', source: law.basis, grade: law.grade, limit } as const;
      if (law.grade !== 'C1')
        return { ...claim, ...dueOf(limit, happening, dataset), notMeasured: '只见到转述，列出不计' };
      return starts(limit, happening, false) ? { ...claim, ...dueOf(limit, happening, dataset) } : claim;
    });
  });
}

const ownClaims = ({ limits }: Row, happening: Happening, dataset: Dataset): Claim[] =>
  limits.map((limit) => {
    const applies = starts(limit, happening, true) && covers(limit.of, happening.of);
    return {
      by: '本目录',
      source: '本单位公开目录',
      grade: 'C1',
      limit,
      ...(applies && dueOf(limit, happening, dataset)),
    };
  });

function article26({ method }: Row, happening: Happening, dataset: Dataset, displaced: boolean): Claim[] {
  if (method !== '主动') return [];
  const claim = { by: '条例第二十六条', source: '政府信息公开条例第二十六条', grade: 'C1', limit: ARTICLE_26 } as const;
  const counted = { ...claim, ...dueOf(ARTICLE_26, happening, dataset) };
  return [displaced ? { ...counted, notMeasured: '法律法规另有规定的，从其规定' } : counted];
}

/** A start with a name of its own counts from that event alone; a row's own limit also where the event is not named. */
function starts(limit: DisclosureLimit, { from, event }: Happening, own: boolean): boolean {
  if (GENERIC.includes(limit.from)) return true;
  // 其他 names nothing by itself: two of them are the same event only by its words.
  if (limit.from === '其他' && from === '其他') {
    return event === undefined ? own : limit.event !== undefined && sameWords(event, limit.event);
  }
  return from === limit.from || (own && from === undefined);
}

/** Whether a limit for a part of the row speaks for this part. */
export function covers(part: string | undefined, of: string | undefined): boolean {
  if (part === undefined) return true;
  const outside = /^(.+?)(?:以外|之外)/.exec(part)?.[1];
  if (outside !== undefined) return of !== undefined && !names(outside, of);
  return of !== undefined && names(part, of);
}

const names = (part: string, of: string): boolean =>
  part.split(/[、，,和及]/).some((word) => word !== '' && (of.includes(word) || word.includes(of)));

function dueOf(limit: DisclosureLimit, { on }: Happening, dataset: Dataset): { due?: DueDay } {
  const span = spanOf(limit);
  return span ? { due: addDuration(on, span, dataset.calendar, dataset.oversight?.restDay) } : {};
}

/** The span that can be counted from a day; undefined for lengths, rhythms and events. */
export function spanOf({ kind, n, unit }: DisclosureLimit): Duration | undefined {
  const countable = unit !== undefined && ['工作日', '日', '周', '个月', '年'].includes(unit);
  return kind === '限期公开' && n !== undefined && countable ? { n, unit } : undefined;
}
