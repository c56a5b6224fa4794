/** `npm run check [-- --json]`: every problem of every content file, without Astro. Exit 1 when one is an error. */
import { missingNotice, missingNoticeWords } from '#domain/calendar-rules.ts';
import { formatProblem, type Problem } from '#domain/problem.ts';
import { asOfDay } from '#site/clock.ts';
import { contentFolder } from '#store/content-folder.ts';
import { readBoard } from '#store/read-board.ts';

const started = performance.now();
const folder = contentFolder();
const { dataset, site, problems, fileCount } = readBoard(folder, asOfDay());
const errors = problems.filter((problem) => problem.severity === 'error');

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ folder, files: fileCount, problems }, null, 2));
} else {
  for (const problem of problems) console.log(`${problem.severity === 'error' ? '✗' : '!'} ${formatProblem(problem)}`);
  if (process.env['GITHUB_ACTIONS']) for (const problem of problems) console.log(annotation(problem));
  const missing = missingNotice(dataset.calendar, asOfDay());
  if (missing && !missing.overdue && site?.sample === false) console.log(`! ${missingNoticeWords(missing)}`);
  const spent = ((performance.now() - started) / 1000).toFixed(2);
  const found =
    problems.length === 0 ? '没有问题' : `${errors.length} 处错误，${problems.length - errors.length} 处提醒`;
  console.log(`检查了 ${folder} 的 ${fileCount} 个文件：${found}（${spent} 秒）`);
}
process.exitCode = errors.length > 0 ? 1 : 0;

/** GitHub and Forgejo draw these beside the line. */
function annotation({ severity, file, line, field, what, fix }: Problem): string {
  const text = `${field ? `${field}：` : ''}${what} → ${fix}`.replaceAll('%', '%25').replaceAll('\n', '%0A');
  return `::${severity} file=${file},line=${line}::${text}`;
}
