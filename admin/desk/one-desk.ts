/** One desk per newsroom folder: two would not see each other's queue. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { removeDurably, writeDurably } from '#store/durable-file.ts';
import { DeskRefused } from './refused.ts';

interface Holder {
  readonly pid: number;
  /** When that process began, in the system's own words; numbers of processes are used again. */
  readonly began: string;
}

/** @throws DeskRefused 503 while another living process holds the folder. */
export async function holdAlone(newsroom: string): Promise<void> {
  const path = join(newsroom, 'desk.json');
  const holder = await readFile(path, 'utf8').then(parse, () => undefined);
  if (holder && holder.pid !== process.pid && isAlive(holder)) {
    throw new DeskRefused(503, `另一个编辑程序（进程 ${holder.pid}）正在使用 ${newsroom}，请先停掉它`);
  }
  await writeDurably(path, JSON.stringify({ pid: process.pid, began: beganOf(process.pid) } satisfies Holder));
}

/** Lets another process in at once; a killed one is found out by its number. */
export const letGo = (newsroom: string): Promise<void> => removeDurably(join(newsroom, 'desk.json'));

function isAlive({ pid, began }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return beganOf(pid) === began;
}

/** Field 22 of Linux's `stat`; empty elsewhere, where a process of that number counts as the same. */
function beganOf(pid: number): string {
  try {
    return (
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ')[19] ?? ''
    );
  } catch {
    return '';
  }
}

function parse(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder;
  } catch {
    return undefined;
  }
}
