/** The two ways in: an account with its password (office), or the one-time code from the terminal (one machine). */
import type { FastifyRequest } from 'fastify';
import type { Account, AccountBook } from '../accounts/account-book.ts';
import { perAccount, perAddress, Throttle } from '../accounts/throttle.ts';
import type { SignedIn } from '../sessions/session-files.ts';
import { fieldOf } from './form-body.ts';
import type { OneTimeCode } from './one-time-code.ts';
import { accountLoginPage, codeLoginPage, type LoginPage } from './pages.ts';
import { trialPeople } from './trial-people.ts';

export type Admitted = Pick<SignedIn, 'personId' | 'epoch' | 'mustChangePassword'>;

export interface Turned {
  readonly status: 401 | 429;
  /** Chinese, for the person at the form. */
  readonly error: string;
}

export interface SignInWay {
  page(options: LoginPage): string;
  /** Called before the form is shown. */
  opened(): void;
  enter(request: FastifyRequest): Promise<Admitted | Turned>;
  /** What the visitor says to be, for the audit log. */
  claimed(request: FastifyRequest): string;
}

const waitText = (milliseconds: number): string =>
  milliseconds > 90_000 ? `${Math.ceil(milliseconds / 60_000)} 分钟` : `${Math.ceil(milliseconds / 1000)} 秒`;

class Doorkeeper {
  readonly #accounts: Throttle;
  readonly #addresses: Throttle;

  constructor(now: () => number) {
    this.#accounts = new Throttle(perAccount, now);
    this.#addresses = new Throttle(perAddress, now);
  }

  turnedAway(address: string, account?: string): Turned | undefined {
    const wait = Math.max(this.#addresses.wait(address), account === undefined ? 0 : this.#accounts.wait(account));
    if (wait === 0) return undefined;
    return { status: 429, error: `登录失败的次数太多，请 ${waitText(wait)}后再试；忘了密码请找管理员重置` };
  }

  failed(address: string, account?: string): void {
    this.#addresses.failed(address);
    if (account !== undefined) this.#accounts.failed(account);
  }

  succeeded(address: string, account?: string): void {
    this.#addresses.succeeded(address);
    if (account !== undefined) this.#accounts.succeeded(account);
  }
}

const admitted = ({ id, epoch, mustChange }: Account): Admitted => ({
  personId: id,
  epoch,
  ...(mustChange && { mustChangePassword: true }),
});

export function byAccount(book: AccountBook, siteName: () => string, now: () => number): SignInWay {
  const keeper = new Doorkeeper(now);
  const claimed = (request: FastifyRequest) => fieldOf(request.body, 'account').trim().toLowerCase();
  return {
    page: (options) => accountLoginPage(siteName(), options),
    opened: () => undefined,
    claimed,
    async enter(request) {
      const id = claimed(request).slice(0, 64);
      const away = keeper.turnedAway(request.ip, id);
      if (away) return away;
      // Counted before the slow hash: many tries at once would otherwise all find the account unguarded.
      keeper.failed(request.ip, id);
      const found = await book.signIn(id, fieldOf(request.body, 'password'));
      if (!found) return { status: 401, error: '账号或密码不对。请检查大小写和输入法；多次失败后要等待一段时间' };
      keeper.succeeded(request.ip, id);
      return admitted(found);
    },
  };
}

export function byCode(code: OneTimeCode, siteName: () => string, now: () => number): SignInWay {
  const keeper = new Doorkeeper(now);
  return {
    page: (options) => codeLoginPage(siteName(), options),
    opened: () => code.offer(),
    claimed: () => '本机',
    async enter(request) {
      const away = keeper.turnedAway(request.ip);
      if (away) return away;
      if (!code.redeem(fieldOf(request.body, 'code'))) {
        keeper.failed(request.ip);
        return { status: 401, error: '登录码不对或已用过。请看运行 npm start 的窗口里最后一个登录码' };
      }
      keeper.succeeded(request.ip);
      return { personId: trialPeople[0]?.id ?? '', epoch: 0 };
    },
  };
}
