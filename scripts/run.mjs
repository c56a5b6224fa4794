// Plain JavaScript without dependencies: this file has to start on whatever Node the machine offers,
// before node_modules exists, and lead every command to the same Node and the same packages.
import { readdirSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { SetupFailed } from './setup/failure.mjs';
import { adequateNode, nodeIsAdequate, rerunWith } from './setup/node.mjs';
import { ensurePackages } from './setup/packages.mjs';

const scripts = dirname(fileURLToPath(import.meta.url));
const root = dirname(scripts);

/** A command is a file of this folder; `ledger:append` is `ledger-append.ts`, since file names cannot hold a colon. */
function commands() {
  return readdirSync(scripts)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map((name) => name.slice(0, -'.ts'.length).replace('-', ':'))
    .sort();
}

/**
 * Node keeps what it compiled, for this program and all it starts: a small test file otherwise spends a quarter of its time on that.
 * Files are named by what they were compiled from; a folder that cannot be written to is no fault.
 * @param {string} folder
 */
function keepCompiled(folder) {
  process.env.NODE_COMPILE_CACHE ??= folder;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
}

/** @param {string[]} argv */
async function run([command, ...args]) {
  const known = commands();
  if (command === undefined || !known.includes(command)) {
    const problem = command === undefined ? '没有指定命令' : `没有“${command}”这个命令`;
    throw new SetupFailed(`${problem}；可用的命令有：${known.join('、')}。`, '例如运行 npm start 或 npm test。');
  }
  process.chdir(root);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  // Astro moves its servers to the background when it believes an agent runs it; a command must stay in front.
  process.env.ASTRO_DEV_BACKGROUND = '0';
  process.env.ASTRO_PREVIEW_BACKGROUND = '0';

  if (!nodeIsAdequate()) {
    process.exitCode = await rerunWith(adequateNode(root), [fileURLToPath(import.meta.url), command, ...args]);
    return;
  }
  ensurePackages(root);
  keepCompiled(join(root, '.cache', 'node-compiled'));
  const script = join(scripts, `${command.replace(':', '-')}.ts`);
  // The script sees the same argv as under `node scripts/<command>.ts`, so it works both ways.
  process.argv = [process.execPath, script, ...args];
  await import(pathToFileURL(script).href);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof SetupFailed)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
