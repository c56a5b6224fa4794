/** `npm run import -- 文件 [--agency 编号] [--out 文件夹]`: a compilation → drafts, one per rule, with a report. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { settledFault } from '#admin/rules/import-recipe.ts';
import { ID_PATTERN } from '#domain/parts/text.ts';
import { type ImportResult, importDocument } from '#importer/import-document.ts';
import { parseRecipe, type Recipe } from '#importer/recipe.ts';
import { MAX_BYTES } from '#importer/source/recognise.ts';
import { READING_NAMES, type ReadingName } from '#importer/split/readings.ts';
import { examined } from '#importer/warnings/examine-import.ts';
import { writeImport } from '#importer/write-import.ts';
import { runCommand } from '#scripts/setup/command.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { asOfDay } from '#site/clock.ts';

const USAGE =
  'npm run import -- 制度汇编.docx --agency 机构编号 --out 文件夹 [--reading 汇编|单部|条号|分篇] [--recipe 更正.json] [--accept-losses 理由]';

function argumentsGiven() {
  try {
    const { values, positionals } = parseArgs({
      args: process.argv.slice(2),
      options: {
        agency: { type: 'string' },
        out: { type: 'string' },
        reading: { type: 'string' },
        recipe: { type: 'string' },
        'accept-losses': { type: 'string' },
      },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (positionals.length === 1 && file !== undefined) return { file: resolve(file), ...values };
  } catch {
    // An unknown option is answered like a missing file: with the way to call the command.
  }
  throw new SetupFailed('请给出一个要导入的文件。', USAGE);
}

/** Of a file that is too large only the beginning is read: its size alone is the answer. */
function bytesOf(file: string): Uint8Array {
  if (!existsSync(file) || !statSync(file).isFile())
    throw new SetupFailed(`找不到文件 ${file}。`, '请检查路径和文件名。');
  const { size } = statSync(file);
  if (size > MAX_BYTES)
    throw new SetupFailed(
      `“${basename(file)}”有 ${Math.round(size / 1048576)} MB，超过 ${MAX_BYTES / 1048576} MB 的上限。`,
      '请去掉图片或拆成几个文件再导入。',
    );
  return readFileSync(file);
}

/** The way to read the file, and what was corrected in an earlier edition. */
function recipeGiven({ reading, recipe }: { reading?: string; recipe?: string }): Recipe {
  if (reading !== undefined && !READING_NAMES.includes(reading as ReadingName))
    throw new SetupFailed(`没有“${reading}”这种读法。`, `请写 ${READING_NAMES.join('、')} 之一。`);
  const kept = recipe === undefined ? { corrections: [] } : parseRecipe(readText(recipe));
  if (!kept) throw new SetupFailed(`“${recipe}”不是更正记录。`, '请用编辑台“从文件导入”里下载的更正记录（.json）。');
  return { ...kept, ...(reading !== undefined && { reading: reading as ReadingName }) };
}

function readText(path: string): string {
  if (!existsSync(path)) throw new SetupFailed(`找不到文件 ${path}。`, '请检查路径和文件名。');
  return readFileSync(path, 'utf8');
}

/** As in the newsroom, what stands in no draft is corrected or given a reason first. @throws SetupFailed naming every loss */
function settled(result: ImportResult, reason: string | undefined): ImportResult {
  const { losses } = result;
  if (losses.length === 0) return result;
  if (reason === undefined || settledFault(reason) !== undefined) {
    for (const { message } of losses) console.error(styleText('red', `✗ ${message}`, { stream: process.stderr }));
    throw new SetupFailed(
      `有 ${losses.length} 处没有导入，还没有处理，什么都没有写。`,
      '是制度内容的，用编辑台“从文件导入”逐行更正，下载更正记录，加 --recipe 更正.json；确实不用导入的，加 --accept-losses 理由。',
    );
  }
  return { ...result, notes: [...result.notes, `没有导入的 ${losses.length} 处不用导入：${reason.trim()}`] };
}

await runCommand(async () => {
  const { file, agency, out, 'accept-losses': reason, ...given } = argumentsGiven();
  if (agency !== undefined && !ID_PATTERN.test(agency))
    throw new SetupFailed(`机构编号“${agency}”写法不对。`, '只用小写字母、数字和短横线，如 linhai-renfang。');
  const folder = resolve(out ?? join('import', basename(file, extname(file))));
  const options = { asOf: asOfDay(), ...(agency !== undefined && { agency }), ...recipeGiven(given) };
  const result = settled(examined(await importDocument(bytesOf(file), basename(file), options)), reason);
  const { written, unchanged, conflicts } = writeImport(result, { folder, ...options });
  const warnings = result.entries.reduce((sum, entry) => sum + entry.warnings.length, 0);
  console.log(
    `从“${result.source}”找到 ${result.entries.length} 部制度，去掉 ${result.removed.length} 处，提醒 ${warnings} 处。`,
  );
  console.log(
    `写入 ${written.length} 个文件，${unchanged.length} 个已有且相同，文件夹 ${relative(process.cwd(), folder) || '.'}`,
  );
  for (const path of conflicts) console.log(`! ${path} 已经存在且内容不同，没有覆盖；请比较后自己决定留哪一份`);
  const [taken, next] = result.readings;
  if (taken) console.log(`读法“${taken.name}”：${taken.what}；${taken.doubts}`);
  if (next)
    console.log(
      `另一种读法“${next.name}”：${next.what}，${next.rules} 部；${next.doubts}。要用它，加 --reading ${next.name}`,
    );
  for (const { message } of result.losses) console.log(styleText('red', `✗ ${message}`));
  for (const { title, warnings: found } of result.entries)
    for (const { message } of found.filter(({ kind }) => kind === '公布前检查'))
      console.log(styleText('red', `! 《${title}》公布前检查：${message}`));
  for (const note of result.notes) console.log(`! ${note}`);
  console.log(`先看报告 ${join(folder, 'report.html')}；草稿未经审查，不能直接公布。`);
  if (conflicts.length > 0) process.exitCode = 1;
});
