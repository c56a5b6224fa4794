/** `content/ledger/` → the ledger of the board, or every problem in it. Absent folder: a board without a ledger. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { line, listOf } from '#domain/parts/text.ts';
import { type Problem, say, unsay } from '#domain/problem.ts';
import { headFault, isSigned, replayFaults } from '#ledger/audit.ts';
import { bookOf, type LedgerBook, type LedgerRecord, type Purge } from '#ledger/book.ts';
import { type Checkpoint, parseCheckpoint } from '#ledger/checkpoint.ts';
import { CRLF, isNewer, type LogEntry, readEntryLine, splitLines } from '#ledger/entry.ts';
import { NoteFault, type NoteSignature, parseSignature, parseVerifier, type Verifier } from '#ledger/note.ts';
import { readVersion } from '#ledger/version.ts';
import { readRecord } from './read-record.ts';

/** Names of the files, relative to the ledger's folder; nobody else spells them. */
export const LEDGER = {
  folder: 'ledger',
  config: 'config.yaml',
  entries: 'entries.jsonl',
  checkpoint: 'checkpoint',
  sizes: 'sizes.txt',
  register: 'register.jsonl',
  purges: 'purged.jsonl',
  /** What the salts of the newest sealed site are made from (`scripts/ledger/seal.ts`); never published. */
  seal: 'seal.json',
  versions: 'versions',
  cosignatures: 'cosignatures',
  key: '.key',
} as const;

export const ledgerFolder = (content: string): string => join(content, LEDGER.folder);

const verifierKey = line.transform((text, context): Verifier => {
  try {
    return parseVerifier(text);
  } catch {
    context.addIssue({ code: 'custom', message: say('不是公钥', '形如 名称+8位编号+一串字母数字，请整行复制') });
    return z.NEVER;
  }
});

export const ledgerConfig = z.strictObject({
  origin: line.meta({ title: '账本名称', description: '定下后永不改变，域名换了也不改' }),
  keys: listOf(verifierKey, 1).meta({ title: '签名公钥' }),
  witnesses: listOf(verifierKey).meta({ title: '见证方公钥' }),
});

export interface ReadLedger {
  readonly book?: LedgerBook;
  readonly problems: readonly Problem[];
}

type Complain = (name: string, at: number, what: string, fix?: string) => void;

export function readLedger(content: string, sample: boolean): ReadLedger {
  const folder = ledgerFolder(content);
  if (!existsSync(folder)) return { problems: [] };
  const problems: Problem[] = [];
  const complain: Complain = (name, at, what, fix = RESTORE) => {
    const file = `${basename(content)}/${LEDGER.folder}/${name}`;
    problems.push({ file, line: at, field: '', ...unsay(say(what, fix)), severity: 'error' });
  };
  const config = readConfig(folder, basename(content));
  if ('problems' in config) return config;
  const text = read(folder, LEDGER.entries);
  if (text.includes('\r')) complain(LEDGER.entries, 1, CRLF);
  const lines = splitLines(text.replaceAll('\r', ''));
  const entries = readLines(lines, complain);
  const checkpoint = readHead(folder, complain);
  const sizes = readSizes(folder, lines.length, complain);
  const cosignatures = readCosignatures(folder, complain);
  const purges = readPurges(folder, complain);
  if (problems.length > 0) return { problems };
  const record: LedgerRecord = {
    ...config,
    lines,
    entries,
    ...(checkpoint && { checkpoint }),
    sizes,
    cosignatures,
    purges,
    versionOf: versionReader(folder),
  };
  const book = bookOf(record);
  audit(book, sample, complain);
  return problems.length > 0 ? { problems } : { book, problems };
}

/** Whether the parts, each well formed, agree with each other and with the site. */
function audit(book: LedgerBook, sample: boolean, complain: Complain): void {
  for (const what of replayFaults(book.replay)) complain(LEDGER.entries, 1, what);
  const { checkpoint } = book;
  const fault = checkpoint && headFault(checkpoint, book.origin, book.tree);
  if (fault) complain(LEDGER.checkpoint, 1, fault);
  if (checkpoint && !isSigned(checkpoint, book.keys)) {
    complain(LEDGER.checkpoint, 1, '账头不是用登记的密钥签的', '请核对 config.yaml 的 keys，或换回原来的密钥');
  }
  if (book.demonstration && !sample) {
    const fix = '请运行 npm run ledger:init 换成自己的密钥';
    complain(LEDGER.config, 1, '正式网站用了公开的演示密钥，账本没有证明力', fix);
  }
}

