/** The key that signs session cookies: made once per newsroom folder, so that a restart keeps the sessions. */
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurablySync } from '#store/durable-file.ts';

export function sessionSecret(newsroomFolder: string): string {
  const file = join(newsroomFolder, 'session-secret');
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  if (known.length >= 43) return known;
  const secret = randomBytes(32).toString('base64url');
  mkdirSync(newsroomFolder, { recursive: true, mode: 0o700 });
  writeDurablySync(file, `${secret}\n`, 0o600);
  return secret;
}

/**
 * `__Host-` binds the cookie to this host, this path and HTTPS. On plain loopback, where cookies do not tell ports apart,
 * a name of its own keeps two newsrooms on one machine from signing each other out.
 */
export const cookieName = (secret: string, https: boolean): string =>
  https ? '__Host-gongkailan' : `gongkailan-${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`;
