/** After a plain `astro build`, which draws the same pages and files: adds what does not come from a route. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { loadSite } from '#build/site.ts';
import { readPages } from '#search/build/index-site.ts';
import { finishSite } from './make-site.ts';
import { SiteWriter } from './site-writer.ts';

export async function finishAstroBuild(folder: string): Promise<void> {
  const writer = new SiteWriter(folder);
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(item.parentPath, item.name);
    if (item.isFile()) writer.put(relative(folder, file).replaceAll('\\', '/'), readFileSync(file));
  }
  await finishSite(loadSite(), await readPages(folder), writer);
}
