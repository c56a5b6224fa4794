/**
 * `npm run restore -- <备份> [--content 文件夹 --newsroom 文件夹] [--drill]`: judges a backup file by file and puts it into empty
 * folders. `--drill` puts it into a temporary place, checks the content there, and removes it again.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judgeBackup, putBack } from '#scripts/backup/archive.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { asOfDay } from '#site/clock.ts';
import { readBoard } from '#store/read-board.ts';

const USAGE = `用法：
  npm run restore -- <备份文件夹> --drill
  npm run restore -- <备份文件夹> --content <空文件夹> --newsroom <空文件夹>`;

function read() {
  try {
    const text = { type: 'string' } as const;
    const options = { content: text, newsroom: text, drill: { type: 'boolean' } } as const;
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
    const [backup, ...rest] = positionals;
    if (backup && rest.length === 0) return { backup: resolve(backup), ...values };
  } catch {}
  throw new SetupFailed('没有说明用哪个备份、恢复到哪里。', `\n${USAGE}`);
}

function demandEmpty(name: string, folder: string | undefined): string {
  if (folder === undefined) throw new SetupFailed(`没有说明${name}恢复到哪里。`, `\n${USAGE}`);
  const path = resolve(folder);
  if (existsSync(path) && readdirSync(path).length > 0) {
    throw new SetupFailed(`${path} 里面有东西，没有动它。`, '请先把它改名留着，再恢复到空的文件夹。');
  }
  return path;
}

/** Problems of the restored content and whether its history is whole. */
function inspect(content: string): readonly string[] {
  const faults = readBoard(content, asOfDay())
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, line, what }) => `${file}:${line} ${what}`);
  if (existsSync(join(content, '.git'))) {
    const { status, stderr } = spawnSync('git', ['-C', content, 'fsck', '--no-dangling', '--no-progress'], {
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' },
    });
    if (status !== 0) faults.push(`git 仓库不完整：${stderr.trim()}`);
  }
  return faults;
}

function drill(backup: string): void {
  const place = mkdtempSync(join(tmpdir(), 'gongkailan-restore-'));
  try {
    const content = join(place, 'content');
    putBack(backup, { content, newsroom: join(place, 'newsroom') });
    const faults = inspect(content);
    if (faults.length > 0) throw new SetupFailed(`恢复出来的内容有问题：\n${faults.join('\n')}`, '请换一个备份再试。');
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

await runCommand(async () => {
  const { backup, content, newsroom, drill: onlyDrill = false } = read();
  const judged = judgeBackup(backup);
  if ('faults' in judged) {
    throw new SetupFailed(`这个备份不能用：\n${judged.faults.join('\n')}`, '什么都没有恢复；请换一个备份。');
  }
  const { files, madeAt } = judged.list;
  const about = `${files.length} 个文件，做于 ${madeAt.slice(0, 16).replace('T', ' ')}`;
  if (onlyDrill) {
    drill(backup);
    console.log(`演练通过：备份完好，能恢复，内容检查没有错误（${about}）。`);
    return;
  }
  const targets = { content: demandEmpty('内容', content), newsroom: demandEmpty('编辑台', newsroom) };
  putBack(backup, targets);
  const faults = inspect(targets.content);
  console.log(`恢复好了（${about}）：\n  内容 ${targets.content}\n  编辑台 ${targets.newsroom}`);
  if (faults.length > 0) console.log(`内容里有 ${faults.length} 处错误，备份时就有；请运行 npm run check。`);
  console.log('没有做完的公布，编辑台下次启动时自己做完。');
});
