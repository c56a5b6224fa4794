/**
 * `npm run build`: checks the content, makes the site beside the folder it goes to, seals it where the key is at hand, and puts it
 * there in one step. With `--hold-back` files with errors stay as the site made last has them, and everything else goes out.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadSite, type Site } from '#build/site.ts';
import { makeHoldingBack } from '#scripts/build/make-holding-back.ts';
import { makeSite } from '#scripts/build/make-site.ts';
import { sealedState, writePublication } from '#scripts/build/publication-file.ts';
import { replaceFolder } from '#scripts/build/replace-folder.ts';
import { datedState, stateOfFolder } from '#scripts/build/site-state.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';
import { sealBuild } from '#scripts/ledger/seal-build.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { progressOn, type Tell } from '#scripts/setup/progress.ts';
import { momentNow } from '#site/clock.ts';
import { contentFolder } from '#store/content-folder.ts';
import { heldBackLines, heldBackReport } from '#store/hold-back.ts';
import { forgetBoard } from '#store/load-board.ts';
import { keepShownContent } from '#store/shown-content.ts';

export { BuildRefused } from '#store/build-refused.ts';

export interface BuildOptions {
  /** Folder the site is written to, absolute or relative to the project. */
  readonly outDir: string;
  /** Is told of every page. */
  readonly tell?: Tell;
  /** Enters and proves the finished site in the ledger, where its key is at hand. */
  readonly seal?: boolean;
  /** Goes on without what changed in files with errors. */
  readonly holdBack?: boolean;
}

export interface Built {
  /** How many pages can be searched. */
  readonly pages: number;
  /** What came of sealing it, in one line; absent where there is no ledger of its own. */
  readonly seal?: string;
  /** Files that were held back, one line each. */
  readonly held: readonly string[];
  /** Something to know, though the site stands. */
  readonly remark?: string;
}

/**
 * The folder holds the old site until the new one is complete.
 * @throws BuildRefused when the content has errors or cannot be drawn
 */
export async function buildSite({ holdBack = false, ...options }: BuildOptions): Promise<Built> {
  const content = contentFolder();
  if (!holdBack) {
    forgetBoard();
    return { ...(await putInPlace(await loadSite(content), options)), held: [] };
  }
  return makeHoldingBack(content, async ({ board, held, instead }, asOf) => {
    const built = await putInPlace(await loadSite(content, asOf, board), options);
    const remark = await keepShownContent(content, instead);
    return { ...built, held: heldBackLines(held), ...(remark && { remark }) };
  });
}

async function putInPlace(
  site: Site,
  { outDir, seal = false, tell }: BuildOptions,
): Promise<Pick<Built, 'pages' | 'seal'>> {
  const out = resolve(outDir);
  const before = stateOfFolder(out);
  const { asOf } = site.context;
  const made = await replaceFolder(out, async (folder) => {
    const writer = new SiteWriter(folder);
    const pages = await makeSite(site, writer, undefined, tell);
    const built = { folder, content: site.folder, board: site.board, asOf, at: momentNow().at };
    const said = seal ? await sealBuild({ ...built, ...(existsSync(out) && { previous: out }) }) : undefined;
    return { pages, said, state: said ? sealedState(folder, writer.files) : datedState(writer.files) };
  });
  writePublication(outDir, before, made.state, asOf);
  return { pages: made.pages, ...(made.said && { seal: made.said }) };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runCommand(async () => {
    const { pages, seal, held, remark } = await buildSite({
      outDir: process.env['GONGKAI_OUT'] || 'dist',
      seal: true,
      holdBack: optionsOf({ 'hold-back': { type: 'boolean' } })['hold-back'] ?? false,
      tell: progressOn().tell,
    });
    console.log(`网站已生成，收录 ${pages} 页可搜索。`);
    if (seal) console.log(seal);
    if (held.length > 0) console.error(heldBackReport(held));
    if (remark) console.error(remark);
  });
}
