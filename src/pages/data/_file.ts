/** What the data endpoints share. One route per ending: the dev server answers 404 for a file whose route has none. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { toCsv } from '#store/csv.ts';
import { dataFiles } from '#views/open-data.ts';
import { board } from '../_board.ts';

type Ending = '.csv' | '.json';

export const pathsOf = (ending: Ending) =>
  (async () => {
    const { context } = await board();
    const names = dataFiles(context).flatMap(({ name }) =>
      name.endsWith(ending) ? [name.slice(0, -ending.length)] : [],
    );
    return names.map((file) => ({ params: { file } }));
  }) satisfies GetStaticPaths;

export const answer =
  (ending: Ending): APIRoute =>
  async ({ params }) => {
    const { context } = await board();
    const file = dataFiles(context).find(({ name }) => name === `${params['file']}${ending}`);
    if (!file) return new Response(null, { status: 404 });
    const content = file.content();
    const headers = { 'Content-Type': file.mediaType };
    return new Response(typeof content === 'string' ? content : toCsv(content), { headers });
  };
