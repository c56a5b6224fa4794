/** Real web servers for the files of `deploy/`: found or installed, started on loopback, stopped with the test. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { canUseApt, install, onPath } from '#scripts/setup/system-packages.ts';

/** The path of a program, installed from Debian where that is possible. */
export function program(name: string, packageName: string): string | undefined {
  if (!onPath([name]) && canUseApt()) install([packageName], `没有找到 ${name}`);
  return onPath([name]);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as { port: number };
  await new Promise((done) => server.close(done));
  return port;
}

export function scratchFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongkailan-deploy-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

const answers = (port: number) =>
  new Promise<boolean>((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket.end() !== undefined));
    socket.once('error', () => done(false));
  });

/** What Debian's nginx.conf says around a site, with every file inside `folder`; ends with the test. */
export async function runNginx(
  t: TestContext,
  nginx: string,
  folder: string,
  http: string,
  port: number,
): Promise<void> {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  for (const kind of kinds) mkdirSync(join(folder, kind));
  const temporary = kinds.map((kind) => `${kind}_temp_path ${folder}/${kind};`).join('');
  const file = join(folder, 'nginx.conf');
  const main = `daemon off;pid ${folder}/pid;error_log ${folder}/error.log;events {}`;
  writeFileSync(file, `${main}\nhttp {\naccess_log off;${temporary}\n${http}}\n`);
  const child = spawn(nginx, ['-p', folder, '-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' });
  const ended = new Promise((done) => child.once('exit', done));
  t.after(async () => {
    child.kill('SIGQUIT');
    await ended;
  });
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(readFileSync(join(folder, 'error.log'), 'utf8'));
    await pause(20);
  }
}
