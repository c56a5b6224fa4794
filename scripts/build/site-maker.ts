/** Makes one site after another of the same content, in a process that goes on. */
import { loadSite } from '#build/site.ts';
import { forgetBoard } from '#store/load-board.ts';
import { makeSite } from './make-site.ts';
import { SiteWriter } from './site-writer.ts';

export interface MadeSite {
  readonly pages: number;
  /** Files that differ from the site made before; absent for the first. */
  readonly changed?: number;
}

/** @returns makes a complete site in an empty folder. It throws BuildRefused when the content has errors. */
export function createSiteMaker(content: string): (outDir: string) => Promise<MadeSite> {
  return async (outDir) => {
    forgetBoard();
    const site = await loadSite(content);
    await makeSite(site, new SiteWriter(outDir));
    return { pages: site.pages.length };
  };
}
