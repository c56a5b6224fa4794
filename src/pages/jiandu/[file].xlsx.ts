/** Files of the oversight desk that end with .xlsx. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('', '.xlsx');
export const GET = answer('', '.xlsx');
