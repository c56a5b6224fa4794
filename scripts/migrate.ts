/** `npm run migrate [-- --dry-run]`: content of an older version → today's form, all of it or nothing, each change said. */
import { migrations } from '#domain/migrations/migrations.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { carryOut, finishMigration, type MigrationPlan, planMigration } from '#store/migrate-content.ts';

await runCommand(async () => {
  const { 'dry-run': dryRun = false } = optionsOf({ 'dry-run': { type: 'boolean' } });
  const folder = demandContent();
  if (!dryRun) {
    const left = await finishMigration(folder);
    if (left !== undefined) console.log(`上一次升级写到一半停了，现在把剩下的写完：共 ${left} 个文件。`);
  }
  const plan = planMigration(folder);
  if (plan.problems.length > 0) {
    for (const { file, line, field, what, fix } of plan.problems)
      console.error(`${file}:${line} ${field} ${what}；${fix}`);
    throw new SetupFailed(
      `有 ${plan.problems.length} 处读不懂或升级以后仍不合要求，什么都没有改。`,
      '请先照上面的提示改好原文件，再运行 npm run migrate。',
    );
  }
  if (plan.files.length === 0) {
    console.log(`看了 ${plan.looked} 个条目，都是这一版的写法，不用改。`);
    return;
  }
  report(plan);
  if (dryRun) {
    console.log('只是试算，什么都没有写。真要改，去掉 --dry-run 再运行。');
    return;
  }
  await carryOut(folder, plan);
  console.log('已全部写好。事实没有改，只换了写法；请运行 npm run check，再照平常的办法提交。');
});

/** Changes by their words, with the first files of each: a board has hundreds. */
function report({ files, looked }: MigrationPlan): void {
  console.log(`看了 ${looked} 个条目，${files.length} 个是旧写法：`);
  for (const { id, about } of migrations) {
    const touched = files.filter(({ steps }) => steps.includes(id));
    if (touched.length > 0) console.log(`\n${about}（${id}，${touched.length} 个文件）`);
  }
  const byWords = Map.groupBy(
    files.flatMap(({ file, said }) => said.map((words) => ({ file, words }))),
    ({ words }) => words,
  );
  for (const [words, places] of byWords) {
    const shown = places.slice(0, 3).map(({ file }) => file);
    const rest = places.length > 3 ? ` 等 ${places.length} 个` : '';
    console.log(`- ${words}：${shown.join('、')}${rest}`);
  }
}
