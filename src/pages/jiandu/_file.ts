/** What the desk's endpoints share. One route per ending: the dev server answers 404 for a file whose route has none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '#store/csv.ts';
import { toXlsx } from '#store/xlsx.ts';
import { type DeskContent, deskFileList } from '#views/oversight/desk-files.ts';
import { board } from '../_board.ts';

/** Files in `folder` (empty or ending with a slash) with an ending, by their name without both. */
export const pathsOf = (folder: string, ending: string) =>
  (async () => {
    const { context } = await board();
    const names = deskFileList(context).flatMap(({ name }) => {
      const file = name.slice(folder.length, -ending.length);
      return name === `${folder}${file}${ending}` && !file.includes('/') ? [file] : [];
    });
    return names.map((file) => ({ params: { file } }));
  }) satisfies GetStaticPaths;

export const answer =
  (folder: string, ending: string): APIRoute =>
  async ({ params }) => {
    const { context } = await board();
    const file = deskFileList(context).find(({ name }) => name === `${folder}${params['file']}${ending}`);
    if (!file) return new Response(null, { status: 404 });
    return new Response(await bodyOf(file.content()), { headers: { 'Content-Type': file.mediaType } });
  };

async function bodyOf(content: DeskContent): Promise<BodyInit> {
  if (content.kind === 'text') return content.text;
  if (content.kind === 'csv') return toCsv(content.table);
  return new Uint8Array(await toXlsx(content.sheets)).buffer;
}
