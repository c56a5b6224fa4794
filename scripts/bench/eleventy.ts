/** The same texts as an Eleventy site. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainPages, plainSite, writePages } from './plain-pages.ts';
import type { BenchTexts } from './texts.ts';

/** Writes the site's sources to `folder`; Eleventy, started there, writes to `site/`. */
export function writeEleventy(folder: string, texts: BenchTexts, project: string): void {
  const source = join(folder, 'src');
  writePages(source, plainPages(texts), ({ kind, id }) => ({
    layout: 'entry.njk',
    tags: [kind],
    permalink: `/${kind}/${id}/index.html`,
  }));
  const templates = join(project, 'scripts', 'bench', 'eleventy');
  cpSync(join(templates, '_includes'), join(source, '_includes'), { recursive: true });
  for (const name of ['index.njk', 'list.njk', 'handbook.njk', 'data.njk'])
    cpSync(join(templates, name), join(source, name));
  cpSync(join(templates, 'eleventy.config.mjs'), join(folder, 'eleventy.config.mjs'));
  mkdirSync(join(source, '_data'), { recursive: true });
  writeFileSync(join(source, '_data', 'site.json'), JSON.stringify(plainSite(project)));
}
