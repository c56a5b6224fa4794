/** The Content-Security-Policy of every page: our own files, the one inlined stylesheet by its hash, Pagefind's WebAssembly. */
import { createHash } from 'node:crypto';

const policies = new Map<string, string>();

/** Policy for a page whose only inline style is `style`. Frames can only be forbidden by the server (docs/deploy.md). */
export function contentSecurityPolicy(style: string): string {
  const known = policies.get(style);
  if (known) return known;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'self';script-src 'self' 'wasm-unsafe-eval';style-src 'self' 'sha256-${hash}';object-src 'none';base-uri 'none';form-action 'self'`;
  policies.set(style, policy);
  return policy;
}
