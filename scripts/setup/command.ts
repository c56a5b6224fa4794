import { type ParseArgsConfig, parseArgs } from 'node:util';
import { SetupFailed } from '#scripts/setup/failure.mjs';

/** The options of a command; an unknown one is answered with the list of those that exist. */
export function optionsOf<T extends NonNullable<ParseArgsConfig['options']>>(options: T) {
  try {
    return parseArgs({ args: process.argv.slice(2), options, strict: true }).values;
  } catch {
    const known = Object.entries(options).map(([name, { type }]) => (type === 'string' ? `--${name} 值` : `--${name}`));
    throw new SetupFailed('命令后面的参数看不懂。', `可用的参数有：${known.join('、')}。`);
  }
}

export function portOf(text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65535) return port;
  throw new SetupFailed(`端口“${text}”不对。`, '请给一个 0 到 65535 之间的整数，例如 --port 4321。');
}

/** Runs a command; what the user can act on is printed as it is, a defect of the program with its stack. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const forUser =
      error instanceof Error &&
      ['SetupFailed', 'PortTaken', 'ImportRefused', 'PrintFailed', 'BuildRefused'].includes(error.name);
    console.error(forUser ? error.message : error);
    process.exitCode = 1;
  }
}

/** Ends the process on Ctrl-C without the signal's own noise. */
export function onStop(stop: () => void | Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, async () => {
      await stop();
      process.exit(0);
    });
  }
}
