/** Files of the oversight desk that end with .ics. */
import { answer, pathsOf } from './_file.ts';

export const getStaticPaths = pathsOf('', '.ics');
export const GET = answer('', '.ics');
