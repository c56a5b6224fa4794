/** Files of the oversight desk that end with .xml. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('', '.xml');
export const GET = answer('', '.xml');
