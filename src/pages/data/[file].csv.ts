/** Open data as CSV, one file at a time. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('.csv');
export const GET = answer('.csv');
