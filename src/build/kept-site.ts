/** The site of a plain `astro build`: loaded before Astro bundles its routes, which hold copies of every module. */
import type { Site } from './site.ts';

const SLOT = Symbol.for('gongkailan.site');
const shared = globalThis as { [SLOT]?: Site };

export function keepSite(site: Site): void {
  shared[SLOT] = site;
}

/** @throws Error outside of a build */
export function keptSite(): Site {
  const site = shared[SLOT];
  if (!site) throw new Error('the site is loaded by the steps of astro.config.mjs, before a build begins');
  return site;
}
