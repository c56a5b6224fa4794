/** A newsroom over a small real content folder in a real git repository, people for every role, a clock that is told. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createDesk, type Desk } from '#admin/desk/desk.ts';
import { DeskRefused } from '#admin/desk/refused.ts';
import type { DeskSetup } from '#admin/desk/stores.ts';
import type { Person } from '#admin/rules/people.ts';
import type { DraftView, EntryAddress } from '#admin/rules/protocol.ts';
import { type Changes, contentFolderWith } from '../../store/content-folder-fixture.ts';

export const caibian: Person = { id: 'caibian', name: '采甲', post: '信息员', roles: ['采编'] };
export const lingyi: Person = { id: 'lingyi', name: '采乙', post: '信息员', roles: ['采编'] };
export const chushen: Person = { id: 'chushen', name: '初甲', post: '办公室负责人', roles: ['初审'] };
export const zhongshen: Person = { id: 'zhongshen', name: '终甲', post: '保密组织负责人', roles: ['终审'] };
export const guanli: Person = { id: 'guanli', name: '管甲', post: '网站管理员', roles: ['管理'] };

export const gitIn = (folder: string, ...args: string[]): string =>
  execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();

/** Makes `folder` a repository with one commit of everything in it. */
export function startRepository(folder: string): void {
  gitIn(folder, 'init', '--quiet', '--initial-branch=main');
  gitIn(folder, 'add', '.');
  gitIn(folder, '-c', 'user.name=x', '-c', 'user.email=x@x.invalid', 'commit', '--quiet', '-m', 'start');
}

export interface Newsroom {
  readonly desk: Desk;
  readonly content: string;
  readonly newsroom: string;
  /** Sets the clock: `2026-11-23 09:00`. */
  at(minute: string): void;
  /** A second desk over the same folders, as after a restart. */
  restart(more?: Partial<DeskSetup>): Desk;
}

export function newsroomWith(
  t: TestContext,
  changes: Changes = {},
  setup: Partial<DeskSetup> & { readonly repository?: boolean } = {},
): Newsroom {
  const { repository = true, ...more } = setup;
  const content = contentFolderWith(t, changes);
  if (repository) startRepository(content);
  const newsroom = join(content, '..', 'newsroom');
  let now = '2026-11-23 09:00';
  const open = (other: Partial<DeskSetup> = {}) =>
    createDesk({ content, newsroom, clock: () => now, ...more, ...other });
  return {
    desk: open({}),
    content,
    newsroom,
    at: (minute) => {
      now = minute;
    },
    restart: open,
  };
}

/** Status and answer of a refusal. @throws when the promise was kept. */
export async function refusal(promise: Promise<unknown>): Promise<DeskRefused> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof DeskRefused) return error;
    throw error;
  }
  throw new Error('was not refused');
}

/** Opens, changes the text and saves as `person`. */
export async function revise(
  desk: Desk,
  person: Person,
  address: EntryAddress,
  change: (text: string) => string,
): Promise<DraftView> {
  const { text, revision } = await desk.open(person, address);
  return (await desk.save(person, { ...address, text: change(text), base: revision })).draft;
}

/** A draft through both reviews, ready to be published by `zhongshen`. */
export async function review(desk: Desk, draft: DraftView): Promise<DraftView> {
  const submitted = await desk.move(caibian, { ...addressOf(draft), action: 'submit', revision: draft.revision });
  const passed = await desk.move(chushen, {
    ...addressOf(draft),
    action: 'pass',
    revision: draftIn(submitted).revision,
  });
  return draftIn(passed);
}

export const addressOf = ({ kind, id }: EntryAddress): EntryAddress => ({ kind, id });

export function draftIn(moved: Awaited<ReturnType<Desk['move']>>): DraftView {
  if (!('draft' in moved)) throw new Error('the draft is closed');
  return moved.draft;
}

/** A new entry that nothing refers to, as the form sends it. */
export const newTerm = (word: string): string =>
  `word: ${word}\nexplanation: 大家来说\naudience: 社会公开\nsource: { document: 示例, asOf: '2026-11-18' }\n`;

/** Every file with its content, git's own and the audit log left out: to see that a refusal touched nothing. */
export const filesIn = (...folders: readonly string[]): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile() && !/\/(?:\.git|audit)(?:\/|$)/.test(item.parentPath))
      .map((item) => join(item.parentPath, item.name))
      .sort()
      .map((path) => `${path}\n${readFileSync(path, 'latin1')}`),
  );
