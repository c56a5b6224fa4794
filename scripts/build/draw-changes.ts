/**
 * The quick way to a changed board: takes the site that is shown, draws its pages anew in this process and replaces those that
 * differ. What only a whole build makes (open data, the search index, hand-written pages) stays as it was until that follows.
 */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createRenderer } from '#admin/preview/renderer.ts';
import { siteAddress } from '#site/base.ts';
import { asOfDay } from '#site/clock.ts';
import { forgetBoard, loadBoard } from '#store/load-board.ts';
import { copyUploads } from '#store/uploads.ts';

export interface DrawnSite {
  /** Pages that differ from the site it was made from. */
  readonly changed: number;
  readonly pages: number;
}

/** Pages Astro alone makes; they are kept. */
const KEPT = /^(?:pages\/[^/]+|search|offline|ledger\/check)\/index\.html$|^404\.html$/;

/**
 * @param from a built site, left as it is
 * @param to an empty folder
 * @throws BuildRefused when the content has errors
 */
export async function drawChanges(from: string, to: string, content: string): Promise<DrawnSite> {
  const asOf = asOfDay();
  forgetBoard();
  const board = loadBoard(content, asOf);
  const renderer = await createRenderer(board, asOf, from);
  const { base } = siteAddress(process.env, board.site.domain);

  const before = filesOf(from);
  const drawn = new Set<string>();
  let changed = 0;
  for await (const { path, html } of renderer.allPages()) {
    const file = `${decodeURIComponent(path.slice(base.length))}index.html`;
    drawn.add(file);
    if (before.has(file) && readFileSync(join(from, file), 'utf8') === html) continue;
    changed += 1;
    mkdirSync(dirname(join(to, file)), { recursive: true });
    writeFileSync(join(to, file), html);
  }
  for (const file of before) {
    const gone = file.endsWith('/index.html') && !drawn.has(file) && !KEPT.test(file);
    // Nothing of the old attachments: which ones are offered is for the new board to say.
    if (!gone && !file.startsWith('uploads/') && !existsSync(join(to, file)))
      shareFile(join(from, file), join(to, file));
  }
  copyUploads(content, to, board.dataset);
  return { changed, pages: drawn.size };
}

const filesOf = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) =>
        join(item.parentPath, item.name)
          .slice(folder.length + 1)
          .replaceAll('\\', '/'),
      ),
  );

/** One file under two names: copying some thousand files takes longer than drawing them. Neither is written to later. */
function shareFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  rmSync(to, { force: true });
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
