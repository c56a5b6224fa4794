/**
 * `verify --rebuild <content>`: draws the site once more from its content, for the day it was sealed for, and compares every byte.
 * Only this finds an agency that seals, with its own key, a page its content does not give.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { SiteEntry } from '#ledger/board-entry.ts';
import { splitLines } from '#ledger/entry.ts';
import { addressOf, isListed } from '#ledger/manifest-form.ts';
import { contentTree } from '#scripts/ledger/content-tree.ts';
import { siteDigests } from '#scripts/ledger/site-digests.ts';
import { softwareName } from '#scripts/ledger/software.ts';
import { projectRoot } from '#scripts/setup/exec.ts';
import { type Finding, problem } from '#scripts/verify/finding.ts';
import type { PublishedLedger } from '#scripts/verify/published-ledger.ts';
import { readText, type Source } from '#scripts/verify/source.ts';
import { LEDGER } from '#store/read-ledger.ts';

export interface RebuildInput {
  readonly source: Source;
  readonly ledger: PublishedLedger;
  /** As sealed. */
  readonly entry: SiteEntry;
  readonly listed: ReadonlyMap<string, string>;
  /** Folder of the content the agency handed over, its ledger included. */
  readonly content: string;
}

const BUILD = join(projectRoot, 'scripts', 'build.ts');

/** @throws Error when this is the single file an inspector downloads, which holds no program that draws. */
export async function rebuildFindings(input: RebuildInput): Promise<Finding[]> {
  const { ledger, entry, content, listed } = input;
  if (!existsSync(BUILD))
    throw new Error('重新生成要用整套软件：请在软件的文件夹里运行 npm run verify -- 网址 --rebuild 内容文件夹。');
  if (!existsSync(join(content, LEDGER.folder, LEDGER.entries))) throw new Error(`${content} 里没有带账本的内容。`);
  if (ledger.checkpoint.size !== ledger.entries.indexOf(entry) + 1)
    return [problem('封存以后又记过账，没法重新生成来对', '请该单位重新生成、封存以后再对')];
  const findings = sameOrigin(entry, content);
  const work = mkdtempSync(join(tmpdir(), 'gongkailan-rebuild-'));
  try {
    const [copy, site] = [join(work, 'content'), join(work, 'site')];
    await contentAsSealed(input, copy);
    const failed = build(copy, site, entry, await addressOfSite(input.source));
    if (failed !== undefined) return [...findings, problem('用这份内容生成不了网站', failed)];
    return [...findings, ...differences(await siteDigests(site, isListed), listed)];
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Whether content and program are those the seal names. */
function sameOrigin({ content: tree, software }: SiteEntry, content: string): Finding[] {
  const findings: Finding[] = [];
  if (tree !== undefined && contentTree(content) !== tree)
    findings.push(problem('交来的内容和封存时的不是同一份', '请该单位交出封存那次提交的内容文件夹'));
  if (software !== undefined && software !== softwareName()) {
    const detail = `封存时用的是 ${software}，这里是 ${softwareName()}；有不同时请换成那一版再对`;
    findings.push({ level: '提示', what: '软件的版本不同', detail });
  }
  return findings;
}

/** The content with its ledger as it stood: entries and witnesses that came later change what pages say. */
async function contentAsSealed({ source, ledger, content }: RebuildInput, copy: string): Promise<void> {
  // Hidden files hold keys, and nothing a page is made from.
  cpSync(content, copy, { recursive: true, filter: (path) => path === content || !basename(path).startsWith('.') });
  const folder = join(copy, LEDGER.folder);
  const { size } = ledger.checkpoint;
  const lines = (texts: readonly string[]) => texts.map((text) => `${text}\n`).join('');
  writeFileSync(join(folder, LEDGER.entries), lines(ledger.lines.slice(0, size)));
  writeFileSync(join(folder, LEDGER.checkpoint), (await readText(source, '/ledger/checkpoint')) ?? '');
  const sizes = splitLines(readFileSync(join(folder, LEDGER.sizes), 'utf8')).filter((line) => Number(line) <= size);
  writeFileSync(join(folder, LEDGER.sizes), lines(sizes));
  const seen = join(folder, LEDGER.cosignatures);
  rmSync(seen, { recursive: true, force: true });
  mkdirSync(seen);
  for (const line of splitLines((await readText(source, '/ledger/cosignatures.jsonl')) ?? '')) {
    const head = JSON.parse(line) as { readonly size: number; readonly lines: readonly string[] };
    writeFileSync(join(seen, `${head.size}.txt`), lines(head.lines));
  }
}

/** The address the site was drawn for, as its home page states it. */
async function addressOfSite(source: Source): Promise<string> {
  const home = (await readText(source, '/')) ?? '';
  return /<link rel="canonical" href="([^"]+)"/.exec(home)?.[1] ?? '';
}

/** @returns what the build said when it failed. */
function build(content: string, site: string, { asOf }: SiteEntry, address: string): string | undefined {
  const { LEDGER_KEY: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...env, GONGKAI_CONTENT: content, GONGKAI_OUT: site, GONGKAI_AS_OF: asOf, GONGKAI_URL: address },
  });
  return status === 0 ? undefined : `${stdout}${stderr}`.trim().slice(-500);
}

/** So many are named one by one. */
const NAMED = 50;

function differences(made: ReadonlyMap<string, string>, sealed: ReadonlyMap<string, string>): Finding[] {
  const paths = [...new Set([...made.keys(), ...sealed.keys()])].filter((path) => made.get(path) !== sealed.get(path));
  const named = paths.toSorted().slice(0, NAMED);
  const what = (path: string): string => {
    if (!sealed.has(path)) return '重新生成的有这个文件，封存的没有';
    return made.has(path) ? '重新生成的与封存的不同' : '封存的有这个文件，重新生成的没有';
  };
  return [
    ...named.map((path) => ({ ...problem(what(path)), path: addressOf(path) })),
    ...(paths.length > NAMED ? [problem(`重新生成的还有 ${paths.length - NAMED} 个文件与封存的不同`)] : []),
  ];
}
