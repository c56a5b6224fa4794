/** Every file that is no page, from the one list of files (src/build/site-files.ts). */
import type { APIRoute } from 'astro';
import { site } from './_site.ts';

export const getStaticPaths = () => site().files.map((made) => ({ params: { file: made.path }, props: { made } }));

export const GET: APIRoute<{ made: ReturnType<typeof site>['files'][number] }> = async ({ props: { made } }) =>
  new Response((await made.content()) as BodyInit, { headers: { 'Content-Type': made.mediaType } });
