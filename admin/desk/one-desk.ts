/**
 * One desk per newsroom folder: two would not see each other's queue.
 *
 * Who holds the folder stands in the file with the highest number, `desk-3.json`. Numbers only grow, and no file is written over or
 * renamed: a process that finds the last holder gone makes the next number, which only one process can. Taking the old file away first
 * would leave a moment without any file, in which a third process gets in.
 */
import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDurably, removeDurably, writeDurably } from '#store/durable-file.ts';
import { DeskRefused } from './refused.ts';

interface Holder {
  readonly pid: number;
  /** When that process began, in the system's own words; numbers of processes are used again. */
  readonly began: string;
}

/** The one without a number is what version 0.2 left. */
const HOLDER_FILE = /^desk(?:-(\d{1,9}))?\.json$/;
/** How often another may be quicker before giving up. */
const TRIES = 5;
/** In the file of a holder that closed: nobody. */
const NOBODY = '{}';

/** @throws DeskRefused 503 while another living process holds the folder. */
export async function holdAlone(newsroom: string): Promise<void> {
  const own: Holder = { pid: process.pid, began: beganOf(process.pid) };
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const last = (await numbersIn(newsroom)).at(-1) ?? 0;
    const holder = await holderIn(fileOf(newsroom, last));
    if (holder && isSame(holder, own)) return;
    if (holder && isAlive(holder)) throw inUse(newsroom, holder);
    if (await makeNext(newsroom, last + 1, own)) return;
  }
  throw inUse(newsroom);
}

/** Lets another process in at once; a killed one is found out by its number. A folder that is gone is held by nobody. */
export async function letGo(newsroom: string): Promise<void> {
  const own: Holder = { pid: process.pid, began: beganOf(process.pid) };
  const numbers = await numbersIn(newsroom).catch(isGone);
  const path = fileOf(newsroom, numbers.at(-1) ?? 0);
  const holder = numbers.length === 0 ? undefined : await holderIn(path);
  if (holder && isSame(holder, own)) await writeDurably(path, NOBODY);
}

function isGone(error: unknown): number[] {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
  throw error;
}

/** False when another process was quicker. The earlier files go only now: as long as they are the last, they count. */
async function makeNext(newsroom: string, number: number, own: Holder): Promise<boolean> {
  try {
    await createDurably(fileOf(newsroom, number), JSON.stringify(own));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
  const numbers = await numbersIn(newsroom);
  // While this process was slow, others may have come and gone past that number.
  const late = numbers.some((other) => other > number);
  for (const other of late ? [number] : numbers.filter((one) => one < number))
    await removeDurably(fileOf(newsroom, other));
  return !late;
}

const fileOf = (newsroom: string, number: number): string =>
  join(newsroom, number === 0 ? 'desk.json' : `desk-${number}.json`);

/** In ascending order. */
async function numbersIn(newsroom: string): Promise<number[]> {
  const matches = (await readdir(newsroom)).map((name) => HOLDER_FILE.exec(name));
  return matches.flatMap((match) => (match ? [Number(match[1] ?? 0)] : [])).sort((a, b) => a - b);
}

const inUse = (newsroom: string, holder?: Holder): DeskRefused =>
  new DeskRefused(503, `另一个编辑程序${holder ? `（进程 ${holder.pid}）` : ''}正在使用 ${newsroom}，请先停掉它`);

const isSame = (one: Holder, other: Holder): boolean => one.pid === other.pid && one.began === other.began;

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

/** Undefined when nobody holds it, the file is gone or says nothing sound. */
async function holderIn(path: string): Promise<Holder | undefined> {
  try {
    const { pid, began } = JSON.parse(await readFile(path, 'utf8')) as Partial<Holder>;
    return typeof pid === 'number' && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}
