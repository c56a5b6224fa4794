import { runCommand } from '#scripts/setup/command.ts';
import { wasInterrupted } from '#scripts/setup/exec.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { type Counts, isSuccess, oneFailed, summary, total } from '#scripts/testing/counts.ts';
import { type Stage, siteIsBuilt, stages } from '#scripts/testing/stages.ts';

interface Result {
  name: string;
  seconds: number;
  counts: Counts;
}

function chosenStages(wanted: readonly string[]): readonly Stage[] {
  const unknown = wanted.find((name) => !stages.some((stage) => stage.names.includes(name)));
  if (unknown !== undefined) {
    const known = stages.map(({ names }) => names.join('/')).join('、');
    throw new SetupFailed(`没有“${unknown}”这个测试阶段。`, `可选的阶段有：${known}；不写则全部运行。`);
  }
  return wanted.length === 0 ? stages : stages.filter(({ names }) => names.some((name) => wanted.includes(name)));
}

/** A stage that cannot run counts as failed: silence would look like success. */
async function runStage(stage: Stage, buildFailed: boolean): Promise<Counts> {
  if (stage.needsSite && buildFailed) {
    console.error('网站没有构建成功，这一阶段没有运行，按失败计。');
    return oneFailed;
  }
  if (stage.needsSite && !siteIsBuilt()) {
    console.error('dist 里没有生成好的网站，这一阶段没有运行；请先运行 npm run build。');
    return oneFailed;
  }
  try {
    return await stage.run();
  } catch (error) {
    console.error(error instanceof SetupFailed ? error.message : error);
    return oneFailed;
  }
}

await runCommand(async () => {
  const results: Result[] = [];
  let buildFailed = false;

  for (const stage of chosenStages(process.argv.slice(2))) {
    const [name, id] = stage.names;
    console.log(`\n── ${name} ──`);
    const started = performance.now();
    const counts = await runStage(stage, buildFailed);
    if (wasInterrupted()) {
      console.log('\n测试已中止。');
      process.exitCode = 130;
      return;
    }
    results.push({ name, seconds: (performance.now() - started) / 1000, counts });
    if (id === 'build') buildFailed = counts.failed > 0;
  }

  const sum = total(results.map(({ counts }) => counts));
  const slowest = results.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  console.log('\n── 结果 ──');
  for (const { name, seconds, counts } of results) {
    console.log(`${counts.failed > 0 ? '✗' : '✓'} ${name}：${seconds.toFixed(1)} 秒，${summary(counts)}`);
  }
  for (const line of results.flatMap(({ counts }) => counts.failures ?? [])) console.log(`✗ ${line}`);
  console.log(`最慢的阶段：${slowest.name}（${slowest.seconds.toFixed(1)} 秒）`);
  console.log(summary(sum));
  process.exitCode = isSuccess(sum) ? 0 : 1;
});
