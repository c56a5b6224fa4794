/** The Content-Security-Policy of every page: our own files, what is inlined by its hash, and on the search page Pagefind's WebAssembly. */
import { createHash } from 'node:crypto';

export interface Inlined {
  readonly style: string;
  readonly script?: string;
  /** Whether the page may run WebAssembly: the search in browsers that cannot unpack by themselves. */
  readonly wasm?: boolean;
}

const policies = new Map<string, string>();

/** Policy for a page with these and no other inline parts. Frames can only be forbidden by the server (docs/deploy.md). */
export function contentSecurityPolicy({ style, script, wasm = false }: Inlined): string {
  const key = `${wasm}${script}\n${style}`;
  const known = policies.get(key);
  if (known) return known;
  const scripts = ["'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...(script ? [hashOf(script)] : [])].join(' ');
  const policy = `default-src 'self';script-src ${scripts};style-src 'self' ${hashOf(style)};object-src 'none';base-uri 'none';form-action 'self'`;
  policies.set(key, policy);
  return policy;
}

const hashOf = (inline: string): string => `'sha256-${createHash('sha256').update(inline).digest('base64')}'`;
