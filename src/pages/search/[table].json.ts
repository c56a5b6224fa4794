/** Helper tables of the search, fetched by its script when a step needs them. */
import type { APIRoute } from 'astro';
import { searchTables } from '#search/build/search-tables.ts';
import { board } from '../_board.ts';

export async function getStaticPaths() {
  const { context } = await board();
  return Object.entries(searchTables(context.dataset)).map(([table, content]) => ({
    params: { table },
    props: { content: JSON.stringify(content()) },
  }));
}

export const GET: APIRoute = ({ props }) =>
  new Response(props['content'], { headers: { 'Content-Type': 'application/json' } });
