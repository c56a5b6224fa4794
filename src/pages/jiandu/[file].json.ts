/** Files of the oversight desk that end with .json. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('', '.json');
export const GET = answer('', '.json');
