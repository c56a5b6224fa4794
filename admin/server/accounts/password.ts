/** Passwords: which ones are accepted, and how they are kept (scrypt with its parameters beside the hash). */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';

export interface ScryptCost {
  /** CPU and memory: 2^17 with r = 8 needs 128 MiB. */
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** OWASP Password Storage Cheat Sheet, 2024. */
export const defaultCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

const LENGTH = 32;
const SHORTEST = 10;
const LONG_ENOUGH = 16;
const LONGEST = 128;

/** What a new password must be, in one sentence. */
export const PASSWORD_HINT = `至少 ${SHORTEST} 个字符，用大写字母、小写字母、数字、其他字符中的三种；或 ${LONG_ENOUGH} 个字符以上的一句话`;

/** Typed on another keyboard the same password may come in other code points. */
const normal = (password: string): string => password.normalize('NFKC');

/** One hash at a time: each takes 128 MiB, and a crowd at the sign-in form must not take all memory. */
let busy: Promise<unknown> = Promise.resolve();

function derive(password: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Buffer> {
  const hash = () =>
    new Promise<Buffer>((done, fail) => {
      scrypt(normal(password), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
        error ? fail(error) : done(key),
      );
    });
  const next = busy.then(hash, hash);
  busy = next.catch(() => undefined);
  return next;
}

/** `scrypt$131072$8$1$<salt>$<hash>`, base64url. */
export async function hashPassword(password: string, cost = defaultCost): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$');
}

export async function passwordMatches(password: string, kept: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = kept.split('$');
  if (scheme !== 'scrypt' || !salt || !hash) return false;
  const expected = Buffer.from(hash, 'base64url');
  const found = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) });
  return expected.length === found.length && timingSafeEqual(expected, found);
}

const classes = [/\p{Lu}/u, /\p{Ll}/u, /\p{Nd}/u, /[^\p{Lu}\p{Ll}\p{Nd}]/u];
const COMMON = /12345|abcde|qwert|password|admin|iloveyou|woaini|zhengfu|gongkai/i;

/** Why a password is not accepted, or `undefined` (GB/T 22239-2019 身份鉴别: complexity, no default). */
export function passwordFault(
  password: string,
  person: { readonly id: string; readonly name: string },
): string | undefined {
  const text = normal(password);
  const length = [...text].length;
  if (length < SHORTEST) return `密码太短：至少 ${SHORTEST} 个字符，现在是 ${length} 个`;
  if (length > LONGEST) return `密码太长：最多 ${LONGEST} 个字符`;
  const kinds = classes.filter((pattern) => pattern.test(text)).length;
  if (length < LONG_ENOUGH && kinds < 3) {
    return `密码太简单：请用大写字母、小写字母、数字、其他字符中的三种，或用 ${LONG_ENOUGH} 个字符以上的一句话`;
  }
  if (new Set(text).size < 5) return '密码太简单：不同的字符太少，请换一个';
  const lower = text.toLowerCase();
  if (COMMON.test(text)) return '密码太容易猜：请不要用 12345、password、admin 一类的写法';
  if (lower.includes(person.id.toLowerCase()) || lower.includes(person.name.toLowerCase())) {
    return '密码里不能有自己的账号或姓名';
  }
  return undefined;
}

// No 0 O 1 l I: it is read from a screen and typed.
const LETTERS = 'abcdefghijkmnpqrstuvwxyz';
const CAPITALS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const DIGITS = '23456789';

const pick = (from: string): string => from.charAt(randomInt(from.length));

/** A password to print once, e.g. `kT7m-uPx4-Wq9a-Rb3s`: 90 bits. */
export function makePassword(): string {
  const group = () => [pick(LETTERS), pick(CAPITALS), pick(DIGITS), pick(LETTERS + CAPITALS + DIGITS)].join('');
  return [group(), group(), group(), group(), group()].join('-');
}
