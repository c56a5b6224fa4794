/** The same texts as a Hugo site, for machines that have Hugo. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainPages, plainSite, writePages } from './plain-pages.ts';
import type { BenchTexts } from './texts.ts';

/** e.g. `0.111.3`; undefined when there is no Hugo. */
export function hugoVersion(): string | undefined {
  const { stdout } = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  return /v(\d+\.\d+\.\d+)/.exec(stdout ?? '')?.[1];
}

/** Writes the site's sources to `folder`; Hugo, started there, writes to `site/`. */
export function writeHugo(folder: string, texts: BenchTexts, project: string, version: string): void {
  writePages(join(folder, 'content'), plainPages(texts), () => ({}));
  cpSync(join(project, 'scripts', 'bench', 'hugo', 'layouts'), join(folder, 'layouts'), { recursive: true });
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'site.json'), JSON.stringify(plainSite(project)));
  const pager = Number(version.split('.')[1]) >= 128 ? '[pagination]\npagerSize = 50\n' : '';
  const config = [
    'baseURL = "https://www.example.gov.cn/"',
    'languageCode = "zh-CN"',
    'publishDir = "site"',
    'disableKinds = ["RSS", "sitemap"]',
    ...(pager ? [] : ['paginate = 50']),
    '[taxonomies]\nagency = "agency"\ncategory = "category"\nvalidity = "validity"',
    '[markup.tableOfContents]\nstartLevel = 2\nendLevel = 3',
    pager,
  ];
  writeFileSync(join(folder, 'config.toml'), `${config.join('\n')}\n`);
}
