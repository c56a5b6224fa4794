/** The rooms of the crash loop: what parent and child agree on. A room is a content folder with its newsroom. */
import { join } from 'node:path';
import { createDesk, type Desk } from '#admin/desk/desk.ts';
import { openGit } from '#admin/desk/git.ts';
import { DeskRefused } from '#admin/desk/refused.ts';
import type { EntryAddress } from '#admin/rules/protocol.ts';
import { guanli } from './desk-fixture.ts';

/** The entries that are worked on; nothing refers to them. */
export const entries: readonly EntryAddress[] = ['jia', 'yi', 'bing'].map((id) => ({ kind: 'terms', id }));

/** What a child says: it tries to bring an entry from one state to another, and whether it was told that it succeeded. */
export interface Word {
  readonly room: number;
  readonly entry: string;
  readonly to: string;
  readonly kept: boolean;
}

/** Minutes since 2026-11-23 00:00 as a clock's minute; the loop never needs a month. */
export function minuteOf(count: number): string {
  const day = String(1 + Math.floor(count / 1440)).padStart(2, '0');
  const hour = String(Math.floor((count % 1440) / 60)).padStart(2, '0');
  return `2026-12-${day} ${hour}:${String(count % 60).padStart(2, '0')}`;
}

/** @param clock counts on with every question, so that two versions never share a minute. */
export function openRoom(folder: string, clock: { count: number }): Desk {
  return createDesk({
    content: join(folder, 'content'),
    newsroom: join(folder, 'newsroom'),
    clock: () => minuteOf(clock.count++),
    git: openGit(join(folder, 'content'), 10),
  });
}

/** Stage, draft text and public text of an entry in a word that can be compared. */
export async function stateOf(desk: Desk, address: EntryAddress): Promise<string> {
  try {
    const { draft, text, published } = await desk.open(guanli, address);
    return stateWord(draft?.stage, draft && tokenOf(text), published === undefined ? undefined : tokenOf(published));
  } catch (error) {
    if (error instanceof DeskRefused && error.status === 404) return stateWord(undefined, undefined, undefined);
    throw error;
  }
}

export const stateWord = (stage?: string, draft?: string, published?: string): string =>
  [stage ?? '-', draft ?? '-', published ?? '-'].join(' ');

/** Stands for the text that was withdrawn last; the child does not know which that was. */
export const RESTORED = 'restored';

export const tokenOf = (text: string): string => /版本(\w+)/.exec(text)?.[1] ?? '?';
