/**
 * Sessions on disk, one file each, so that a restart signs nobody out and a sign-out is final. The file's name is a digest:
 * who can read the folder cannot take a session over.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { SessionStore } from '@fastify/session';
import type { Session } from 'fastify';
import { writeDurablySync } from '#store/durable-file.ts';

/** Who is signed in, kept beside the cookie's own data. Times in milliseconds since 1970. */
export interface SignedIn {
  readonly personId: string;
  /** `Account.epoch` at sign-in; a later one ends the session. */
  readonly epoch: number;
  readonly csrf: string;
  readonly since: number;
  mustChangePassword?: boolean;
}

declare module 'fastify' {
  interface Session {
    signedIn?: SignedIn;
  }
}

export interface SessionLimits {
  /** Milliseconds without a request, and at most altogether. */
  readonly idle: number;
  readonly absolute: number;
}

/** A file is touched at most this often, in milliseconds: screens ask for dozens of things at once. */
const SEEN_EVERY = 30_000;

type Callback = (error?: unknown) => void;

export class SessionFiles implements SessionStore {
  readonly #folder: string;
  readonly #limits: SessionLimits;
  readonly #now: () => number;
  /** Requests still under way at sign-out must not write the session back. */
  readonly #ended = new Set<string>();

  constructor(newsroomFolder: string, limits: SessionLimits, now: () => number) {
    this.#folder = join(newsroomFolder, 'sessions');
    this.#limits = limits;
    this.#now = now;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(this.#folder)) this.#readAlive(join(this.#folder, name));
  }

  get = (id: string, done: (error: unknown, session?: Session | null) => void): void => {
    const session = this.#readAlive(this.#file(id));
    done(null, session ?? null);
  };

  set = (id: string, session: Session, done: Callback): void => {
    try {
      if (session.signedIn && !this.#ended.has(id)) this.#write(this.#file(id), session);
      done();
    } catch (error) {
      done(error);
    }
  };

  destroy = (id: string, done: Callback): void => {
    this.#ended.add(id);
    rmSync(this.#file(id), { force: true });
    done();
  };

  /**
   * Notes that the session was used, as the time of its file. Not a part of its content: a request that was under way while
   * another one changed the session must not write an old state back.
   */
  touch(id: string): void {
    const file = this.#file(id);
    const now = this.#now();
    if (existsSync(file) && now - statSync(file).mtimeMs > SEEN_EVERY) utimesSync(file, now / 1000, now / 1000);
  }

  /** Whether anybody is signed in. */
  any(): boolean {
    return readdirSync(this.#folder).some((name) => this.#readAlive(join(this.#folder, name)) !== undefined);
  }

  #file(id: string): string {
    return join(this.#folder, `${createHash('sha256').update(id).digest('hex')}.json`);
  }

  #write(file: string, { cookie, signedIn }: Session): void {
    writeDurablySync(file, JSON.stringify({ cookie, signedIn }), 0o600);
    const now = this.#now() / 1000;
    utimesSync(file, now, now);
  }

  /** A session past its limits is removed; one that cannot be read counts as past. */
  #readAlive(file: string): Session | undefined {
    if (!existsSync(file)) return undefined;
    const session = readSession(file);
    const now = this.#now();
    const idle = now - statSync(file).mtimeMs;
    const age = now - (session?.signedIn?.since ?? 0);
    if (session && idle < this.#limits.idle && age < this.#limits.absolute) return session;
    rmSync(file, { force: true });
    return undefined;
  }
}

function readSession(file: string): Session | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
