import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';

/** `GONGKAI_CONTENT` or `content/` of the project, absolute. @throws SetupFailed when there is no such folder */
export function demandContent(): string {
  const content = resolve(projectRoot, process.env['GONGKAI_CONTENT'] || 'content');
  if (existsSync(content)) return content;
  throw new SetupFailed(
    `找不到内容文件夹 ${content}。`,
    '请恢复这个文件夹，或把环境变量 GONGKAI_CONTENT 设为内容所在的位置。',
  );
}
