/** Lets the desk draw pages of the site as it stands now (admin/preview). */
import type { Overlay as DeskOverlay, Renderer } from '#admin/desk/renderer.ts';
import { createRenderer, type Overlay } from '#admin/preview/renderer.ts';
import { type Entry, titleOf } from '#domain/kinds.ts';
import { asOfDay, wallTime } from '#site/clock.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard, loadBoard, type SoundBoard } from '#store/load-board.ts';
import { readEntry } from '#store/read-entry.ts';
import { findEntry } from '#domain/dataset.ts';
import { Refusal } from './refusal.ts';

export function siteRenderer(content: string): Renderer {
  const present = async () => {
    const board = soundBoard(content);
    return { board, renderer: await createRenderer(board, asOfDay()) };
  };
  return {
    async pageOf(overlay) {
      if (overlay.kind === 'pages') throw new Refusal(422, '说明页面不能预览：它由程序直接排版，公布后在网站上查看');
      const { board, renderer } = await present();
      return renderer.pageOf(overlayOn(board, overlay));
    },
    async changedPages(overlay) {
      const { board, renderer } = await present();
      const own = `/${overlay.kind}/${overlay.id}/`;
      const pages = renderer.changedPages(overlayOn(board, overlay));
      return pages.sort((a, b) => Number(b.href.endsWith(own)) - Number(a.href.endsWith(own)));
    },
  };
}

/** Read anew each time: half a second, and never a page of yesterday. @throws Refusal 503 */
function soundBoard(content: string): SoundBoard {
  forgetBoard();
  try {
    return loadBoard(content, asOfDay());
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    throw new Refusal(503, '已公布的内容里有错误，现在不能预览。请管理员运行 npm run check，改好后再试');
  }
}

function overlayOn(board: SoundBoard, overlay: DeskOverlay): Overlay {
  const { kind, id } = overlay;
  const file = `${kind}/${id}`;
  if ('text' in overlay) {
    const { entry } = readEntry({ kind, id, file, bytes: Buffer.from(overlay.text) });
    if (!entry) throw new Refusal(422, '稿件还有错误，改好后才能预览');
    return { entry: entry as Entry };
  }
  const leaving = findEntry(board.dataset, kind, id);
  const publishedAt = leaving?.data.publishedAt ?? wallTime();
  return {
    withdrawal: {
      ...{ kind, id, file, publishedAt, withdrawnAt: wallTime(), reason: '（撤下原因）', by: '（办理岗位）' },
      ...(leaving && { title: titleOf(leaving as Entry) }),
    },
  };
}
