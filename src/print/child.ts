/** Runs in a process of its own: sets one paper after another, until its parent ends it. */
import type { Paper } from '#views/paper/paper.ts';
import { type Engine, openEngine } from './engine.ts';
import type { Fonts } from './fonts.ts';
import { type SetPaper, type Standard, setPaper } from './set-paper.ts';

export interface Order {
  readonly paper: Paper;
  readonly fonts: Fonts;
  readonly standard: Standard;
  readonly fontFolder?: string;
}

export type Answer = (({ readonly done: SetPaper } | { readonly failed: string; readonly known: boolean }) & {
  /** Memory of this process, in bytes. */
  readonly memory: number;
}) & { readonly file: string };

let engine: Engine | undefined;

async function answer({ paper, fonts, standard, fontFolder }: Order): Promise<Answer> {
  const end = () => ({ memory: process.memoryUsage.rss(), file: paper.file });
  try {
    engine ??= await openEngine(fontFolder);
    return { done: setPaper(paper, engine, fonts, standard), ...end() };
  } catch (error) {
    const known = error instanceof Error && error.name === 'PrintFailed';
    return { failed: known ? error.message : String((error as Error).stack ?? error), known, ...end() };
  }
}

process.on('message', async (order: Order) => process.send?.(await answer(order)));
process.on('disconnect', () => process.exit(0));
