/**
 * Reads an uploaded file in a thread of its own, so that a heavy or a hostile one neither holds up the others nor takes the
 * newsroom's memory. One file at a time.
 */
import { Worker } from 'node:worker_threads';
import type { ImportOptions, ImportResult } from '#importer/import-document.ts';
import { ImportRefused } from '#importer/refused.ts';

export interface Asked {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly options: ImportOptions;
}
export type Answered = { readonly result: ImportResult } | { readonly refused: string };

export interface Limits {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** All files of the corpus together take a few seconds and 300 MB. */
const LIMITS: Limits = { milliseconds: 60_000, megabytes: 1_024 };

let before: Promise<unknown> = Promise.resolve();

/** @throws ImportRefused with one Chinese sentence when the file cannot be read, or not within the limits */
export function readApart(asked: Asked, limits: Limits = LIMITS): Promise<ImportResult> {
  const reading = before.then(() => read(asked, limits));
  before = reading.catch(() => undefined);
  return reading;
}

function read(asked: Asked, { milliseconds, megabytes }: Limits): Promise<ImportResult> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), {
    workerData: asked,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  return new Promise<ImportResult>((resolve, reject) => {
    const refuse = (why: string) =>
      reject(new ImportRefused(`“${asked.name}”${why}，没有导入。请把汇编分成几个文件，或另存为 .docx、.txt 再试。`));
    const timer = setTimeout(() => refuse(`读了 ${milliseconds / 1000} 秒还没有读完`), milliseconds);
    worker.once('message', (answered: Answered) => {
      if ('result' in answered) resolve(answered.result);
      else reject(new ImportRefused(answered.refused));
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') refuse('太复杂，要用的内存太多');
      else reject(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the import thread ended without an answer'));
    });
  }).finally(() => worker.terminate());
}
