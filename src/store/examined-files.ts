/** Findings of the gate in attachments, kept by digest, so that a file nobody touched is not read again. */
import { type ExecFileSyncOptions, execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { GATE_VERSION } from '#gate/finding.ts';
import type { FileHit } from '#gate/read/examine-file.ts';

export interface FileToExamine {
  /** On disk. */
  readonly path: string;
  readonly sha256: string;
}

const ARGUMENTS = ['--max-old-space-size=1024'];
const LONGEST = 10 * 60_000;

/** By path, in a process of its own: a heavy or hostile file does not take the caller's memory. @throws Error when it fails. */
export function examinedFiles(files: readonly FileToExamine[]): ReadonlyMap<string, readonly FileHit[]> {
  const found = new Map<string, readonly FileHit[]>();
  const left = files.filter((file) => {
    const kept = readKept(file);
    if (kept) found.set(file.path, kept);
    return !kept;
  });
  if (left.length === 0) return found;
  const input = JSON.stringify(left.map(({ path }) => path));
  const options = {
    input,
    timeout: LONGEST,
    maxBuffer: 256 * 1024 * 1024,
    stdio: ['pipe', 'pipe', 'ignore'],
  } satisfies ExecFileSyncOptions;
  const answers = JSON.parse(
    execFileSync(process.execPath, [...ARGUMENTS, programPath()], { ...options, encoding: 'utf8' }),
  ) as FileHit[][];
  for (const [index, file] of left.entries()) {
    const hits = answers[index] ?? [];
    keepExamined(file, hits);
    found.set(file.path, hits);
  }
  return found;
}

/** The same for one file, while others go on. @throws Error when it fails. */
export async function examineApart(file: FileToExamine): Promise<readonly FileHit[]> {
  const kept = readKept(file);
  if (kept) return kept;
  const answer = await new Promise<string>((resolve, reject) => {
    const options = { timeout: LONGEST, maxBuffer: 256 * 1024 * 1024 };
    const child = execFile(process.execPath, [...ARGUMENTS, programPath()], options, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    );
    child.stdin?.end(JSON.stringify([file.path]));
  });
  const [hits = []] = JSON.parse(answer) as FileHit[][];
  keepExamined(file, hits);
  return hits;
}

/** Remembers what an examination found. */
export function keepExamined(file: FileToExamine, hits: readonly FileHit[]): void {
  const path = keptAt(file);
  mkdirSync(dirname(path), { recursive: true });
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, JSON.stringify(hits));
  renameSync(whole, path);
}

function readKept(file: FileToExamine): readonly FileHit[] | undefined {
  const path = keptAt(file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FileHit[]) : undefined;
}

const programPath = (): string => join(projectRoot(), 'src', 'gate', 'read', 'examine-files.ts');

/** The name is examined too. */
const keptAt = ({ path, sha256 }: FileToExamine): string =>
  join(
    projectRoot(),
    '.cache',
    'gate',
    `v${GATE_VERSION}`,
    `${sha256}-${Buffer.from(basename(path)).toString('hex').slice(0, 120)}.json`,
  );

/** This module may run from a bundle: the project is found from where the command was started. */
function projectRoot(): string {
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'src', 'gate', 'read', 'examine-files.ts'))) return folder;
    if (folder === dirname(folder)) return process.cwd();
  }
}
