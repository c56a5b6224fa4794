/**
 * The code with which the person at the keyboard signs in to the embedded newsroom. It is shown once, on the terminal
 * that started it; only its hash is kept; it works once, and not after too many wrong guesses.
 */
import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

// 31 letters that are not mistaken for each other; 8 of them: 40 bits.
const ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const WRONG_GUESSES = 10;

const digest = (code: string): Buffer => createHash('sha256').update(code).digest();
const typed = (code: string): string => code.toUpperCase().replace(/[^A-Z0-9]/g, '');

export class OneTimeCode {
  readonly #show: (code: string) => void;
  #hash: Buffer | undefined;
  #wrong = 0;

  /** `show` prints, e.g. `ABCD-2345`. */
  constructor(show: (code: string) => void) {
    this.#show = show;
  }

  /** Makes a code unless one is waiting to be used. */
  offer(): void {
    if (this.#hash) return;
    const code = Array.from({ length: LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
    this.#hash = digest(code);
    this.#wrong = 0;
    this.#show(`${code.slice(0, 4)}-${code.slice(4)}`);
  }

  /** True once per code. After ten wrong guesses the code is void and another is shown. */
  redeem(code: string): boolean {
    if (!this.#hash) return false;
    if (timingSafeEqual(digest(typed(code)), this.#hash)) {
      this.#hash = undefined;
      return true;
    }
    this.#wrong += 1;
    if (this.#wrong >= WRONG_GUESSES) {
      this.#hash = undefined;
      this.offer();
    }
    return false;
  }
}
