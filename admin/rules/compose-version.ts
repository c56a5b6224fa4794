/**
 * The version that is published, made of what was typed, what is public now, and who did what when.
 *
 * Pure. Nobody types `publishedAt`, `corrections`, `checkedOn` or `register`: whatever a form sends there is ignored.
 */
import { dayOf } from '#domain/plain-date.ts';
import { CHANGE_NOTE, MANAGED_FIELDS } from './managed-fields.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A post and the minute it acted, `2026-01-05 09:00` in Asia/Shanghai. */
export interface Act {
  readonly post: string;
  readonly at: string;
}

/** The acts one published version rests on (R1–R3). */
export interface Acts {
  readonly collected: Act;
  readonly reviewed: Act;
  /** Also the moment of publication. */
  readonly approved: Act;
  readonly operator: string;
  readonly opinion: string;
  /** 更正说明; needed when `published` is there. */
  readonly note?: string;
}

const NOT_TYPED: ReadonlySet<string> = new Set<string>([...MANAGED_FIELDS, CHANGE_NOTE]);

/** What people type: the fields without those the newsroom fills in and without the form's own. */
export const typedFields = (data: Fields): Record<string, unknown> =>
  Object.fromEntries(Object.entries(data).filter(([name, value]) => !NOT_TYPED.has(name) && value !== undefined));

interface Managed {
  readonly publishedAt?: string;
  readonly corrections?: readonly { readonly at: string; readonly note: string }[];
  readonly checkedOn?: string;
  readonly register?: readonly unknown[];
}

/** Minute of the newest public version, or undefined when none is public. */
export function lastVersionAt(published: Fields | undefined): string | undefined {
  const { publishedAt, corrections } = (published ?? {}) as Managed;
  return corrections?.at(-1)?.at ?? publishedAt;
}

/**
 * @param published data that is public now (or was, before a 撤下 that is being undone); absent for a first publication.
 * @throws RangeError when the version would not be later than the one before it: nothing is backdated.
 */
export function composeVersion(edited: Fields, published: Fields | undefined, acts: Acts): Record<string, unknown> {
  const at = acts.approved.at;
  const before = lastVersionAt(published);
  if (before !== undefined && at <= before) throw new RangeError(`a version of ${at} does not follow ${before}`);
  const { publishedAt = at, corrections = [], register = [] } = (published ?? {}) as Managed;
  const corrected = before === undefined ? corrections : [...corrections, { at, note: acts.note ?? '' }];
  return {
    ...typedFields(edited),
    publishedAt,
    ...(corrected.length > 0 && { corrections: corrected }),
    checkedOn: dayOf(at),
    register: [...register, registerRow(acts)],
  };
}

const registerRow = ({ collected, reviewed, approved, operator, opinion }: Acts) => ({
  collector: collected.post,
  collectedOn: dayOf(collected.at),
  reviewer: reviewed.post,
  reviewedOn: dayOf(reviewed.at),
  approver: approved.post,
  approvedOn: dayOf(approved.at),
  operator,
  opinion,
});

/**
 * Acts as if everything happened at `at`, so that a draft can be checked before anyone has reviewed it. The posts stand
 * for people who are not known yet.
 */
export const provisionalActs = (at: string, note?: string): Acts => ({
  collected: { post: '采编', at },
  reviewed: { post: '初审', at },
  approved: { post: '终审', at },
  operator: '终审',
  opinion: '待审查',
  ...(note !== undefined && { note }),
});
