import { resolve } from 'node:path';
import { projectRoot } from '#scripts/setup/exec.ts';

/** `GONGKAI_NEWSROOM` or `.newsroom/` of the project, absolute. */
export const newsroomFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  resolve(projectRoot, env['GONGKAI_NEWSROOM'] || '.newsroom');
