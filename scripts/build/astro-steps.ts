/** Around a plain `astro build`, which draws the same pages and files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { keepSite, keptSite } from '#build/kept-site.ts';
import { loadSite } from '#build/site.ts';
import { readPages } from '#search/build/index-site.ts';
import { finishSite } from './make-site.ts';
import { SiteWriter } from './site-writer.ts';

/** Loads the site here, where the compiler of 说明页面 can be called, for Astro's routes to take. */
export async function prepareAstroBuild(): Promise<void> {
  keepSite(await loadSite());
}

/** Adds what does not come from a route. */
export async function finishAstroBuild(folder: string): Promise<void> {
  const writer = new SiteWriter(folder);
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(item.parentPath, item.name);
    if (item.isFile()) writer.put(relative(folder, file).replaceAll('\\', '/'), readFileSync(file));
  }
  await finishSite(keptSite(), await readPages(folder), writer);
}
