import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '#scripts/setup/browser.ts';
import { lint, localBin, projectRoot, runNode, typecheck } from '#scripts/setup/exec.ts';
import { type Counts, judged, oneFailed, onePassed } from '#scripts/testing/counts.ts';
import { type PlaywrightReport, playwrightCounts } from '#scripts/testing/playwright-counts.ts';

export interface Stage {
  /** The Chinese name comes first and is the one shown. */
  names: readonly [string, string];
  /** Needs a finished site in dist/. */
  needsSite?: boolean;
  run(): Promise<Counts>;
}

const reports = join(projectRoot, '.cache', 'test');

async function single(command: Promise<number>): Promise<Counts> {
  return (await command) === 0 ? onePassed : oneFailed;
}

/** Runs a program that writes a JSON report; a report left by an earlier run is never read. */
async function reported<T>(file: string, run: () => Promise<number>, count: (report: T) => Counts): Promise<Counts> {
  mkdirSync(reports, { recursive: true });
  rmSync(file, { force: true });
  const exitCode = await run();
  let counts: Counts | undefined;
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    console.error('没有得到测试结果：测试程序中途退出了，请看上面的输出。');
    return oneFailed;
  }
  if (counts.passed + counts.failed + counts.skipped === 0) console.error('这一阶段一个测试也没有运行，按失败计。');
  return judged(counts, exitCode);
}

function nodeTests(name: string): Promise<Counts> {
  const file = join(reports, `${name}.json`);
  const args = [
    '--test',
    // Node leaves one core idle of its own accord; on CI's two that would double the time.
    `--test-concurrency=${availableParallelism()}`,
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=./scripts/testing/node-reporter.ts', `--test-reporter-destination=${file}`],
    `tests/${name}/**/*.test.ts`,
  ];
  return reported<Counts>(
    file,
    () => runNode(args),
    (counts) => counts,
  );
}

async function browserTests(folder: 'e2e' | 'newsroom'): Promise<Counts> {
  const file = join(reports, `${folder}.json`);
  const browser = await ensureBrowser();
  const config = `tests/${folder}/playwright.config.ts`;
  const args = [localBin('playwright'), 'test', '--config', config, '--reporter=line,json'];
  const env = { GONGKAI_CHROMIUM: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  return reported<PlaywrightReport>(file, () => runNode(args, env), playwrightCounts);
}

export const siteIsBuilt = (): boolean => existsSync(join(projectRoot, 'dist', 'index.html'));

/** The day the content and the tests were written for: notices run out and checks fall due, tests must not. */
const asOf = { GONGKAI_AS_OF: process.env['GONGKAI_AS_OF'] || '2026-11-23' };

export const stages: readonly Stage[] = [
  { names: ['规范', 'lint'], run: () => single(lint()) },
  { names: ['类型', 'types'], run: () => single(typecheck()) },
  { names: ['单元', 'unit'], run: () => nodeTests('unit') },
  { names: ['构建', 'build'], run: () => single(runNode(['scripts/build.ts'], asOf)) },
  { names: ['站点', 'site'], needsSite: true, run: () => nodeTests('site') },
  { names: ['浏览器', 'browser'], needsSite: true, run: () => browserTests('e2e') },
  { names: ['编辑台', 'newsroom'], run: () => browserTests('newsroom') },
];
