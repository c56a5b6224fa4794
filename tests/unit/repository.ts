/** Paths of the repository, wherever the tests are started. */
import { fileURLToPath } from 'node:url';

export const repository = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
