/** What a verification finds, and the exit code that follows from it. */
import { toCsv } from '#store/csv.ts';

/**
 * 不可信: cryptography fails, nothing else can be relied on. 工具旧: the ledger holds lines of a later release, so the rest is not
 * the last word. 问题: something is missing, changed or unlogged. 打不开: a file the server did not give out, which says nothing of
 * what it holds. 提示: to be known.
 */
export type Level = '不可信' | '工具旧' | '问题' | '打不开' | '提示';

export interface Finding {
  readonly level: Level;
  /** Entry number in the ledger, from 1. */
  readonly number?: number;
  /** Address on the site, `/fees/fuyin/`. */
  readonly path?: string;
  readonly what: string;
  readonly detail?: string;
}

/** 0 fine, 1 findings, 2 cryptographic failure, 3 not verified: the tool is too old, or not everything was fetched. */
export function exitCode(findings: readonly Finding[]): 0 | 1 | 2 | 3 {
  if (findings.some(({ level }) => level === '不可信')) return 2;
  if (findings.some(({ level }) => level === '工具旧')) return 3;
  if (findings.some(({ level }) => level === '问题')) return 1;
  return findings.some(({ level }) => level === '打不开') ? 3 : 0;
}

export const fatal = (what: string, detail?: string): Finding => ({ level: '不可信', what, ...(detail && { detail }) });
export const problem = (what: string, detail?: string): Finding => ({ level: '问题', what, ...(detail && { detail }) });

export function findingLine({ level, number, path, what, detail }: Finding): string {
  const where = [number && `第 ${number} 条`, path].filter(Boolean).join(' ');
  return `${level === '提示' ? '·' : '✗'} ${level}　${where ? `${where}　` : ''}${what}${detail ? `（${detail}）` : ''}`;
}

export const findingsCsv = (findings: readonly Finding[]): string =>
  toCsv({
    header: ['结论', '账本条号', '页面', '发现', '说明'],
    rows: findings.map(({ level, number, path, what, detail }) => [
      level,
      number ? String(number) : '',
      path ?? '',
      what,
      detail ?? '',
    ]),
  });