const RESTORE = '账本不能手工改：请从备份或 git 历史恢复 ledger 文件夹';

const read = (folder: string, name: string): string => {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
};

function readConfig(folder: string, content: string): z.infer<typeof ledgerConfig> | { problems: readonly Problem[] } {
  const file = `${content}/${LEDGER.folder}/${LEDGER.config}`;
  const path = join(folder, LEDGER.config);
  const bytes = existsSync(path) ? readFileSync(path) : new Uint8Array();
  const record = readRecord(file, bytes, ledgerConfig);
  return record.value ?? { problems: record.problems };
}

/** An inspector's tool may pass over lines it does not know; the program that keeps the ledger may not. */
function readLines(lines: readonly string[], complain: Complain): LogEntry[] {
  return lines.flatMap((text, index) => {
    const entry = readEntryLine(text);
    if (typeof entry === 'string') complain(LEDGER.entries, index + 1, entry);
    else if (isNewer(entry)) complain(LEDGER.entries, index + 1, `不认识的记录“${entry.ev}”：${TOO_OLD}`, UPGRADE);
    else return [entry];
    return [];
  });
}

const TOO_OLD = '这本账是更新的版本记的';
const UPGRADE = '请把本软件升级到记账用的版本';

function readHead(folder: string, complain: Complain): Checkpoint | undefined {
  const text = read(folder, LEDGER.checkpoint);
  if (text === '') return undefined;
  try {
    return parseCheckpoint(text);
  } catch (error) {
    if (!(error instanceof NoteFault)) throw error;
    complain(LEDGER.checkpoint, 1, text.includes('\r') ? CRLF : '账头的格式不对');
    return undefined;
  }
}

/** Sizes of the signed heads: whole, growing, none beyond the entries. */
function readSizes(folder: string, entries: number, complain: Complain): number[] {
  const sizes = splitLines(read(folder, LEDGER.sizes)).map(Number);
  sizes.forEach((size, index) => {
    const grows = Number.isInteger(size) && size > (sizes[index - 1] ?? 0);
    if (!grows) complain(LEDGER.sizes, index + 1, '账头的条数不是逐次增加的整数');
    else if (size > entries) {
      complain(LEDGER.entries, 1, `账变短了：签过 ${size} 条的账头，现在只有 ${entries} 条`);
    }
  });
  return sizes;
}

function readPurges(folder: string, complain: Complain): Purge[] {
  return splitLines(read(folder, LEDGER.purges)).flatMap((text, index) => {
    try {
      return [JSON.parse(text) as Purge];
    } catch {
      complain(LEDGER.purges, index + 1, '清除记录读不懂');
      return [];
    }
  });
}

function readCosignatures(folder: string, complain: Complain) {
  const found = new Map<number, readonly NoteSignature[]>();
  const path = join(folder, LEDGER.cosignatures);
  if (!existsSync(path)) return found;
  for (const name of readdirSync(path)
    .filter((file) => /^\d+\.txt$/.test(file))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10))) {
    try {
      found.set(Number.parseInt(name, 10), splitLines(readFileSync(join(path, name), 'utf8')).map(parseSignature));
    } catch (error) {
      if (!(error instanceof NoteFault)) throw error;
      const fix = '请向见证方索取完整的一行，用 npm run ledger:witness 收入';
      complain(`${LEDGER.cosignatures}/${name}`, 1, '见证签名的格式不对', fix);
    }
  }
  return found;
}

function versionReader(folder: string): LedgerRecord['versionOf'] {
  const known = new Map<string, ReturnType<LedgerRecord['versionOf']>>();
  return (sha256) => {
    if (!known.has(sha256)) {
      const text = read(folder, `${LEDGER.versions}/${sha256}.json`);
      known.set(sha256, text === '' ? undefined : readVersion(text, sha256));
    }
    return known.get(sha256);
  };
}
