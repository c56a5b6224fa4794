/** Open data as JSON, one file at a time. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('.json');
export const GET = answer('.json');
