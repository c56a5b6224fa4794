/**
 * `npm run catalogue`: the standard catalogues. Without options the fields; with `--field` its rows; with `--agency` and `--level`
 * too, its rows as drafts of 公开目录 in a folder; `--compare` what each agency has of its fields; `--laws` the limits set by law.
 */
import { join } from 'node:path';
import type { Dataset } from '#domain/dataset.ts';
import { doubtOf } from '#domain/standards/draft-row.ts';
import { fieldCoverage, LISTED_STATES, type StandardChange } from '#domain/standards/field-coverage.ts';
import type { StandardField, Standards } from '#domain/standards/standard-field.ts';
import { typedLimits } from '#domain/standards/typed-limit.ts';
import { draftFiles, writeDrafts } from '#scripts/catalogue/drafts.ts';
import { optionsOf, runCommand } from '#scripts/setup/command.ts';
import { demandContent } from '#scripts/setup/content-location.ts';
import { SetupFailed } from '#scripts/setup/failure.mjs';
import { asOfDay } from '#site/clock.ts';
import { readBoard } from '#store/read-board.ts';
import { readStandards, standardsFolder } from '#store/read-standards.ts';
import { formatDisclosureLimits } from '#ui/disclosure-limit-words.ts';

await runCommand(async () => {
  const options = optionsOf({
    field: { type: 'string' },
    level: { type: 'string' },
    agency: { type: 'string' },
    office: { type: 'string' },
    out: { type: 'string' },
    compare: { type: 'boolean' },
    laws: { type: 'boolean' },
  });
  const content = demandContent();
  const { standards, problems } = readStandards([standardsFolder(), join(content, 'standards')]);
  for (const { file, line, what, fix } of problems) console.error(`${file}:${line} ${what}；${fix}`);
  if (problems.length > 0) process.exitCode = 1;
  if (options.laws) return printLaws(standards);
  if (options.compare) return printComparison(readBoard(content, asOfDay()).dataset, options.agency);
  if (options.field === undefined) return printFields(standards);
  const field = fieldNamed(standards, options.field);
  if (options.agency === undefined) return printRows(field);
  const { dataset } = readBoard(content, asOfDay());
  const files = draftFiles(field, dataset, standards, { ...options, agency: options.agency, asOf: asOfDay() });
  const out = options.out ?? join('import', `${options.agency}-${field.id}`);
  await writeDrafts(out, files);
  console.log(`写了 ${files.length} 份草稿，在文件夹 ${out}/catalogue/。`);
  console.log('都没有初审、终审，也没有写公开在哪里：补上以后移进内容文件夹，npm run check 会逐项要。');
});

function fieldNamed({ fields }: Standards, name: string): StandardField {
  const found = fields.find((field) => field.id === name || field.name === name || field.alsoCalled?.includes(name));
  if (found) return found;
  const known = fields.map((field) => `${field.name}（${field.id}）`).join('、');
  throw new SetupFailed(`没有“${name}”这个领域。`, `现有：${known}。`);
}

function printFields({ fields }: Standards): void {
  console.log(`${fields.length} 个领域的参考目录，摘自公开页面，不是国家标准的原文：\n`);
  for (const { id, name, rows, whole, seen, version } of fields) {
    console.log(`${name}（${id}）　${rows.length} 项　${whole ? '全' : '不全'}：${seen}　${version} 版`);
  }
  console.log('\n看一个领域：npm run catalogue -- --field 社会救助');
  console.log('变成草稿：npm run catalogue -- --field 社会救助 --level 乡级 --agency 机构编号');
}

function printRows({ name, rows, whole, seen }: StandardField): void {
  console.log(`${name}领域：${rows.length} 项，${whole ? '全' : '不全'}（${seen}）\n`);
  for (const row of rows) {
    console.log(`${row.no}. ${row.item}：${row.subitem}　${row.level.join('、')}　${row.publisher}`);
    console.log(`   时限原文：${row.limitText}　读作：${formatDisclosureLimits(typedLimits(row.limit))}`);
    for (const { place, limitText } of row.variants ?? []) if (limitText) console.log(`   ${place}写：${limitText}`);
    const doubt = doubtOf(row);
    if (doubt) console.log(`   ! ${doubt}`);
  }
}

function printLaws({ laws }: Standards): void {
  for (const { id, duty, text, basis, grade } of laws) console.log(`${id}　${duty}：${text}（${basis}，${grade}）`);
}

function printComparison(dataset: Dataset, only: string | undefined): void {
  const agencies = dataset.entries.agencies.filter(({ id }) => only === undefined || id === only);
  if (agencies.length === 0 && only === undefined) throw new SetupFailed('还没有公布的机构。', '请先公布机构的条目。');
  if (agencies.length === 0)
    throw new SetupFailed(`没有编号为“${only}”的机构。`, '编号就是 agencies 文件夹里的文件名。');
  let shown = 0;
  for (const { id, data } of agencies) {
    for (const { field, rows, changes, notKept } of fieldCoverage(id, dataset, asOfDay())) {
      shown += 1;
      const counts = LISTED_STATES.map((state) => `${state} ${rows.filter((row) => row.state === state).length}`);
      console.log(`${data.name}　${field.name}　标准 ${rows.length} 项：${counts.join('，')}`);
      if (!field.whole) console.log(`   标准只收录了一部分：${field.seen}`);
      for (const { row, state } of rows) if (state === '未列入') console.log(`   未列入：${row.item}：${row.subitem}`);
      for (const version of notKept) console.log(`   标准 ${version} 版：旧版没有留存，没有比`);
      for (const change of changes) console.log(`   标准有更新，${changeWords(change)}`);
    }
  }
  if (shown === 0) console.log('还没有机构从标准目录添加过事项，没有可比的。');
}

function changeWords(change: StandardChange): string {
  const row = `${change.item}：${change.subitem}`;
  return 'before' in change ? `${change.what} ${row}：${change.before} → ${change.after}` : `${change.what} ${row}`;
}
