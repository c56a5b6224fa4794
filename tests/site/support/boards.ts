/**
 * Small boards built for one question each. A build takes seconds, so every board is built once per test run and
 * shared by the test files, which run in processes of their own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { formatProblem } from '#domain/problem.ts';
import { sha256 } from '#ledger/hash.ts';
import { signerOf } from '#ledger/note.ts';
import { append } from '#scripts/ledger/append.ts';
import { prepareFolder, writeConfig } from '#scripts/ledger/folder.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import type { SoundBoard } from '#store/load-board.ts';
import { readBoard } from '#store/read-board.ts';
import { readSite, type Site } from './site.ts';

export const AS_OF = '2026-11-23';
const WAIT_MS = 180_000;
const parent = join(projectRoot, '.cache', 'test', 'boards');

interface Board {
  readonly name: string;
  readonly base: string;
  readonly env: Readonly<Record<string, string>>;
  /** Fills the content folder. */
  write(content: string): void;
}

/** The processes of one `node --test` share their parent, so its id names the run. */
const run = join(parent, String(process.ppid));

export async function boardSite(board: Board): Promise<Site> {
  removeOldRuns();
  const folder = join(run, board.name);
  const [mine, done, failed] = ['building', 'done', 'failed'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(folder, { recursive: true });
  if (claim(mine)) {
    const output = build(board, folder);
    writeFileSync(output === undefined ? done : failed, output ?? '');
  }
  const until = Date.now() + WAIT_MS;
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(`小网站“${board.name}”没有生成：\n${readFileSync(failed, 'utf8')}`);
    if (Date.now() > until) throw new Error(`等了 ${WAIT_MS / 1000} 秒，小网站“${board.name}”还没有生成`);
    await wait(100);
  }
  return readSite(join(folder, 'site'), board.base);
}

/** Making a folder that exists fails, whoever comes second: a lock that needs no other means. */
function claim(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    return false;
  }
}

/** @returns what the build said when it failed. */
function build(board: Board, folder: string): string | undefined {
  const content = join(folder, 'content');
  mkdirSync(content, { recursive: true });
  board.write(content);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: {
      ...process.env,
      GONGKAI_URL: '',
      ...board.env,
      GONGKAI_AS_OF: AS_OF,
      GONGKAI_CONTENT: content,
      GONGKAI_OUT: join(folder, 'site'),
    },
  });
  return status === 0 ? undefined : `${stdout}\n${stderr}`.slice(-3000);
}

