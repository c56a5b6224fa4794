/** 承诺时限 beside 法定时限: whether it is shorter whatever the calendar, and by how much where both count the same unit. */
import { surelyLonger } from './longer.ts';
import type { Duration, TimeLimit } from './parts/time.ts';
import { said } from './parts/time.ts';

export type PromiseState =
  /** `percent` of the statutory limit saved; absent where the units differ. */
  | { readonly kind: 'shorter'; readonly percent?: number }
  | { readonly kind: 'equal' }
  | { readonly kind: 'longer' }
  /** The calendar decides, or the promise leaves out times that the law counts. */
  | { readonly kind: 'unclear' }
  /** One of the two is 及时, 当场 or another word without a figure. */
  | { readonly kind: 'words' }
  | { readonly kind: 'no-statute' }
  | { readonly kind: 'no-promise' }
  | { readonly kind: 'nothing' };

/** Limits as an entry of 办事指南 holds them. No verdict without a limit of law. */
export function promiseState(data: {
  readonly promisedLimit?: TimeLimit | undefined;
  readonly statutoryLimit?: TimeLimit | undefined;
}): PromiseState {
  const [promised, statutory] = [said(data.promisedLimit), said(data.statutoryLimit)];
  if (!promised && !statutory) return { kind: 'nothing' };
  if (!statutory) return { kind: 'no-statute' };
  if (!promised) return { kind: 'no-promise' };
  const [own, law] = [spanOf(promised), spanOf(statutory)];
  if (!own || !law) return { kind: 'words' };
  if (surelyLonger(own, law)) return { kind: 'longer' };
  const counted = new Set(statutory.excludes);
  if (promised.excludes?.some((time) => !counted.has(time))) return { kind: 'unclear' };
  if (own.unit === law.unit) {
    return own.n === law.n ? { kind: 'equal' } : { kind: 'shorter', percent: (1 - own.n / law.n) * 100 };
  }
  return surelyLonger(law, own) ? { kind: 'shorter' } : { kind: 'unclear' };
}

const spanOf = ({ n, unit }: TimeLimit): Duration | undefined => (n && unit ? { n, unit } : undefined);
