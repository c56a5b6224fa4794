/** Every file that is no page, from the one list of files (src/build/site-files.ts). */
import type { APIRoute } from 'astro';
import { keptSite } from '#build/kept-site.ts';

export const getStaticPaths = () => keptSite().files.map((made) => ({ params: { file: made.path }, props: { made } }));

export const GET: APIRoute<{ made: ReturnType<typeof keptSite>['files'][number] }> = async ({ props: { made } }) =>
  new Response((await made.content()) as BodyInit, { headers: { 'Content-Type': made.mediaType } });