function removeOldRuns(): void {
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    if (!isAlive(Number(name))) rmSync(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

const sample = join(projectRoot, 'content');

function copy(content: string, files: readonly string[]): void {
  for (const file of files) cpSync(join(sample, file), join(content, file), { recursive: true });
}

const filesOf = (kind: string, start: string): string[] =>
  readdirSync(join(sample, kind))
    .filter((name) => name.startsWith(start))
    .map((name) => `${kind}/${name}`);

const REVIEW = `source: { document: 测试用文件, asOf: 2026-11-18 }
publishedAt: '2026-11-20 09:00'
checkedOn: 2026-11-20
register:
  - { collector: 信息员, collectedOn: 2026-11-18, reviewer: 办公室负责人, reviewedOn: 2026-11-19, approver: 保密组织负责人, approvedOn: 2026-11-20, operator: 网站管理员, opinion: 同意 }
`;

const rule = (title: string, audience: string, body: string): string => `---
title: ${title}
agency: linhai-renfang
category: 政务公开
intro: ${title}的说明
validity: 现行
appliesTo: [群众]
audience: ${audience}
${REVIEW}---

${body}
`;

/** Words that stand only in entries not meant for the public; none may appear in any byte of the site. */
export const INTERNAL_WORDS = [
  '内部甲字第七三一号',
  '党内乙字第八四二号',
  '5997731',
  'neibu-jia',
  'dangnei-yi',
  'neibu-dianhua',
];

export const LONG_RULE = 'shiwanzi-zhidu';
export const LONG_RULE_CHARACTERS = 10_000;

/** Whole sample rules one after another, each once, cut at the length: real prose with real headings, nothing repeated. */
function longBody(): string {
  const bodies = filesOf('regulations', '').map((file) => bodyOf(join(sample, file)));
  return bodies.join('\n\n').slice(0, LONG_RULE_CHARACTERS);
}

const bodyOf = (file: string): string => (readFileSync(file, 'utf8').split(/^---$/m)[2] ?? '').trim();

export const ADDRESS = 'https://www.example.gov.cn';

/**
 * A real site (not a sample) below a path, with every official mark assigned, one rule of 10,000 characters and
 * entries that are not for the public.
 */
export const realBoard: Board = {
  name: 'real',
  base: '/zwgk/',
  env: { GONGKAI_URL: `${ADDRESS}/zwgk/` },
  write(content) {
    copy(content, [
      'calendar',
      ...['agencies', 'offices', 'hotlines', 'regulations', 'fees'].flatMap((kind) => filesOf(kind, 'linhai')),
    ]);
    writeFileSync(join(content, 'site.yaml'), REAL_SITE);
    mkdirSync(join(content, 'pages'));
    writeFileSync(join(content, 'pages', 'shuoming.mdx'), HANDWRITTEN);
    writeFileSync(join(content, 'regulations', `${LONG_RULE}.md`), rule('一万字的制度', '社会公开', longBody()));
    writeFileSync(
      join(content, 'regulations', 'neibu-jia.md'),
      rule('内部甲字第七三一号', '机关内部', '## 第一条\n\n内部甲字第七三一号。'),
    );
    writeFileSync(
      join(content, 'regulations', 'dangnei-yi.md'),
      rule('党内乙字第八四二号', '党内公开', '## 第一条\n\n党内乙字第八四二号。'),
    );
    writeFileSync(join(content, 'hotlines', 'neibu-dianhua.yaml'), INTERNAL_LINE);
    openLedger(content);
  },
};

/** As a real site has it after its first append: a key of its own, no witness yet. */
function openLedger(content: string): void {
  const signer = signerOf('www.example.gov.cn/ledger', sha256('测试用密钥'));
  prepareFolder(content);
  writeConfig(content, { origin: signer.name, keys: [signer], witnesses: [] });
  const board = readBoard(content, AS_OF) as SoundBoard;
  if (!board.ledger) throw new Error(board.problems.map(formatProblem).join('\n'));
  append({ content, board, book: board.ledger }, '2026-11-20T09:30:00+08:00', [signer]);
}

const HANDWRITTEN = `---
title: 本站说明
description: 手写的页面，链接写成网站内的路径
columnType: 概况信息
order: 10
audience: 社会公开
${REVIEW}---

打电话：[投诉举报](/hotlines/)；先看[一万字的制度](/regulations/${LONG_RULE}/)。
`;

const REAL_SITE = `name: 示例市人防办政府信息公开
organiser: 示例市人民防空办公室
undertaker: 示例市人防办综合科
domain: www.example.gov.cn
siteIdCode: '3310820001'
icp: 浙ICP备00000000号
police: 浙公网安备33108202000001号
partyGovernmentMark: https://bszs.conac.cn/sitename?method=show&id=0000
errorReport: https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=3310820001
address: 示例路1号
phone: '0576-85115183'
postcode: '317000'
sample: false
keywords: [政务公开]
commonQueries: [投诉电话]
`;

const INTERNAL_LINE = `title: 内部甲字第七三一号电话
agency: linhai-renfang
owner: 内部甲字第七三一号
channel: 电话
purposes: [咨询]
number: '5997731'
scope: [内部甲字第七三一号]
rung: 本单位
unverified: 内部
audience: 机关内部
${REVIEW}`;

/** Almost nothing: one body and the telephone it must have. */
export const bareBoard: Board = {
  name: 'bare',
  base: '/',
  env: {},
  write(content) {
    copy(content, ['calendar', 'site.yaml', 'agencies/qilihe-gongxin.yaml']);
    mkdirSync(join(content, 'hotlines'));
    writeFileSync(
      join(content, 'hotlines', 'dianhua.yaml'),
      INTERNAL_LINE.replaceAll('内部甲字第七三一号', '值班')
        .replace('linhai-renfang', 'qilihe-gongxin')
        .replace('机关内部', '社会公开'),
    );
  },
};
