import { spawnSync } from 'node:child_process';

/** What a program prints, or undefined when it is not there or fails. Repositories of other users are read too. */
export function commandLine(program: string, args: readonly string[]): string | undefined {
  const trust = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
  const { status, stdout } = spawnSync(program, args, { encoding: 'utf8', env: { ...process.env, ...trust } });
  return status === 0 ? stdout : undefined;
}

/** POSIX milliseconds of the newest commit of a repository. */
export function tipOf(folder: string): number | undefined {
  const seconds = commandLine('git', ['-C', folder, 'log', '-1', '--format=%ct']);
  return seconds ? Number(seconds) * 1000 : undefined;
}
