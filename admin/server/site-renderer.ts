/** Lets the desk draw pages of the site as it stands now (admin/preview). */
import type { RendererNow } from '#admin/desk/renderer.ts';
import { createRenderer } from '#admin/preview/renderer.ts';
import { asOfDay } from '#site/clock.ts';
import { BuildRefused } from '#store/build-refused.ts';
import { forgetBoard, loadHoldingBack, type SoundBoard } from '#store/load-board.ts';
import { Refusal } from './refusal.ts';

export const siteRenderer =
  (content: string): RendererNow =>
  async () => {
    const renderer = await createRenderer(soundBoard(content), asOfDay(), content);
    return {
      pageOf: (overlay) => renderer.pageOf(overlay).catch(refuseDraft),
      async changedPages(overlay) {
        const { kind, id } = 'entry' in overlay ? overlay.entry : overlay.withdrawal;
        const isOwn = (href: string) => href.endsWith(`/${kind}/${id}/`);
        const changed = await renderer.changedPages(overlay).catch(refuseDraft);
        return changed.sort((a, b) => Number(isOwn(b.href)) - Number(isOwn(a.href)));
      },
    };
  };

/** A 说明页面 whose text does not compile. @throws Refusal 422 */
function refuseDraft(error: unknown): never {
  if (!(error instanceof BuildRefused)) throw error;
  throw new Refusal(422, error.problems.map(({ what, fix }) => `${what}。${fix}`).join('\n'));
}

/** Read again each time: half a second, and never a page of yesterday. @throws Refusal 503 */
function soundBoard(content: string): SoundBoard {
  forgetBoard();
  try {
    return loadHoldingBack(content, asOfDay()).board;
  } catch (error) {
    if (!(error instanceof BuildRefused)) throw error;
    throw new Refusal(503, '已公布的内容里有错误，现在不能预览。请管理员运行 npm run check，改好后再试');
  }
}
