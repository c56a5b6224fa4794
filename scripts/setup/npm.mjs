import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { SetupFailed } from './failure.mjs';

const NETWORK = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

// npm is looked up as a script, not as a program: its launcher would start it under the first Node on PATH.
function npmScript() {
  const fromNpm = process.env.npm_execpath;
  if (fromNpm && /npm-cli\.[cm]?js$/.test(fromNpm) && existsSync(fromNpm)) return fromNpm;
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const launcher = join(folder, 'npm');
    if (folder === '' || !existsSync(launcher)) continue;
    const real = realpathSync(launcher);
    if (/npm-cli\.[cm]?js$/.test(real)) return real;
    const beside = [
      join(folder, 'node_modules/npm/bin/npm-cli.js'),
      join(dirname(folder), 'lib/node_modules/npm/bin/npm-cli.js'),
    ].find((path) => existsSync(path));
    if (beside) return beside;
  }
  throw new SetupFailed('找不到 npm，无法安装所需的软件包。', '请安装带 npm 的 Node.js（https://nodejs.org）后重试。');
}

/**
 * Runs npm under the Node of this process.
 * @param {string[]} args
 * @param {{ cwd: string, what: string, expects?: (output: string) => boolean }} options `what` names the thing being
 *   installed in the failure message; `expects` recognises a failure that the caller handles
 * @returns {boolean} false for a failure that the caller expects
 */
export function npm(args, options) {
  return output(args, options) !== undefined;
}

/**
 * The same for a question: what npm prints.
 * @param {string[]} args
 * @param {{ cwd: string, what: string }} options
 * @returns {string}
 */
export function npmOutput(args, options) {
  return output(args, options) ?? '';
}

/**
 * @param {string[]} args
 * @param {{ cwd: string, what: string, expects?: (output: string) => boolean }} options
 * @returns {string | undefined} undefined for a failure that the caller expects
 */
function output(args, { cwd, what, expects = () => false }) {
  // Few, short retries: npm's own defaults leave a user without network waiting in silence for two minutes.
  const quiet = [
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    '--fetch-retry-mintimeout=1000',
    '--fetch-retry-maxtimeout=4000',
  ];
  const result = spawnSync(
    process.execPath,
    [npmScript(), ...quiet, ...args],
    // npm's report goes to stderr so that a command's own stdout stays clean for anyone who reads it.
    { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 },
  );
  if (result.status === 0) return result.stdout;
  if (result.signal === 'SIGINT') process.exit(130);

  const said = `${result.stderr ?? ''}${result.error?.message ?? ''}`;
  if (expects(said)) return undefined;
  if (NETWORK.test(said)) {
    const registry = /https?:\/\/[^\s/]+/.exec(said)?.[0] ?? 'npm 软件源';
    throw new SetupFailed(
      `连不上 ${registry}，${what}没有装上。`,
      '请检查网络后重试；需要镜像时可先运行 npm config set registry https://registry.npmmirror.com。',
    );
  }
  const lines = said.split('\n').filter((line) => line.startsWith('npm error') && !line.includes('complete log'));
  const reason =
    lines
      .slice(0, 4)
      .map((line) => line.replace(/^npm error\s*/, ''))
      .join(' ') || said.trim();
  throw new SetupFailed(`${what}没有装上，npm 说：${reason.slice(0, 400)}`, '请按上面的原因处理后重试。');
}
