/** Due days of one body or one office. */
import { answer, pathsOf } from '../_file.ts';

export const getStaticPaths = pathsOf('due/', '.ics');
export const GET = answer('due/', '.ics');
