/** What a program costs as a whole: processor time of its process tree, and the memory of its largest process. */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Cost {
  /** User and system time of the process and of every descendant that was waited for. */
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  /** Largest resident set any one of the processes reached. */
  readonly peakMiB: number;
}

const GNU_TIME = '/usr/bin/time';

export const canMeasure = (): boolean => existsSync(GNU_TIME) && process.platform === 'linux';

/** Runs `command` under GNU time. @throws Error with the program's last words when it fails. */
export async function measure(
  command: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-bench-'));
  try {
    const file = join(folder, 'time');
    const started = performance.now();
    await run([GNU_TIME, '-f', '%U %S %M', '-o', file, ...command], cwd, env);
    return parseTime(readFileSync(file, 'utf8'), (performance.now() - started) / 1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param text what GNU time wrote for `%U %S %M`; a line of its own about a failed command may stand before. */
export function parseTime(text: string, wallSeconds: number): Cost {
  const [user, system, kilobytes] = (text.trim().split('\n').at(-1) ?? '').split(' ').map(Number);
  if (
    user === undefined ||
    system === undefined ||
    kilobytes === undefined ||
    Number.isNaN(user + system + kilobytes)
  ) {
    throw new Error(`GNU time wrote something else: ${text}`);
  }
  return { cpuSeconds: user + system, wallSeconds, peakMiB: kilobytes / 1024 };
}

function run([program, ...args]: readonly string[], cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program as string, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let words = '';
    const keep = (data: Buffer) => {
      words = (words + data.toString()).slice(-4000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`${args.join(' ')} 失败（${code}）：\n${words}`));
    });
  });
}
