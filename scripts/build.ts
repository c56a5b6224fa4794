/** `npm run build`: check the content, build the site, index it. Refuses a board with errors before Astro starts. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asOfDay } from '#site/clock.ts';
import { contentFolder } from '#store/content-folder.ts';
import { BuildRefused, forgetBoard, loadBoard } from '#store/load-board.ts';
import { indexSite } from '#search/index-site.ts';

export { BuildRefused } from '#store/load-board.ts';

export interface BuildOptions {
  /** Folder the site is written to, absolute or relative to the project. */
  readonly outDir: string;
  readonly quiet?: boolean;
}

/** Builds in a process of its own: Astro keeps content and modules in memory between builds of one process. */
export async function buildSite({ outDir, quiet = false }: BuildOptions): Promise<{ pages: number }> {
  const asOf = asOfDay();
  freshBoard(asOf);
  const out = resolve(outDir);
  const astro = fileURLToPath(import.meta.resolve('astro')).replace(/dist[\\/].*$/, 'bin/astro.mjs');
  const args = [astro, 'build', ...(quiet ? ['--silent'] : [])];
  const env = { ...process.env, GONGKAI_OUT: out, GONGKAI_AS_OF: asOf, ASTRO_TELEMETRY_DISABLED: '1' };
  const code = await new Promise<number | null>((done, fail) => {
    spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'], env }).on('error', fail).on('close', done);
  });
  if (code !== 0) throw new Error('网站没有生成：Astro 构建失败，原因见上面的输出。');
  return { pages: await indexSite(out) };
}

/** @throws BuildRefused; checks anew each time, because `npm start` calls this after every change. */
function freshBoard(asOf: string): void {
  forgetBoard();
  loadBoard(contentFolder(), asOf);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const { pages } = await buildSite({ outDir: process.env['GONGKAI_OUT'] ?? 'dist' });
    console.log(`网站已生成，收录 ${pages} 页可搜索。`);
  } catch (error) {
    console.error(error instanceof BuildRefused ? error.message : error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
