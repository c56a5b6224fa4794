/** `npm run build`: check the content, build the site, index it. Refuses a board with errors before Astro starts. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Problem } from '#domain/problem.ts';
import { oneAtATime } from '#scripts/build/one-at-a-time.ts';
import { asOfDay } from '#site/clock.ts';
import { BuildRefused } from '#store/build-refused.ts';

export { BuildRefused } from '#store/build-refused.ts';

const LOCK = fileURLToPath(new URL('../.cache/building', import.meta.url));

export interface BuildOptions {
  /** Folder the site is written to, absolute or relative to the project. */
  readonly outDir: string;
  readonly quiet?: boolean;
}

/** Checks, builds, indexes, and lists the files for reading offline. @throws BuildRefused when the content has errors. */
export async function buildSite(options: BuildOptions): Promise<{ pages: number }> {
  await generateSite(options);
  const { bundleForm } = await import('#search/build/bundle-form.ts');
  await bundleForm(resolve(options.outDir));
  const { indexSite } = await import('#search/build/index-site.ts');
  const { writeBoard } = await import('#offline/write-board.ts');
  const pages = await indexSite(resolve(options.outDir));
  // Last: it lists every file there is.
  await writeBoard(resolve(options.outDir), asOfDay());
  return { pages };
}

/** The pages alone, in a process of its own: Astro keeps content and modules in memory between builds of one process. */
export async function generateSite({ outDir, quiet = false }: BuildOptions): Promise<void> {
  // A content store of its own: two builds at one time, of whatever content, must not read each other's entries.
  const cache = mkdtempSync(join(tmpdir(), 'gongkailan-build-'));
  try {
    const { refused, code } = await oneAtATime(LOCK, () => runGenerate(cache, outDir, quiet));
    if (refused) throw new BuildRefused(refused);
    if (code !== 0) throw new Error('网站没有生成：Astro 构建失败，原因见上面的输出。');
  } finally {
    rmSync(cache, { recursive: true, force: true });
  }
}

function runGenerate(cache: string, outDir: string, quiet: boolean) {
  const generate = fileURLToPath(new URL('./build/generate.ts', import.meta.url));
  // A wider nursery: nearly everything made for one page is garbage at the next.
  const args = ['--max-semi-space-size=32', generate, cache, ...(quiet ? ['--silent'] : [])];
  const env = { ...process.env, GONGKAI_OUT: resolve(outDir), GONGKAI_AS_OF: asOfDay(), ASTRO_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'], env });
  return new Promise<{ readonly refused?: readonly Problem[]; readonly code: number | null }>((done, fail) => {
    let message: { readonly refused?: readonly Problem[] } = {};
    child.on('message', (sent: typeof message) => {
      message = sent;
    });
    child.on('error', fail).on('close', (code) => done({ ...message, code }));
  });
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
