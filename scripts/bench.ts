/**
 * `npm run bench [-- --sizes 150,1000,10000 --runs 3 --only build|edit|search|ledger|import --ledger 1000000]`: what building and
 * indexing cost, beside Eleventy and, where it is installed, Hugo, on the same generated texts; how well and at what price
 * search engines find; what replaying a ledger
 * and importing compilations costs. Only ratios of one run mean anything: machines differ, and so does
 * what else they do.
 */

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { BENCH_AS_OF, writeContent } from '#scripts/bench/content-folder.ts';
import type { EditCost } from '#scripts/bench/edit-step.ts';
import { writeEleventy } from '#scripts/bench/eleventy.ts';
import { hugoVersion, writeHugo } from '#scripts/bench/hugo.ts';
import { measureImports } from '#scripts/bench/imports.ts';
import { type Cost, canMeasure, measure } from '#scripts/bench/measure.ts';
import { median } from '#scripts/bench/median.ts';
import { measureNewsroom } from '#scripts/bench/newsroom.ts';
import {
  ELEVENTY,
  goalLines,
  goalsOf,
  HUGO,
  INDEX,
  markdownTable,
  medianCost,
  OURS,
  type Row,
  searchGoals,
} from '#scripts/bench/report.ts';
import { compareSearch, type SearchResult, searchReport } from '#scripts/bench/search/run.ts';
import { makeTexts } from '#scripts/bench/texts.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { localBin, projectRoot } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { progressOn } from '#scripts/setup/progress.ts';

const root = join(projectRoot, '.cache', 'bench');
/** Pages of real prose, to see what a first query loads on a large board. */
const LARGE_BOARD = 10_000;

mkdirSync(root, { recursive: true });
/**
 * Sites are written to memory where the machine offers it: ext4 shuns the places of files deleted within the last
 * minutes, so anyone who writes after a large deletion would pay for it.
 */
const sites = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : root, 'gongkailan-bench-'));
process.once('exit', () => rmSync(sites, { recursive: true, force: true }));

interface Contender {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Folder the step writes; gone before every run, so that removing old output is nobody's cost. */
  readonly output: string;
}

/** Writes all sources for `size` texts and says how each contender is started. Indexing comes after our build. */
function prepare(size: number, hugo: string | undefined): Contender[] {
  const texts = makeTexts(size);
  const folder = (name: string) => join(root, name === '' ? String(size) : `${name}-${size}`);
  writeContent(join(folder(''), 'content'), texts, projectRoot);
  writeEleventy(folder('eleventy'), texts, projectRoot);
  if (hugo) writeHugo(folder('hugo'), texts, projectRoot, hugo);
  const output = (name: string) => join(sites, name);
  const site = output('ours');
  const step = (name: string, written: string): Omit<Contender, 'name'> => ({
    command: [process.execPath, join(projectRoot, 'scripts', 'bench', 'step.ts'), name, site],
    cwd: projectRoot,
    env: { GONGKAI_CONTENT: join(folder(''), 'content'), GONGKAI_AS_OF: BENCH_AS_OF, GONGKAI_URL: '' },
    output: written,
  });
  const eleventy = [
    process.execPath,
    localBin('@11ty/eleventy', 'eleventy'),
    '--quiet',
    `--output=${output('eleventy')}`,
  ];
  return [
    { name: OURS, ...step('build', site) },
    { name: INDEX, ...step('index', join(site, 'pagefind')) },
    { name: ELEVENTY, command: eleventy, cwd: folder('eleventy'), output: output('eleventy') },
    ...(hugo
      ? [
          {
            name: HUGO,
            command: ['hugo', '--quiet', '--destination', output('hugo')],
            cwd: folder('hugo'),
            output: output('hugo'),
          },
        ]
      : []),
  ];
}

/** All contenders take turns, so that a busy minute of the machine falls on all of them. */
async function compare(size: number, runs: number, who: 'all' | 'ours', hugo: string | undefined): Promise<Row[]> {
  const contenders = prepare(size, hugo).filter(({ name }) => who === 'all' || name === OURS || name === INDEX);
  const costs = new Map<string, Cost[]>(contenders.map(({ name }) => [name, []]));
  const { tell, clear } = progressOn();
  for (let run = 1; run <= runs; run += 1) {
    for (const [at, { name, command, cwd, env, output }] of contenders.entries()) {
      tell((run - 1) * contenders.length + at, runs * contenders.length, `${size} 条，${name}`);
      rmSync(output, { recursive: true, force: true });
      const cost = await measure(command, { cwd, ...(env && { env }) });
      costs.get(name)?.push(cost);
      clear();
      console.log(
        `${size} 条，第 ${run} 次，${name}：CPU ${cost.cpuSeconds.toFixed(1)} 秒，内存峰值 ${cost.peakMiB.toFixed(0)} MiB`,
      );
    }
  }
  return contenders.map(({ name, output }) => ({
    size,
    name,
    runs,
    cost: medianCost(costs.get(name) ?? []),
    ...outputOf(output, name),
  }));
}

/** The sample board, built and indexed: real prose, where the generated texts are made of few words. */
async function sampleSite(): Promise<string> {
  const folder = join(sites, 'sample');
  for (const step of ['build', 'index']) {
    const command = [process.execPath, join(projectRoot, 'scripts', 'bench', 'step.ts'), step, folder];
    await measure(command, { cwd: projectRoot, env: { GONGKAI_AS_OF: BENCH_AS_OF, GONGKAI_URL: '' } });
  }
  return folder;
}

