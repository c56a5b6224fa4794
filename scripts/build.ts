/** `npm run build`: check the content, build the site, index it. Refuses a board with errors before Astro starts. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { asOfDay } from '#site/clock.ts';
import type { Problem } from '#domain/problem.ts';
import { BuildRefused } from '#store/build-refused.ts';

export { BuildRefused } from '#store/build-refused.ts';

export interface BuildOptions {
  /** Folder the site is written to, absolute or relative to the project. */
  readonly outDir: string;
  readonly quiet?: boolean;
}

/** Checks, builds and indexes. @throws BuildRefused when the content has errors. */
export async function buildSite(options: BuildOptions): Promise<{ pages: number }> {
  await generateSite(options);
  const { indexSite } = await import('#search/index-site.ts');
  return { pages: await indexSite(resolve(options.outDir)) };
}

/** The pages alone, in a process of its own: Astro keeps content and modules in memory between builds of one process. */
export async function generateSite({ outDir, quiet = false }: BuildOptions): Promise<void> {
  const generate = fileURLToPath(new URL('./build/generate.ts', import.meta.url));
  const env = { ...process.env, GONGKAI_OUT: resolve(outDir), GONGKAI_AS_OF: asOfDay(), ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, [generate, ...(quiet ? ['--silent'] : [])], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env });
  let refused: readonly Problem[] | undefined;
  child.on('message', (message: { readonly refused: readonly Problem[] }) => {
    refused = message.refused;
  });
  const code = await new Promise<number | null>((done, fail) => {
    child.on('error', fail).on('close', done);
  });
  if (refused) throw new BuildRefused(refused);
  if (code !== 0) throw new Error('网站没有生成：Astro 构建失败，原因见上面的输出。');
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
