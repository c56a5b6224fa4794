/**
 * `npm run gate -- [--json] [--clean] FILE…`: examines files as the newsroom does before it takes them (公布前检查).
 * With `--clean` a clean copy is written beside each file that only carries what a machine may remove. Exit 1 when something stands.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { cleanCopy } from '#gate/clean/clean-copy.ts';
import { RULES } from '#gate/finding.ts';
import { stands } from '#gate/gate.ts';
import { examineFile } from '#gate/read/examine-file.ts';

const LEVEL = { block: '✗', ask: '?', strip: '~', fix: '~', note: '!' } as const;
const options = new Set(process.argv.slice(2).filter((word) => word.startsWith('--')));
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
if (files.length === 0) console.error('请写明文件：npm run gate -- [--json] [--clean] 文件…');

const all = [];
for (const file of files) {
  const bytes = readFileSync(file);
  const hits = await examineFile(basename(file), bytes);
  all.push({
    file,
    findings: hits.map(({ rule, level, where, say, fix, key }) => ({ rule, level, where, say, fix, key })),
  });
  if (!options.has('--json')) {
    for (const { level, rule, where, say, fix } of hits)
      console.log(`${LEVEL[level]} ${file} ${where} [${RULES[rule]}] ${say} → ${fix}`);
  }
  if (options.has('--clean')) {
    const clean = await cleanCopy(basename(file), bytes);
    if (clean) {
      const path = file.replace(/(\.[^./\\]+)?$/, (end) => `.clean${end || extname(file)}`);
      writeFileSync(path, clean.bytes);
      console.log(`  干净的副本：${path}（去掉：${clean.removed.join('、')}）`);
    }
  }
}
if (options.has('--json')) console.log(JSON.stringify(all, null, 2));
process.exitCode = files.length === 0 || all.some(({ findings }) => findings.some(stands)) ? 1 : 0;
