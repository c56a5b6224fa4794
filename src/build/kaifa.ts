/** The development pages, finished: what `npm run kaifa` shows and the regression test looks at. */
import { loadDraw } from '#draw/bundle.ts';
import { kaifaPages } from '#views/kaifa/kaifa-pages.ts';
import { fileOfPage, type Site } from './site.ts';

/** HTML by the file it belongs in, below the site's folder. */
export async function drawKaifa({ context, shell, renderBody }: Site): Promise<Map<string, string>> {
  const draw = await loadDraw();
  const files = new Map<string, string>();
  for (const { path, make } of kaifaPages(context, renderBody))
    files.set(fileOfPage(path, context.urls.home), await draw(make(context), shell));
  return files;
}
