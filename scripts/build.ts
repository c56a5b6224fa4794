/** `npm run build`: checks the content, makes the site beside the folder it goes to, and puts it there in one step. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSite } from '#build/site.ts';
import { makeSite } from '#scripts/build/make-site.ts';
import { writePublication } from '#scripts/build/publication-file.ts';
import { replaceFolder } from '#scripts/build/replace-folder.ts';
import { datedState, stateOfFolder } from '#scripts/build/site-state.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard } from '#store/load-board.ts';

export { BuildRefused } from '#store/build-refused.ts';

export interface BuildOptions {
  /** Folder the site is written to, absolute or relative to the project. */
  readonly outDir: string;
}

/**
 * The folder holds the old site until the new one is complete.
 * @returns how many pages can be searched
 * @throws BuildRefused when the content has errors or cannot be drawn
 */
export async function buildSite({ outDir }: BuildOptions): Promise<{ pages: number }> {
  forgetBoard();
  const site = await loadSite();
  const before = stateOfFolder(resolve(outDir));
  const made = await replaceFolder(resolve(outDir), async (folder) => {
    const writer = new SiteWriter(folder);
    return { pages: await makeSite(site, writer), files: writer.files };
  });
  writePublication(outDir, before, datedState(made.files), site.context.asOf);
  return { pages: made.pages };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { pages } = await buildSite({ outDir: process.env['GONGKAI_OUT'] || 'dist' });
    console.log(`网站已生成，收录 ${pages} 页可搜索。`);
  } catch (error) {
    const told = error instanceof BuildRefused || (error instanceof Error && error.name === 'SetupFailed');
    console.error(told ? (error as Error).message : error);
    process.exitCode = 1;
  }
}
