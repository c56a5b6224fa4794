/** What importing costs: generated compilations of growing size, and the real ones where they lie beside the project. */
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#scripts/setup/exec.ts';
import { longCompilation } from './compilation.ts';
import { type Cost, measure } from './measure.ts';
import { median } from './median.ts';

const SIZES = [250, 500, 1_000, 2_000];
const RUNS = 3;
const step = join(projectRoot, 'scripts', 'bench', 'import-step.ts');

interface ImportRow {
  readonly name: string;
  readonly kilobytes: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakMiB: number;
}

/** @param root folder for sources and drafts. @returns a table in Markdown. */
export async function measureImports(root: string): Promise<string> {
  mkdirSync(root, { recursive: true });
  const jobs = SIZES.map((size) => {
    const file = join(root, `${size}.txt`);
    writeFileSync(file, longCompilation(size));
    return { name: `生成的汇编，${size} 部`, files: [file] };
  });
  const rows: ImportRow[] = [];
  for (const job of [{ name: '只启动，不导入', files: [] }, ...jobs, ...realCompilations()])
    rows.push(await costOf(job, join(root, 'drafts')));
  return table(rows);
}

function realCompilations(): { name: string; files: string[] }[] {
  const folder = process.env['GONGKAI_CORPUS'] ?? join(projectRoot, '..', 'shared', 'corpus');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.startsWith('compilation-'));
  return [{ name: `真实汇编全部 ${files.length} 个文件`, files: files.map((name) => join(folder, name)) }];
}

async function costOf({ name, files }: { name: string; files: readonly string[] }, output: string): Promise<ImportRow> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    rmSync(output, { recursive: true, force: true });
    costs.push(await measure([process.execPath, step, output, ...files], { cwd: projectRoot }));
  }
  const of = (key: 'cpuSeconds' | 'wallSeconds' | 'peakMiB') => median(costs.map((cost) => cost[key]));
  const kilobytes = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1000;
  return { name, kilobytes, cpuSeconds: of('cpuSeconds'), wallSeconds: of('wallSeconds'), peakMiB: of('peakMiB') };
}

const table = (rows: readonly ImportRow[]): string =>
  [
    '| 导入 | kB | CPU 秒 | 用时 秒 | 内存峰值 MiB |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ name, kilobytes, cpuSeconds, wallSeconds, peakMiB }) =>
        `| ${[name, kilobytes.toFixed(0), cpuSeconds.toFixed(2), wallSeconds.toFixed(2), peakMiB.toFixed(0)].join(' | ')} |`,
    ),
  ].join('\n');
