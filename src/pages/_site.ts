/** The site as Astro's two routes see it, loaded once per build. */
import { loadSite, type Site } from '#build/site.ts';

let known: Site | undefined;

export function site(): Site {
  known ??= loadSite();
  return known;
}
