import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Of package.json, e.g. `0.2.0`. */
export const projectVersion = (): string =>
  (JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as { version: string }).version;

const running = new Set<ChildProcess>();
let interrupted = false;

/** True once the user asked to stop; anyone who runs several programs in a row then starts no further one. */
export const wasInterrupted = (): boolean => interrupted;

/**
 * Ctrl-C reaches the children by itself, and a second signal would cut short the cleaning up of those that started
 * servers of their own; they hear from here only when they take too long. Any other request to stop is passed on as
 * the one signal that all of them clean up after.
 */
function stopChildren(signal: NodeJS.Signals): void {
  interrupted = true;
  for (const child of running) {
    if (signal !== 'SIGINT') child.kill('SIGINT');
    setTimeout(() => child.kill('SIGTERM'), 4000).unref();
    setTimeout(() => child.kill('SIGKILL'), 8000).unref();
  }
}

/** Runs a JavaScript or TypeScript program under this very Node; resolves with its exit code. */
export function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopChildren);
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  running.add(child);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      running.delete(child);
      if (running.size === 0) for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stopChildren);
      resolve(code ?? 1);
    });
  });
}

/** The script behind a local bin: started through Node, it needs neither a shell nor a launcher on Windows. */
export function localBin(packageName: string, bin = packageName): string {
  const folder = join(projectRoot, 'node_modules', packageName);
  const manifest: { bin?: string | Record<string, string> } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const entry = typeof manifest.bin === 'string' ? manifest.bin : manifest.bin?.[bin];
  if (entry === undefined) throw new Error(`${packageName} 没有名为 ${bin} 的程序`);
  return join(folder, entry);
}

export const lint = (): Promise<number> =>
  runNode([localBin('@biomejs/biome', 'biome'), 'ci', '--error-on-warnings', '.']);

export const format = (): Promise<number> => runNode([localBin('@biomejs/biome', 'biome'), 'check', '--write', '.']);

// TypeScript stays on 6.x in package.json because `astro check` refuses 7.0.
export const typecheck = (): Promise<number> => runNode([localBin('astro'), 'check']);
