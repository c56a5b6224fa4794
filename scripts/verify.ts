/**
 * `npm run verify -- <网址|目录> …`, and the whole of the single file `gongkailan-verify.mjs` an inspector downloads:
 * nothing to install, Node 22 or newer. Exit code 0 fine, 1 findings, 2 cryptographic failure, 3 not verified.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { wallMinute } from '#ledger/witness-time.ts';
import { progressOn } from '#scripts/setup/progress.ts';
import { exitCode, findingLine, findingsCsv } from '#scripts/verify/finding.ts';
import { readPolicy } from '#scripts/verify/published-ledger.ts';
import { rebuildFindings } from '#scripts/verify/rebuild.ts';
import { type Source, sourceOf } from '#scripts/verify/source.ts';
import { keep, observe, readState } from '#scripts/verify/state.ts';
import { Unreachable } from '#scripts/verify/unreachable.ts';
import { type Verified, verifySite } from '#scripts/verify/verify-site.ts';
import { cosignatureFor, newWitness, registerReport } from '#scripts/verify/witness-tools.ts';
import { momentNow } from '#site/clock.ts';

const USAGE = `用法：node gongkailan-verify.mjs <网址或文件夹> [选项]
  --state 我局.json      留存账头，下次核对历史有没有被改写（强烈建议）
  --policy 文件          用书面取得的公钥核对，不信网站自己给的
  --accept-key           该单位换了密钥且已书面核实，重新认定
  --accept-witness       见证方变了且已书面核实，重新认定
  --csv 结果.csv         把发现写成表格
  --cosign 密钥文件      核验通过后签一行见证，寄回该单位
  --rebuild 内容文件夹   用该单位交来的内容重新生成一遍，逐字节对（要整套软件）
  --register 文件        核对该单位交来的审查登记 register.jsonl
  --new-witness 名称 --out 密钥文件   生成见证密钥
退出码：0 没有发现问题，1 有问题，2 账本不可信，3 没有核验成（取不到，或核验工具旧了）。`;

const options = {
  state: { type: 'string' },
  policy: { type: 'string' },
  'accept-key': { type: 'boolean' },
  'accept-witness': { type: 'boolean' },
  csv: { type: 'string' },
  cosign: { type: 'string' },
  register: { type: 'string' },
  rebuild: { type: 'string' },
  'new-witness': { type: 'string' },
  out: { type: 'string' },
} as const;

const CONCLUSIONS = {
  0: '没有发现问题。',
  1: '账本可信，但有问题，见上。',
  2: '账本不可信：签名、内容或历史对不上。请保存现场，不要继续采信这个网站的时间。',
  3: '没有全部取到，没有核验成。',
} as const;
const TOO_OLD = '账本本身对得上，但有本工具不认识的记录，其余结论作不得准。请换新版核验工具。';

/** What goes wrong with arguments and files is the user's to mend: one sentence, exit code 3. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ args: process.argv.slice(2), options, allowPositionals: true });
  if (values['new-witness']) {
    if (!values.out) throw new Error('请用 --out 写明密钥存到哪个文件。');
    console.log(`见证公钥（交给被监督单位登记）：\n${newWitness(values['new-witness'], values.out)}`);
    return 0;
  }
  const [place] = positionals;
  if (!place) throw new Error(USAGE);
  const state = values.state ? readState(values.state) : undefined;
  const policy = values.policy ? readPolicy(readFileSync(values.policy, 'utf8')) : undefined;
  const source = sourceOf(place);
  const acceptWitness = values['accept-witness'] ?? false;
  const how = { state, policy, acceptKey: values['accept-key'] ?? false, acceptWitness, tell: progressOn().tell };
  const verified = await rebuilt(source, await verifySite(source, how), values.rebuild);
  report(verified, place);
  if (values.csv) writeFileSync(values.csv, findingsCsv(verified.findings));
  if (values.state) remember(values.state, verified, { before: state, acceptWitness });
  const registered = await checkRegister(source, verified, values.register);
  if (values.cosign) offerCosignature(verified, values.cosign);
  return verified.code === 0 && !registered ? 1 : verified.code;
}

/** Only what was verified is drawn again. */
async function rebuilt(source: Source, verified: Verified, content: string | undefined): Promise<Verified> {
  const { ledger, sealed } = verified;
  if (content === undefined || verified.code === 2 || verified.code === 3) return verified;
  if (!ledger || !sealed) throw new Error('这个网站没有封存过，没有可以对的清单。');
  const found = await rebuildFindings({ source, ledger, ...sealed, content: resolve(content) });
  const findings = [...verified.findings, ...found];
  return { ...verified, findings, code: exitCode(findings) };
}

function report({ code, findings, ledger, late = [] }: Verified, place: string): void {
  console.log(`核验 ${place}`);
  if (ledger) {
    const { checkpoint, replay, sightings } = ledger;
    const live = [...replay.histories.values()].filter((history) => history.live).length;
    console.log(`账本 ${checkpoint.origin}，${checkpoint.size} 条，在公布 ${live} 页，见证 ${sightings.length} 次`);
    for (const [name, seen] of Map.groupBy(sightings, ({ witness }) => witness)) {
      console.log(`  见证方 ${name}，最近 ${wallMinute(Math.max(...seen.map(({ time }) => time)))}`);
    }
  }
  for (const finding of findings) console.log(findingLine(finding));
  if (late.length > 0) console.log(`按账逾期的 ${late.length} 项（从入账之日起算）：`);
  for (const line of late) console.log(`  ${line}`);
  const tooOld = code === 3 && findings.some(({ level }) => level === '工具旧');
  console.log(`结论：${tooOld ? TOO_OLD : CONCLUSIONS[code]}`);
}

function remember(file: string, { code, ledger }: Verified, more: Parameters<typeof keep>[3]): void {
  if (ledger && code !== 2) keep(file, ledger, ledger.policy, more);
  const head = ledger ? `${ledger.checkpoint.size} ${Buffer.from(ledger.checkpoint.root).toString('base64')}` : '- -';
  observe(file, `${momentNow().at} ${code} ${head}`);
}

/** @returns false when a register differs from what was promised at publication. */
async function checkRegister(source: Source, { ledger }: Verified, file: string | undefined): Promise<boolean> {
  if (!file || !ledger) return true;
  const { sentences, sound } = await registerReport(source, ledger, file);
  for (const line of sentences) console.log(line);
  return sound;
}

function offerCosignature({ code, ledger }: Verified, keyFile: string): void {
  if (!ledger || code === 2) {
    console.log('账本不可信，没有签见证。');
    return;
  }
  console.log(
    `\n请把下面一行整行寄回该单位（用 npm run ledger:witness 收入）：\n${cosignatureFor(ledger, keyFile, momentNow().seconds)}`,
  );
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Unreachable || error instanceof Error ? error.message : error);
  process.exitCode = 3;
}