/** Complete publications after one edit each, in a process that goes on: of the sample, or of so many generated texts. */
function measureEdits(size: number | '示例'): string {
  const content = join(root, String(size), 'content');
  rmSync(content, { recursive: true, force: true });
  if (size === '示例') cpSync(join(projectRoot, 'content'), content, { recursive: true });
  else writeContent(content, makeTexts(size), projectRoot);
  const folder = join(sites, 'edits');
  const step = join(projectRoot, 'scripts', 'bench', 'edit-step.ts');
  const env = { ...process.env, GONGKAI_CONTENT: content, GONGKAI_AS_OF: BENCH_AS_OF, GONGKAI_URL: '' };
  const costs = JSON.parse(
    execFileSync(process.execPath, [step, '7', folder], { encoding: 'utf8', env }),
  ) as EditCost[];
  rmSync(folder, { recursive: true, force: true });
  const of = (key: keyof EditCost) => median(costs.map((cost) => cost[key]));
  return `${size === '示例' ? size : `${size} 条`}，改一条的标题，全部完整：CPU ${of('cpuSeconds').toFixed(2)} 秒，用时 ${of('wallSeconds').toFixed(2)} 秒，变了 ${of('files')} 个文件（${costs.length} 次的中位数）`;
}

/** Bytes and files below `folder`; the search index stands inside our site and is counted apart from it. */
function outputOf(folder: string, name: string): Pick<Row, 'outputMB' | 'files'> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .filter((path) => name !== OURS || !path.startsWith(join(folder, 'pagefind')));
  return { outputMB: files.reduce((sum, path) => sum + statSync(path).size, 0) / 1e6, files: files.length };
}

interface LedgerCost {
  readonly entries: number;
  readonly megabytes: number;
  readonly cpuSeconds: number;
  readonly peakMiB: number;
}

/** Reading, replaying and rebuilding the root of a whole ledger, as every build does. */
function replayLedger(entries: number): LedgerCost {
  const step = join(projectRoot, 'scripts', 'bench', 'ledger.ts');
  const output = execFileSync(process.execPath, ['--max-old-space-size=8192', step, String(entries)], {
    encoding: 'utf8',
  });
  const cost = JSON.parse(output) as LedgerCost;
  const { megabytes, cpuSeconds, peakMiB } = cost;
  console.log(
    `账本 ${entries} 条（${megabytes.toFixed(0)} MB）：读、重放、算出树根 CPU ${cpuSeconds.toFixed(1)} 秒，内存峰值 ${peakMiB.toFixed(0)} MiB`,
  );
  return cost;
}

function versions(hugo: string | undefined): Record<string, string> {
  const installed = (name: string): string =>
    JSON.parse(readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')).version;
  return {
    'Node.js': process.versions.node,
    Astro: installed('astro'),
    Pagefind: installed('pagefind'),
    Eleventy: installed('@11ty/eleventy'),
    ...(hugo && { Hugo: hugo }),
    处理器: `${cpus().length} 核`,
  };
}

function numbers(text: string | undefined, fallback: readonly number[]): readonly number[] {
  const parts = text?.split(',').map(Number) ?? fallback;
  if (parts.every((part) => Number.isInteger(part) && part > 0)) return parts;
  throw new SetupFailed(`“${text}”不是一串正整数。`, '例如 --sizes 150,1000 --runs 3。');
}

await runCommand(async () => {
  const options = optionsOf({
    sizes: { type: 'string' },
    runs: { type: 'string' },
    only: { type: 'string' },
    ledger: { type: 'string' },
  });
  if (!canMeasure())
    throw new SetupFailed('测速需要 Linux 和 /usr/bin/time。', 'Debian、Ubuntu 上运行 apt-get install time。');
  const hugo = hugoVersion();
  const rows: Row[] = [];
  const searches: SearchResult[] = [];
  const wants = (part: string) => options.only === undefined || options.only === part;
  if (wants('import')) console.log(await measureImports(join(root, 'imports')));
  if (wants('newsroom')) console.log(await measureNewsroom());
  if (wants('search')) {
    const sample = await sampleSite();
    searches.push(await compareSearch('示例', sample), await compareSearch('示例的段落重排', sample, LARGE_BOARD));
  }
  if (wants('edit')) {
    for (const size of ['示例' as const, ...numbers(options.sizes, [1_000, 10_000])]) console.log(measureEdits(size));
  }
  const sizes = wants('build') || wants('search') ? numbers(options.sizes, [150, 1_000, 10_000]) : [];
  for (const size of sizes) {
    const [runs] = numbers(options.runs, [size >= 10_000 ? 1 : 3]);
    rows.push(...(await compare(size, runs as number, options.only === 'search' ? 'ours' : 'all', hugo)));
    if (wants('search')) searches.push(await compareSearch(String(size), join(sites, 'ours')));
  }
  const ledgers = wants('ledger') ? numbers(options.ledger, [10_000, 1_000_000]).map(replayLedger) : [];
  const goals = [...goalsOf(rows), ...searchGoals(searches)];
  const used = versions(hugo);
  const result = { versions: used, rows, searches, ledgers, goals };
  writeFileSync(join(root, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  const tools = Object.entries(used).map(([name, version]) => `${name} ${version}`);
  console.log(
    `\n${tools.join('，')}\n\n${markdownTable(rows)}\n\n${searchReport(searches)}\n\n${goalLines(goals)}\n\n数据：${join(root, 'result.json')}`,
  );
});
