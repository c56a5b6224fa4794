/** One measured step in a process of its own: `node scripts/bench/step.ts build|index <folder of the site>`. */
import childProcess, { type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { loadSite } from '#build/site.ts';
import { addFixedFiles, makeFiles, makePages } from '#scripts/build/make-site.ts';
import { SiteWriter } from '#scripts/build/site-writer.ts';

const [, , step, folder] = process.argv;
if (folder === undefined) throw new Error('node scripts/bench/step.ts build|index <folder>');
if (step === 'build') await build(folder);
else await index(folder);

/** Pagefind's own process is ended and waited for: only then does its time count as ours. */
async function index(outDir: string): Promise<void> {
  const started: ChildProcess[] = [];
  const { spawn } = childProcess;
  childProcess.spawn = ((...args: Parameters<typeof spawn>) => {
    const child = spawn(...args);
    started.push(child);
    return child;
  }) as typeof spawn;
  const { indexSite } = await import('#search/build/index-site.ts');
  await indexSite(outDir);
  for (const child of started) {
    child.ref();
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  }
}

/** Without the search index and the list for reading offline, which no other maker of sites has. */
async function build(outDir: string): Promise<void> {
  const site = await loadSite();
  const writer = new SiteWriter(outDir);
  await makePages(site, writer);
  await makeFiles(site, writer);
  await addFixedFiles(site, writer);
}
