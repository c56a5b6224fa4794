/** Files of the oversight desk that end with .csv. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('', '.csv');
export const GET = answer('', '.csv');
