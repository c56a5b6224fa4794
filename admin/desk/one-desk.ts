/** One desk per newsroom folder: two would not see each other's queue. */
import { readFileSync } from 'node:fs';
import { link, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createDurably, removeDurably } from '#store/durable-file.ts';
import { DeskRefused } from './refused.ts';

interface Holder {
  readonly pid: number;
  /** When that process began, in the system's own words; numbers of processes are used again. */
  readonly began: string;
}

/** How often a file left by a dead process is taken away before giving up. */
const TRIES = 5;

/** The file is made, never written over: of two that start together one gets it. @throws DeskRefused 503 while another living process holds the folder. */
export async function holdAlone(newsroom: string): Promise<void> {
  const path = join(newsroom, 'desk.json');
  const own: Holder = { pid: process.pid, began: beganOf(process.pid) };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    try {
      await createDurably(path, JSON.stringify(own));
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const text = await readFile(path, 'utf8').catch(() => undefined);
    const holder = text === undefined ? undefined : parse(text);
    if (holder?.pid === own.pid && holder.began === own.began) return;
    if (holder && isAlive(holder)) throw inUse(newsroom, holder);
    if (text !== undefined) await takeAway(newsroom, path, text);
  }
  throw inUse(newsroom);
}

const inUse = (newsroom: string, holder?: Holder): DeskRefused =>
  new DeskRefused(503, `另一个编辑程序${holder ? `（进程 ${holder.pid}）` : ''}正在使用 ${newsroom}，请先停掉它`);

/** Takes away what a dead process left. Somebody else may have done so first and made his own: that one is put back. */
async function takeAway(newsroom: string, path: string, left: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  await rename(path, aside).catch(() => undefined);
  const taken = await readFile(aside, 'utf8').catch(() => left);
  if (taken !== left) await link(aside, path).catch(() => undefined);
  await rm(aside, { force: true });
  if (taken !== left) throw inUse(newsroom, parse(taken));
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
