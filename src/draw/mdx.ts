/**
 * 说明页面 → HTML, by the MDX compiler of Astro in the same chain of plugins as a plain `astro build`. A page is compiled when its
 * text is new; what came out is kept beside the other compiled parts.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compiledOnce } from './compiled-once.ts';
import type { MdxPage } from './mdx-page.ts';
import { SOURCES } from './sources.ts';

const known = new Map<string, string>();

/** @param base of the site, starting and ending with a slash. @throws MdxRefused */
export async function renderMdx(page: MdxPage, base: string): Promise<string> {
  const digest = createHash('sha256').update(`${base}\0${page.path}\0${page.body}`).digest('hex').slice(0, 32);
  const ready = known.get(digest);
  if (ready !== undefined) return ready;
  const folder = await compiledOnce({ name: 'mdx', from: SOURCES, make: async () => undefined });
  const file = join(folder, `${digest}.html`);
  // What a page imports may change while its own text does not.
  const imports = /^\s*import\b/m.test(page.body);
  if (imports || !existsSync(file)) {
    const html = await (await import('./compile-mdx.ts')).compileMdx(page);
    if (imports) return html;
    writeFileSync(file, html);
  }
  const html = readFileSync(file, 'utf8');
  known.set(digest, html);
  return html;
}
