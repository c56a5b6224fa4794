/**
 * What touches several places is planned in one file first. With the plan on disk a publication is decided: it is
 * finished now, or by the next start. Every part can be done twice.
 *
 * plan → attachments in and out → content files → git commit → closing steps → plan removed.
 */
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createDurably, removeDurably, writeDurably } from '#store/durable-file.ts';
import { readPlainFile, refuseLinks } from './content.ts';
import type { Closing, DraftStore } from './draft-store.ts';
import type { Commit, Git } from './git.ts';
import { DeskRefused } from './refused.ts';

/** One file of the content folder before and after; `null` for no file. */
export interface FileChange {
  /** Relative to the content folder. */
  readonly path: string;
  /** Bytes in base64: an old file need not be UTF-8. */
  readonly before: string | null;
  readonly after: string | null;
}

/** A waiting attachment that becomes public: from the newsroom folder to `<content>/uploads/`; or the other way. */
export interface AttachmentMove {
  readonly waiting: string;
  readonly path: string;
}

export interface Plan {
  readonly files: readonly FileChange[];
  readonly attachments: readonly AttachmentMove[];
  /** Attachments that stop being public: from `<content>/uploads/` to the newsroom folder. Absent in plans of earlier versions. */
  readonly leaving?: readonly AttachmentMove[];
  readonly commit: Omit<Commit, 'paths'>;
  readonly closings: readonly Closing[];
}

export interface Journal {
  /** Does all of `plan`, or nothing. @returns the commit or the reason why there is none. */
  carryOut(plan: Plan): Promise<string>;
  /** Finishes what a killed process began. @throws DeskRefused 503 when it still cannot be finished. */
  recover(): Promise<Recovery | undefined>;
}

/** What a start found: a plan finished, or given up because a file was changed by other hands in between. */
export interface Recovery {
  readonly finished: boolean;
  readonly entries: readonly string[];
}

interface JournalPlaces {
  readonly content: string;
  readonly newsroom: string;
  readonly drafts: DraftStore;
  readonly git: Git;
}

export function openJournal({ content, newsroom, drafts, git }: JournalPlaces): Journal {
  const planFile = join(newsroom, 'journal', 'plan.json');
  const current = (path: string): string | null => fileIn(content, path);
  const put = (path: string, bytes: Uint8Array | null): Promise<void> => {
    refuseLinks(content, path);
    return bytes === null ? removeDurably(join(content, path)) : writeDurably(join(content, path), bytes);
  };
  const pathsOf = ({ files, attachments, leaving = [] }: Plan) =>
    [...files, ...attachments, ...leaving].map(({ path }) => path);
  const takeAway = async ({ waiting, path }: AttachmentMove): Promise<void> => {
    const bytes = readPlainFile(content, path);
    if (bytes === undefined) return;
    await writeDurably(join(newsroom, waiting), bytes);
    await removeDurably(join(content, path));
  };
  const bringBack = async ({ waiting, path }: AttachmentMove): Promise<void> => {
    const bytes = readPlainFile(newsroom, waiting);
    if (bytes === undefined) return;
    if (readPlainFile(content, path) === undefined) await writeDurably(join(content, path), bytes);
    await removeDurably(join(newsroom, waiting));
  };

  const writeFiles = async (plan: Plan): Promise<void> => {
    for (const { waiting, path } of plan.attachments) await publishAttachment(join(newsroom, waiting), content, path);
    for (const move of plan.leaving ?? []) await takeAway(move);
    for (const { path, before, after } of plan.files) {
      const now = current(path);
      if (now === base64(after)) continue;
      if (now !== before) throw new ChangedMeanwhile(path);
      await put(path, after === null ? null : Buffer.from(after));
    }
  };
  const undo = async (plan: Plan): Promise<void> => {
    for (const { path, before, after } of plan.files) {
      if (current(path) === base64(after)) await put(path, before === null ? null : Buffer.from(before, 'base64'));
    }
    for (const { path } of plan.attachments) await removeDurably(join(content, path));
    for (const move of plan.leaving ?? []) await bringBack(move);
    await git.unstage(pathsOf(plan));
    await removeDurably(planFile);
  };
  const finish = async (plan: Plan): Promise<string> => {
    await writeFiles(plan);
    const paths = pathsOf(plan);
    return paths.length === 0 ? '' : git.commit({ ...plan.commit, paths });
  };
  const close = async (plan: Plan, commit: string): Promise<void> => {
    const mark = commit === '' ? {} : { commit };
    for (const closing of plan.closings) await drafts.close({ ...closing, step: { ...closing.step, ...mark } });
    for (const { waiting } of plan.attachments) await removeDurably(join(newsroom, waiting));
    await removeDurably(planFile);
  };
  const undoOrLeave = async (plan: Plan): Promise<void> => {
    try {
      await undo(plan);
    } catch {
      throw new DeskRefused(503, '没有办完，也没能恢复原样；系统恢复正常后会自动接着办完，请联系管理员');
    }
  };

  return {
    async carryOut(plan) {
      let commit: string;
      await createDurably(planFile, `${JSON.stringify(plan)}\n`).catch(refuseSecondPlan);
      try {
        commit = await finish(plan);
      } catch (error) {
        await undoOrLeave(plan);
        throw error instanceof ChangedMeanwhile ? error.asRefusal() : error;
      }
      // The commit is made: it is public. What is left is put in order before the next act.
      await close(plan, commit).catch(() => undefined);
      return commit;
    },
    async recover() {
      const text = await readFile(planFile, 'utf8').catch(() => undefined);
      if (text === undefined) return undefined;
      const plan = planIn(text);
      const entries = plan.closings.map(({ kind, id }) => `${kind}/${id}`);
      await git.breakOwnLocks((await stat(planFile)).mtimeMs);
      try {
        await close(plan, await finish(plan));
        return { finished: true, entries };
      } catch (error) {
        if (!(error instanceof ChangedMeanwhile)) throw error;
        await undo(plan);
        return { finished: false, entries };
      }
    },
  };
}

const base64 = (text: string | null): string | null => (text === null ? null : Buffer.from(text).toString('base64'));

/** The bytes of a content file as a plan holds them. */
export function fileIn(content: string, path: string): string | null {
  const bytes = readPlainFile(content, path);
  return bytes === undefined ? null : Buffer.from(bytes).toString('base64');
}

function refuseSecondPlan(error: NodeJS.ErrnoException): never {
  if (error.code !== 'EEXIST') throw error;
  throw new DeskRefused(503, '另一个编辑程序正在公布，请稍后再试');
}

/** Somebody edited or pulled while we were publishing; their text is not overwritten. */
class ChangedMeanwhile extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} was changed by other hands`);
    this.path = path;
  }
  asRefusal(): DeskRefused {
    return new DeskRefused(409, `${this.path} 刚刚被别的程序改动（手工编辑或 git pull），没有公布；请重新打开再办理`);
  }
}

async function publishAttachment(waiting: string, content: string, path: string): Promise<void> {
  const bytes = await readFile(waiting).catch(() => undefined);
  refuseLinks(content, path);
  // Already moved by the process that was killed.
  if (bytes === undefined) return;
  await writeDurably(join(content, path), bytes);
}

/** Plans that version 0.2.0 left unfinished call the log of a closing `pile`. */
function planIn(text: string): Plan {
  const plan = JSON.parse(text) as Omit<Plan, 'closings'> & {
    readonly closings: readonly (Closing & { pile?: string })[];
  };
  return { ...plan, closings: plan.closings.map(({ pile, ...closing }) => ({ ...closing, log: closing.log ?? pile })) };
}
