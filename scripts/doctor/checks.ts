/** What must hold on the machine of a board, one question per check. Each answers in one line; what is wrong brings its remedy. */
import { existsSync, readdirSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, type PlainDate, yearOf } from '#domain/plain-date.ts';
import { nodeIsAdequate } from '#scripts/setup/node.mjs';
import { onPath } from '#scripts/setup/system-packages.ts';
import { readBoard } from '#store/read-board.ts';
import { commandLine, tipOf } from './programs.ts';

export type Verdict = '好' | '提醒' | '错误';

export interface Finding {
  readonly verdict: Verdict;
  readonly says: string;
  /** What to do; only where something is to do. */
  readonly remedy?: string;
}

export interface Surroundings {
  readonly content: string;
  readonly newsroom: string;
  /** Where the built site lies: `GONGKAI_OUT` or `dist/`. */
  readonly out: string;
  /** Folder of `npm run backup`, when the operator names one. */
  readonly backups?: string;
  readonly today: PlainDate;
  /** POSIX milliseconds of this moment. */
  readonly now: number;
}

const good = (says: string): Finding => ({ verdict: '好', says });
const hint = (says: string, remedy: string): Finding => ({ verdict: '提醒', says, remedy });
const bad = (says: string, remedy: string): Finding => ({ verdict: '错误', says, remedy });

const DAY = 86_400_000;
const MINUTES = 60_000;

function node(): Finding {
  const { node: version } = process.versions;
  return nodeIsAdequate() ? good(`Node ${version}`) : bad(`Node ${version} 太旧`, '请安装 Node 24');
}

function git({ content }: Surroundings): Finding {
  if (!onPath(['git'])) return bad('没有 git', '请安装：apt-get install git');
  if (commandLine('git', ['-C', content, 'rev-parse', '--git-dir']) === undefined) {
    return hint(
      '内容文件夹不是 git 仓库，改动没有历史',
      `cd ${content} && git init && git add -A && git commit -m 开始`,
    );
  }
  if (commandLine('git', ['-C', content, 'symbolic-ref', '-q', 'HEAD']) === undefined) {
    return bad('内容仓库不在任何分支上，提交会丢', `cd ${content} && git switch main（或原来的分支）`);
  }
  const changed = commandLine('git', ['-C', content, 'status', '--porcelain'])?.split('\n').filter(Boolean) ?? [];
  if (changed.length > 0) return hint(`内容仓库有 ${changed.length} 个文件没有提交`, `cd ${content} && git status`);
  return good('内容仓库在分支上，都已提交');
}

/** A clock behind the newest commit has jumped; nothing may be published with it. */
function clock({ content, now, today }: Surroundings): Finding {
  const tip = tipOf(content);
  if (tip === undefined) return good(`今天是 ${today}`);
  const behind = Math.round((tip - now) / MINUTES);
  if (behind > 5) return bad(`时钟比最近一次提交早 ${behind} 分钟`, '请校准时间（timedatectl、ntp），再公布');
  return good(`今天是 ${today}，不早于最近一次提交`);
}

function disk({ content, newsroom, out }: Surroundings): Finding {
  const places = [content, newsroom, out].filter(existsSync);
  const free = Math.min(...places.map((place) => statfsSync(place).bavail * statfsSync(place).bsize)) / 2 ** 30;
  const says = `磁盘还剩 ${free.toFixed(1)} GiB`;
  if (free < 1) return bad(says, '请腾出空间：磁盘满了不能保存，也不能公布');
  return free < 5 ? hint(says, '请尽快腾出空间，至少留 5 GiB') : good(says);
}

function secrecy({ newsroom }: Surroundings): Finding {
  if (!existsSync(newsroom)) return good('没有编辑台文件夹（只看站、不编辑时不需要）');
  const mode = statSync(newsroom).mode & 0o777;
  if ((mode & 0o007) === 0) return good('编辑台文件夹别人看不到');
  return bad(`编辑台文件夹谁都能看（${mode.toString(8)}）`, `chmod 700 ${newsroom}`);
}

function contentIsSound({ content, today }: Surroundings): Finding {
  const { problems, fileCount } = readBoard(content, today);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) return bad(`内容有 ${errors} 处错误，网站停在上一次`, '请运行 npm run check，逐条改正');
  return good(`内容 ${fileCount} 个文件没有错误`);
}

/** The notice for the next year comes out around the beginning of November. */
function calendar({ content, today }: Surroundings): Finding {
  const has = (year: number) => existsSync(join(content, 'calendar', `${year}.yaml`));
  const year = yearOf(today);
  const remedy = (of: number) =>
    `把国务院办公厅的放假通知存成文本，运行 npm run calendar -- ${of} --file 通知.txt；没有它，工作日只能暂估`;
  if (!has(year)) return bad(`没有 ${year} 年的放假安排`, remedy(year));
  if (!has(year + 1) && today.slice(5) >= '11-01') return hint(`还没有 ${year + 1} 年的放假安排`, remedy(year + 1));
  return good(`放假安排到 ${has(year + 1) ? year + 1 : year} 年`);
}

function site({ out, now, today }: Surroundings): Finding {
  const page = join(out, 'index.html');
  if (!existsSync(page)) return hint(`${out} 里还没有网站`, '请运行 npm run build');
  const days = Math.floor((now - statSync(page).mtimeMs) / DAY);
  if (days < 2) return good('网站是这两天生成的');
  return bad(
    `网站是 ${days} 天前（${addDays(today, -days)}）生成的`,
    '逾期、公示中这些要天天重算：请查看定时任务或编辑台',
  );
}

function backups({ backups: folder, newsroom, now }: Surroundings): Finding {
  if (folder === undefined) {
    if (!existsSync(newsroom)) return good('没有编辑台，备份随内容仓库');
    return hint('不知道备份在哪里', '用 --backups 文件夹 说明；做备份：npm run backup -- --to 文件夹');
  }
  const made = existsSync(folder)
    ? readdirSync(folder).filter((name) => existsSync(join(folder, name, 'backup.json')))
    : [];
  const newest = Math.max(...made.map((name) => statSync(join(folder, name, 'backup.json')).mtimeMs));
  if (made.length === 0) return bad(`${folder} 里没有备份`, `npm run backup -- --to ${folder}`);
  const days = Math.floor((now - newest) / DAY);
  if (days > 1) return bad(`最近的备份是 ${days} 天前的`, `npm run backup -- --to ${folder}，并查看定时任务`);
  return good(`最近的备份不到两天（共 ${made.length} 个）`);
}

function fonts(): Finding {
  const found = onPath(['fc-list']) ? commandLine('fc-list', [':lang=zh-cn', 'family']) : undefined;
  if (found === undefined) return hint('不知道有没有中文字体', '打印要用：apt-get install fontconfig fonts-noto-cjk');
  if (found.trim() === '') return hint('没有中文字体，打印出来是方框', 'apt-get install fonts-noto-cjk');
  return good(`中文字体 ${new Set(found.trim().split('\n')).size} 种`);
}

/** In the order they are shown; the names stand before each line. */
export const CHECKS = {
  程序: node,
  仓库: git,
  时钟: clock,
  磁盘: disk,
  权限: secrecy,
  内容: contentIsSound,
  日历: calendar,
  网站: site,
  备份: backups,
  字体: fonts,
} as const satisfies Record<string, (surroundings: Surroundings) => Finding>;
export type CheckName = keyof typeof CHECKS;
