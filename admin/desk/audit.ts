/**
 * The audit log: one JSON line per act in `audit/<year>-<month>.jsonl`, only ever appended, on disk before the act is
 * acknowledged. At least 60 days are kept.
 */
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from '#admin/rules/people.ts';
import { addDays, dayOf } from '#domain/plain-date.ts';
import { DeskRefused } from './refused.ts';

/** Who did what when. Never texts, passwords, codes or session ids. */
export interface AuditLine {
  /** `2026-01-05 09:00`, Asia/Shanghai. */
  readonly at: string;
  /** Login name; of a failed sign-in the name that was tried. */
  readonly who: string;
  readonly name?: string;
  readonly what: string;
  /** `kind/id` or a path. */
  readonly on?: string;
  readonly detail?: string;
  /** Network address, for sign-ins. */
  readonly from?: string;
}

export interface Audit {
  /** Appends a line; returns when it is on disk. */
  record(line: Omit<AuditLine, 'at'>): Promise<void>;
  /** Lines of one month (`2026-01`), oldest first. @throws DeskRefused 403 unless 管理. */
  read(person: Person, month: string): Promise<readonly AuditLine[]>;
  /** Months there are lines for, newest first. */
  months(person: Person): Promise<readonly string[]>;
  /** Deletes the months that end before `day`. @throws DeskRefused 422 for days within the last 60, 403 unless 管理. */
  purge(person: Person, day: string): Promise<readonly string[]>;
}

export const KEPT_DAYS = 60;
const MONTH = /^\d{4}-(?:0[1-9]|1[0-2])$/;

export function openAudit(newsroom: string, clock: () => string): Audit {
  const folder = join(newsroom, 'audit');
  const fileOf = (month: string) => join(folder, `${month}.jsonl`);
  const record: Audit['record'] = async (line) => {
    const at = clock();
    await mkdir(folder, { recursive: true, mode: 0o750 });
    await append(fileOf(at.slice(0, 7)), { at, ...line });
  };
  const months = async () => {
    const names = await readdir(folder).catch(() => []);
    return names.map((name) => name.replace(/\.jsonl$/, '')).filter((name) => MONTH.test(name));
  };

  return {
    record,
    async read(person, month) {
      needsManager(person);
      if (!MONTH.test(month)) throw new DeskRefused(422, '月份请写成 2026-01');
      const text = await readFile(fileOf(month), 'utf8').catch(() => '');
      return text.split('\n').flatMap(parseLine);
    },
    async months(person) {
      needsManager(person);
      return (await months()).sort().reverse();
    },
    async purge(person, day) {
      needsManager(person);
      const latest = addDays(dayOf(clock()), -KEPT_DAYS);
      if (day > latest) throw new DeskRefused(422, `操作记录至少保存 ${KEPT_DAYS} 天，只能清除 ${latest} 以前的`);
      const old = (await months()).filter((month) => `${month}-31` < day);
      await record({
        who: person.id,
        name: person.name,
        what: '清除操作记录',
        detail: old.join('、') || '没有可清除的',
      });
      for (const month of old) await rm(fileOf(month));
      return old;
    },
  };
}

/** Notes acts before they are done, so that nothing happens unnoted; what fails is noted as well. */
export async function noted<Result>(
  audit: Audit,
  lines: readonly Omit<AuditLine, 'at'>[],
  act: () => Promise<Result>,
): Promise<Result> {
  for (const line of lines) await audit.record(line);
  try {
    return await act();
  } catch (error) {
    for (const line of lines) {
      await audit.record({ ...line, what: `${line.what}（没有成功）` }).catch(() => undefined);
    }
    throw error;
  }
}

function needsManager(person: Person): void {
  if (!person.roles.includes('管理')) throw new DeskRefused(403, '操作记录只有管理员可以查看');
}

/** A kill may have cut the last line short: the next one starts on a row of its own. */
async function append(path: string, line: AuditLine): Promise<void> {
  const file = await open(path, 'a+', 0o640);
  try {
    const { size } = await file.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await file.read(last, 0, 1, size - 1);
    const torn = size > 0 && last.toString() !== '\n';
    await file.writeFile(`${torn ? '\n' : ''}${JSON.stringify(line)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
}

function parseLine(text: string): AuditLine[] {
  if (text.trim() === '') return [];
  try {
    return [JSON.parse(text) as AuditLine];
  } catch {
    return [];
  }
}
