/** Slows down guessing: after some failures an account, and an address, must wait; each further failure doubles it. */

export interface ThrottleRule {
  /** Failures that cost nothing. */
  readonly free: number;
  /** Milliseconds after the first failure that costs. */
  readonly first: number;
  readonly longest: number;
}

const MINUTE = 60_000;
export const perAccount: ThrottleRule = { free: 5, first: MINUTE / 2, longest: 15 * MINUTE };
/** Wider: a whole office may stand behind one address. */
export const perAddress: ThrottleRule = { free: 20, first: MINUTE, longest: 15 * MINUTE };

const FORGET_AFTER = 60 * MINUTE;
const MOST_KEYS = 10_000;

interface Record {
  failures: number;
  waitUntil: number;
  last: number;
}

export class Throttle {
  readonly #rule: ThrottleRule;
  readonly #now: () => number;
  readonly #records = new Map<string, Record>();

  constructor(rule: ThrottleRule, now: () => number) {
    this.#rule = rule;
    this.#now = now;
  }

  /** Milliseconds to wait before the next try; 0 when it may be made. */
  wait(key: string): number {
    return Math.max(0, (this.#records.get(key)?.waitUntil ?? 0) - this.#now());
  }

  failed(key: string): void {
    const now = this.#now();
    const known = this.#records.get(key);
    const failures = known && now - known.last < FORGET_AFTER ? known.failures + 1 : 1;
    const over = failures - this.#rule.free;
    const wait = over < 0 ? 0 : Math.min(this.#rule.longest, this.#rule.first * 2 ** Math.min(over, 20));
    this.#records.delete(key);
    this.#records.set(key, { failures, waitUntil: now + wait, last: now });
    // The oldest goes: anyone who floods us with names must not fill the memory.
    const oldest = this.#records.size > MOST_KEYS ? this.#records.keys().next().value : undefined;
    if (oldest !== undefined) this.#records.delete(oldest);
  }

  succeeded(key: string): void {
    this.#records.delete(key);
  }
}
